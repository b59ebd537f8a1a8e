import { describe, expect, it } from "vitest";
import { NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import { readQuestion } from "../../../handlers/question/read-question.ts";
import { openFiles } from "../../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../../src/library/sample-proposals.ts";

const { library } = await openFiles([SAMPLES_FOLDER]);
const { index } = library;

function understood(text: string) {
  return readQuestion(text, { index, conversation: NEW_CONVERSATION, open: undefined, day: "2026-11-26" });
}

const OWED = { kind: "owing" };
const UNREPLIED = { kind: "owing", which: "unreplied" };
const OVERDUE = { kind: "owing", which: "overdue" };
const FINANCE = { filter: { bureaus: ["财政局"] } };
const HOUSING = { filter: { bureaus: ["住房和城乡建设局"] } };

describe("what staff ask in their own words", () => {
  it.each([
    ["还有谁没回", UNREPLIED],
    ["哪些单位还没答复", UNREPLIED],
    ["九届五次会议谁还没答复", { ...UNREPLIED, filter: { session: { term: 9, meeting: 5 } } }],
    ["主办件办完没有", { ...UNREPLIED, role: "lead" }],
    ["主办单位还没答复的", { ...UNREPLIED, role: "lead" }],
    ["会办意见还没交的", { ...UNREPLIED, role: "assisting" }],
    ["财政局的会办意见交了没有", { ...UNREPLIED, ...FINANCE, role: "assisting" }],
    ["财政局会办了几件还没交意见", { ...UNREPLIED, ...FINANCE, role: "assisting" }],
    ["财政局欠了几件", { ...UNREPLIED, ...FINANCE }],
    ["财政局答复了吗", { ...UNREPLIED, ...FINANCE }],
    ["卡在财政局的", { ...UNREPLIED, ...FINANCE }],
    ["住建局还欠几件", { ...UNREPLIED, ...HOUSING }],
    ["工信局什么时候到期", { ...UNREPLIED, filter: { bureaus: ["工业和信息化局"] } }],
    ["哪些超期了", OVERDUE],
    ["谁拖得最久", OVERDUE],
    ["今天要催谁", OVERDUE],
    ["该催哪些单位", OVERDUE],
    ["没按时答复的", OVERDUE],
    ["会办逾期的", { ...OVERDUE, role: "assisting" }],
    ["住建局逾期几件", { ...OVERDUE, ...HOUSING }],
    ["重点提案逾期的", { ...OVERDUE, key: true }],
    ["哪些提案卡住了", { ...OWED, which: "waiting" }],
    ["没有交办日期的", { ...OWED, which: "undated" }],
    ["期限不明的有哪些", { ...OWED, which: "undated" }],
    ["上月到期的", { ...UNREPLIED, span: { from: "2026-10-01", to: "2026-10-31" }, filter: {} }],
    ["5月前到期的", { ...UNREPLIED, span: { to: "2026-04-30" } }],
    ["去年到期的", { ...UNREPLIED, span: { from: "2025-01-01", to: "2025-12-31" }, filter: {} }],
    ["下周要到期的会办意见", { ...UNREPLIED, role: "assisting" }],
    ["按时答复的有几件", { kind: "answered", when: "in-time" }],
    ["哪些是超期才答复的", { kind: "answered", when: "late" }],
    ["最近有哪些新答复", { kind: "answered", filter: {} }],
    ["本周新答复的", { kind: "answered", span: { from: "2026-11-23", to: "2026-11-29" } }],
    ["2025年6月答复的", { kind: "answered", span: { from: "2025-06-01", to: "2025-06-30" }, filter: {} }],
    ["上个月答复了哪些", { kind: "answered", span: { from: "2026-10-01", to: "2026-10-31" } }],
    ["承诺快到期的", { kind: "promises", which: "due-soon" }],
    ["已兑现的承诺", { kind: "promises", which: "closed" }],
    ["过期没兑现的承诺", { kind: "promises", which: "due" }],
    ["今年到期的承诺", { kind: "promises", which: "open", span: { from: "2026-01-01", to: "2026-12-31" } }],
    ["住建局答应过什么", { kind: "promises", which: "open", ...HOUSING }],
    ["民政局承诺了什么还没做", { kind: "promises", which: "open", filter: { bureaus: ["民政局"] } }],
    ["不满意的有哪些", { kind: "recorded", what: "dissatisfied" }],
    ["评价为满意的", { kind: "recorded", what: "satisfied" }],
    ["没有评价的有哪些", { kind: "recorded", what: "not-evaluated" }],
    ["委员评价统计", { kind: "recorded", what: "evaluated" }],
    ["满意率", { kind: "recorded", what: "evaluated" }],
    ["二次办理的", { kind: "recorded", what: "second-handling" }],
    ["延期的有哪些", { kind: "recorded", what: "extended" }],
    ["改交的有哪些", { kind: "recorded", what: "reassigned" }],
    ["重点提案进展", { kind: "recorded", what: "key" }],
    ["办理情况怎么样", { kind: "board", filter: {} }],
    ["2025年的办理情况", { kind: "board", filter: { year: 2025 } }],
    ["全部答复了吗", { kind: "board" }],
    ["按期办复率", { kind: "board" }],
    ["还没答复的按单位列出来", { kind: "board" }],
    ["各单位A类B类C类各多少", { kind: "board", filter: {} }],
    ["哪个单位采纳最多", { kind: "board", rank: { by: "adopted" } }],
    ["拒绝最多的单位", { kind: "board", rank: { by: "declined" } }],
    ["哪个单位逾期最多", { kind: "board", rank: { by: "overdue" } }],
    ["哪个单位办得最快", { kind: "board", rank: { by: "in-time-rate" } }],
    ["今年的办复率排名", { kind: "board", rank: { by: "rate" }, filter: { year: 2026 } }],
    ["办复率最低的单位", { kind: "board", rank: { by: "rate", least: true } }],
    ["办件最多的单位", { kind: "board", rank: { by: "total" } }],
    ["今年收到多少件", { kind: "count", filter: { year: 2026 }, words: "" }],
    ["今年办完了多少件", { kind: "count", filter: { year: 2026, replied: true } }],
    ["现在还有多少件没办结", { kind: "count", filter: { replied: false }, words: "" }],
    ["2025年交办的有几件", { kind: "count", filter: { year: 2025 }, words: "" }],
    ["今年答复了多少", { kind: "count", filter: { year: 2026, replied: true }, words: "" }],
    ["教育局哪些没答", { kind: "owing", which: "unreplied", filter: { bureaus: ["教育局"] } }],
    ["工信局拖了多久", { ...OVERDUE, filter: { bureaus: ["工业和信息化局"] } }],
    ["上一年度办复率", { kind: "board", filter: { year: 2025 } }],
    ["本月答复情况", { kind: "answered", span: { from: "2026-11-01", to: "2026-11-30" } }],
    ["重点件办得怎么样", { kind: "recorded", what: "key" }],
    ["统计各局", { kind: "board" }],
    ["办理进度排名", { kind: "board", rank: { by: "total" } }],
    ["还没答复的有几家", UNREPLIED],
    ["分办的谁没答", { ...UNREPLIED, role: "separate" }],
    ["会办的都交了吗", { ...UNREPLIED, role: "assisting" }],
    ["迟迟未答的", OVERDUE],
    ["有几件到期没答", OVERDUE],
    ["超期未复的", OVERDUE],
    ["把逾期的发给我", OVERDUE],
    ["国庆前到期的", { ...UNREPLIED, span: { from: "2026-01-01", to: "2026-09-30" } }],
    ["最近一个月的答复", { kind: "answered", span: { from: "2026-10-26", to: "2026-11-26" } }],
    ["昨天谁答复了", { kind: "answered", span: { from: "2026-11-25", to: "2026-11-25" } }],
    ["哪些提案改过承办单位", { kind: "recorded", what: "reassigned" }],
    ["过期承诺最多的是哪家", { kind: "board", rank: { by: "due-promises" } }],
    ["采纳率最高的单位", { kind: "board", rank: { by: "adopted-rate" } }],
    ["哪家单位最拖拉", { kind: "board", rank: { by: "overdue" } }],
    ["住建局主办会办各几件", { kind: "board", ...HOUSING }],
    ["本周简报", { kind: "command", command: { kind: "show-digest" } }],
    ["怎么导出", { kind: "staff-help" }],
    ["看板在哪", { kind: "staff-help" }],
    ["我能登记吗", { kind: "staff-help" }],
    ["20250021承诺了什么", { kind: "about", aspect: { kind: "status" } }],
    ["20250021委员满意吗", { kind: "about", aspect: { kind: "status" } }],
    ["哪些局还没动静", UNREPLIED],
    ["住建局手上还有几件没办", { ...UNREPLIED, ...HOUSING }],
    ["有没有快超期的", { ...OWED, which: "due-soon" }],
    ["再过一周哪些要到期", { ...UNREPLIED, span: { from: "2026-11-26", to: "2026-12-03" } }],
    ["明天该答复的有哪些", { ...UNREPLIED, span: { from: "2026-11-27", to: "2026-11-27" } }],
    ["逾期超过一年的", { ...OVERDUE, span: { to: "2025-11-26" } }],
    ["逾期30天以上的", { ...OVERDUE, span: { to: "2026-10-27" } }],
    ["超期不到一个月的", { ...OVERDUE, span: { from: "2026-10-26" } }],
    ["最近一周答复的", { kind: "answered", span: { from: "2026-11-19", to: "2026-11-26" } }],
    ["今天收到什么答复", { kind: "answered", span: { from: "2026-11-26", to: "2026-11-26" } }],
    ["今年要兑现的承诺", { kind: "promises", which: "open", span: { from: "2026-01-01", to: "2026-12-31" } }],
    ["没写时间的承诺", { kind: "promises", which: "undated" }],
    ["哪些要重新办", { kind: "recorded", what: "second-handling" }],
    ["没采纳最多的是谁", { kind: "board", rank: { by: "declined" } }],
    ["办复率最高的三个单位", { kind: "board", rank: { by: "rate" } }],
    ["住建局办得怎么样", { kind: "board", ...HOUSING }],
    ["各届次办复率", { kind: "groups", by: "session" }],
    ["集体提案答复了几件", { kind: "count", filter: { kind: "collective", replied: true } }],
    ["今年新增几件", { kind: "count", filter: { year: 2026 }, words: "" }],
    ["标C的", { kind: "find", filter: { resultMark: "C" } }],
    ["今天要做什么", { kind: "command", command: { kind: "show-digest" } }],
    ["交办日期是哪天", { kind: "which-proposal" }],
    ["20260017什么时候交办的", { kind: "about", aspect: { kind: "deadline" } }],
    ["20260004超期多久了", { kind: "about", aspect: { kind: "deadline" } }],
    ["20250021谁没答复", { kind: "about", aspect: { kind: "status" } }],
    ["20250021到期了吗", { kind: "about", aspect: { kind: "deadline" } }],
  ])("is understood: %s", (text, question) => {
    const read = understood(text);
    expect(read).toMatchObject(question);
    if (!("filter" in question && "filter" in read)) return;
    const { role: _, ...named } = read.filter; // of the bureaus named; the question's own is told beside it
    expect(named).toEqual(question.filter);
  });

  it.each([
    "延期付款的提案",
    "农民工工资逾期支付",
    "重点产业",
    "二次供水",
    "满意度调查怎么做",
    "加装电梯的承诺",
    "沈墨林的提案都答复了吗",
    "九三学社的提案办理情况",
  ])("is not taken for a question of handling: %s", (text) => {
    expect(understood(text).kind).toBe("find");
  });
});
