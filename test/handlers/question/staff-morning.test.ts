import { describe, expect, it } from "vitest";
import { NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import { readQuestion } from "../../../handlers/question/read-question.ts";
import { openFiles } from "../../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../../src/library/sample-proposals.ts";

const { library } = await openFiles([SAMPLES_FOLDER]);
const { index } = library;

/** A Thursday. */
const TODAY = "2026-11-26";

function understood(text: string) {
  return readQuestion(text, { index, conversation: NEW_CONVERSATION, open: undefined, day: TODAY });
}

const NOBODY = { kind: "find", filter: { status: "awaiting-reply" }, words: "" };
const UNREPLIED = { kind: "owing", which: "unreplied" };
const OVERDUE = { kind: "owing", which: "overdue" };
const HOUSING = { bureaus: ["住房和城乡建设局"] };
const CITY_MANAGEMENT = ["城市管理和综合执法局"];

describe("what staff ask in the morning", () => {
  it.each([
    ["哪些提案一家都没答复", NOBODY],
    ["一个单位都没回的", NOBODY],
    ["没有一家答复的", NOBODY],
    ["一家都没答复的有几件", { kind: "count", filter: { status: "awaiting-reply" } }],
    ["没有主办单位的", { kind: "find", filter: { lacks: "lead" }, words: "" }],
    ["没写明会办单位的有几件", { kind: "count", filter: { lacks: "assisting" } }],
    ["解决或采纳的", { kind: "find", filter: { resultMark: "解决或采纳" }, words: "" }],
    ["列入计划拟解决的有几件", { kind: "count", filter: { resultMark: "列入计划拟解决" } }],
    ["周五之前到期的", { ...UNREPLIED, span: { from: TODAY, to: "2026-11-27" } }],
    ["周五到期的", { ...UNREPLIED, span: { from: "2026-11-27", to: "2026-11-27" } }],
    ["周一要答复的", { ...UNREPLIED, span: { from: "2026-11-30", to: "2026-11-30" } }],
    ["下周三前到期的", { ...UNREPLIED, span: { from: TODAY, to: "2026-12-02" } }],
    ["上周五答复的", { kind: "answered", span: { from: "2026-11-20", to: "2026-11-20" } }],
    ["早 有啥要催的", OVERDUE],
    ["你好，逾期的有哪些", OVERDUE],
    ["这周该答的", { ...UNREPLIED, span: { from: "2026-11-23", to: "2026-11-29" } }],
    ["只差会办意见的", { kind: "owing", which: "assisting-only" }],
    ["主办答了会办还没答的", { kind: "owing", which: "assisting-only" }],
    ["还差一家就办完的", { ...UNREPLIED, left: 1 }],
    ["只剩两个单位没回的", { ...UNREPLIED, left: 2 }],
    ["办理超过三个月的", { ...UNREPLIED, handedOver: { to: "2026-08-26" } }],
    ["办了半年还没办完的", { ...UNREPLIED, handedOver: { to: "2026-05-26" } }],
    ["谁卡着谁", { kind: "owing", which: "waiting" }],
    [
      "城管局在等谁的会办意见",
      { kind: "owing", which: "waiting", filter: { bureaus: CITY_MANAGEMENT, role: "lead" } },
    ],
    [
      "谁在等城管局",
      { kind: "owing", which: "waiting", filter: { bureaus: CITY_MANAGEMENT, role: "assisting" } },
    ],
    ["逾期的发我看下", OVERDUE],
    ["超期最厉害的十件", OVERDUE],
    ["哪家局拖后腿", { kind: "board", rank: { by: "overdue" } }],
    ["办复率垫底的单位", { kind: "board", rank: { by: "rate", least: true } }],
    ["哪个单位满意率最低", { kind: "board", rank: { by: "content-rate", least: true } }],
    ["不满意最多的单位", { kind: "board", rank: { by: "dissatisfied" } }],
    ["哪些局一件都没答", { kind: "board", rank: { by: "rate", only: "none" } }],
    ["一件都没欠的单位", { kind: "board", rank: { by: "rate", only: "all" } }],
    ["全部办完的单位有哪些", { kind: "board", rank: { by: "rate", only: "all" } }],
    ["采纳率", { kind: "board", rank: { by: "adopted-rate" } }],
    ["C类占比", { kind: "board", filter: {} }],
    ["各类标注占比", { kind: "board", filter: {} }],
    ["教育局咋样了", { kind: "board", filter: { bureaus: ["教育局"] } }],
    ["延了期的", { kind: "recorded", what: "extended" }],
    ["平均办理天数", { kind: "durations", order: "mean" }],
    ["住建局平均几天答复", { kind: "durations", order: "mean", filter: HOUSING }],
    ["答复最快的一件", { kind: "durations", order: "fastest" }],
    ["办得最慢的是哪件", { kind: "durations", order: "slowest" }],
    ["按年份统计", { kind: "groups", by: "year" }],
    ["历年办复率", { kind: "groups", by: "year" }],
    ["各届次", { kind: "groups", by: "session" }],
    ["各届次统计", { kind: "groups", by: "session" }],
    ["各届次办复率", { kind: "groups", by: "session" }],
    ["各政协办理情况", { kind: "groups", by: "committee" }],
    ["2025年按类别统计", { kind: "groups", by: "category", filter: { year: 2025 } }],
    ["平时提案", { kind: "not-kept", what: "between-sessions" }],
    ["闭会期间提案有几件没答", { kind: "not-kept", what: "between-sessions" }],
    ["今天有哪些新提案", { kind: "not-kept", what: "submitted" }],
    ["本周新收到几件提案", { kind: "not-kept", what: "submitted" }],
    ["面商率", { kind: "not-kept", what: "visits" }],
    ["立案率多少", { kind: "not-kept", what: "filing" }],
    ["导出逾期清单", { kind: "command", command: { kind: "export", format: "xlsx" } }],
    ["把今年的统计表发我excel", { kind: "command", command: { kind: "export", format: "xlsx", year: 2026 } }],
    ["打印一页给领导看", { kind: "staff-help" }],
    ["刚才那条记错了 撤回", { kind: "command", command: { kind: "undo" } }],
    ["20250021重点", { kind: "about", aspect: { kind: "status" } }],
  ])("is understood: %s", (text, question) => {
    const read = understood(text);
    expect(read).toMatchObject(question);
    expect(read).not.toHaveProperty("ignored");
  });

  it.each([
    ["财证局逾期的", "财政局"],
    ["工信居还有多少没办", "工业和信息化局"],
  ])("knows a bureau by its sound: %s", (text, bureau) => {
    expect(understood(text)).toMatchObject({ kind: "owing", filter: { bureaus: [bureau] } });
  });

  it.each([
    "平时作业太多",
    "周末公交班次",
    "按年龄统计老年人",
    "没有主办单位的展会",
    "一家人都没住房",
    "各地政协",
    "办理时间超长的证照",
    "等候救护车",
  ])("is not taken for a question of handling: %s", (text) => {
    expect(["find", "count"]).toContain(understood(text).kind);
    expect(understood(text)).not.toHaveProperty("filter.lacks");
    expect(understood(text)).not.toHaveProperty("filter.status");
  });
});
