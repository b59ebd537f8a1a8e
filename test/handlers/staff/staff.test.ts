import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCommand } from "../../../handlers/staff/read-command.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
const say = (text: string, group?: string) => office.say("ou_admin", text, group);
const text = async (asked: string, group?: string) => (await say(asked, group)).text;

beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

describe("a staff command", () => {
  it.each([
    ["交办 20220007 2022-03-10", { kind: "assigned", day: "2022-03-10" }],
    ["登记交办日期：2022年3月10日", { kind: "assigned", day: "2022-03-10" }],
    ["交办 047 3月5日", { kind: "assigned", day: "2023-03-05" }],
    ["20220007 交办 2022-03-10", { kind: "assigned", day: "2022-03-10" }],
    ["第20220007号提案改交财政局 4月1日", { kind: "assigned", day: "2023-04-01", bureau: "财政局" }],
    ["047 交办 3月5日", { kind: "assigned", day: "2023-03-05" }],
    ["20220007延期到2022年9月30日", { kind: "extended", day: "2022-09-30" }],
    ["把20220007设为重点", { kind: "key", key: true }],
    ["20220007号 评价：满意", { kind: "evaluated", evaluation: "satisfied" }],
    ["20220007 二次办理", { kind: "second-handling", day: "2023-03-01" }],
    ["20220007 第2项承诺兑现", { kind: "promise-closed", position: 2 }],
    ["改交财政局 2022-04-01", { kind: "assigned", day: "2022-04-01", bureau: "财政局" }],
    ["延期", { kind: "extended" }],
    ["延期到2022年9月30日", { kind: "extended", day: "2022-09-30" }],
    ["设为重点提案", { kind: "key", key: true }],
    ["取消重点", { kind: "key", key: false }],
    ["评价 基本满意", { kind: "evaluated", evaluation: "mostly-satisfied" }],
    ["二次办理", { kind: "second-handling", day: "2023-03-01" }],
    ["承诺兑现 第2项", { kind: "promise-closed", position: 2 }],
  ])("%s is a record", (written, note) => {
    expect(readCommand(written, "2023-03-01")).toMatchObject({ kind: "record", note });
  });

  it.each([
    ["交办 20220007 2022-03-10", "20220007"],
    ["20220007 交办 2022-03-10", "20220007"],
    ["047 交办 3月5日", "047"],
    ["交办 2022-03-10", undefined],
  ])("%s names %s", (written, asked) => {
    const number = asked === undefined ? {} : { number: { asked } };
    const { kind, note } = { kind: "record", note: { kind: "assigned" } };
    expect(readCommand(written, "2023-03-01")).toMatchObject({ kind, note, ...number });
  });

  it.each([
    "20220007 交办日期是哪天",
    "20220007交办给谁了",
    "20220007 2022年3月10日交办给谁了",
    "2022年3月10日交办的提案有哪些",
    "20220007交办给教育局是2022-03-10吗",
    "20220007 评价怎么样",
    "20220007",
    "20220007 20220070 设为重点",
    "交办日期是哪天",
    "延期到什么时候",
    "评价怎么样",
    "重点提案",
    "哪些承诺兑现了",
    "授权书",
    "二次办理的有哪些",
    "交办 20220007",
  ])("%s is a question", (written) => {
    expect(readCommand(written, "2023-03-01")).toBeUndefined();
  });
});

describe("a record of staff", () => {
  it("says where the bureaus stand with it, and moves the clock", async () => {
    expect(await text("交办 20220007 2022-03-10")).toContain(
      "已登记（第 1 号操作）：20220007 交办日期 2022-03-10",
    );
    expect(await text("逾期的有哪些")).toContain("财政局（会办） 应于 2022-04-10 前答复，已逾期 325 天");
  });

  it("is about the proposal talked about where no number is said", async () => {
    await say("20220070");
    await say("延期到 2023-05-01");
    expect(await text("办到哪一步了")).toContain("环保局：应于 2023-05-01 前答复，还有 61 天");
    expect(await text("快到期的")).toContain("没有查到半个月内到期、尚未答复的");
  });

  it("gives one bureau a day of its own", async () => {
    await say("交办 20220070 2022-03-01");
    expect(await text("改交 城管局 20220070 2023-02-20")).toContain("会办 城管局");
    expect(await text("20220070")).toContain("20220070");
    expect(await text("办到哪一步了")).toContain("城管局 交办日期：2023-02-20（登记）");
  });

  it.each([
    ["交办 20229999 2022-03-10", "没有编号为 20229999 的提案"],
    ["交办 2022-03-10", "要登记哪一件"],
    ["交办 20220007 2023-03-02", "2023-03-02 还没有到"],
    ["改交 林业局 20220007 2022-03-10", "承办单位里没有“林业局”"],
    ["兑现 20220070 第1项", "没有读到承诺"],
  ])("is refused with the reason: %s", async (written, reason) => {
    const given = await say(written);
    expect(given.kind).toBe("refused");
    expect(given.text).toContain(reason);
    expect(office.services.records?.log).toEqual([]);
  });

  it("closes a promise by its place in the ledger", async () => {
    expect(await text("哪些承诺到期")).toContain("应于 2022-12-31 前；已到期，该问了");
    const before = (await say("未了结的承诺")).total;
    await say("兑现 20210018 1");
    expect((await say("未了结的承诺")).total).toBe(before - 1);
  });

  it("counts evaluations on the board and chooses key proposals", async () => {
    await say("评价 20210018 满意");
    await say("设为重点 20220070");
    expect(await text("办复率")).toContain("提案人评价：满意 1，基本满意 0");
    expect((await say("重点提案逾期的有哪些")).proposals.map(({ number }) => number)).toEqual(["20220070"]);
  });
});

describe("the digest of a chat", () => {
  it.each([
    ["开启工作简报", { kind: "open-digest", weekday: 1, minute: 540 }],
    ["每周三8点半发工作简报", { kind: "open-digest", weekday: 3, minute: 510 }],
    ["开启工作简报 每周日 下午4点", { kind: "open-digest", weekday: 0, minute: 960 }],
    ["关闭工作简报", { kind: "close-digest" }],
    ["工作简报", { kind: "show-digest" }],
  ])("%s is a command", (written, command) => {
    expect(readCommand(written, "2023-03-01")).toEqual(command);
  });

  it.each(["简报的格式有什么要求", "关于工作简报的提案", "每周三25点发工作简报"])(
    "%s is a question",
    (written) => {
      expect(readCommand(written, "2023-03-01")).toBeUndefined();
    },
  );

  it("is switched on and off by staff, in groups too, and can be looked at before", async () => {
    expect(await text("工作简报")).toContain("工作简报 2023-03-01");
    expect(await text("每周三8点半发工作简报", "g1")).toContain("开启工作简报，每周三 8:30");
    expect(office.services.records?.standing.digestChats).toMatchObject([
      { chat: { id: "g1", kind: "group" } },
    ]);
    expect(await text("关闭工作简报", "g1")).toContain("关闭工作简报");
    expect(office.services.records?.standing.digestChats).toEqual([]);
    expect(await text("关闭工作简报", "g1")).toContain("没有开启工作简报");
  });

  it("shows records in a group only where it was opened for them", async () => {
    await say("延期到 2023-03-05 20220070");
    expect(await text("工作简报", "g1")).not.toContain("应于 2023-03-05 前答复");
    expect(await text("工作简报")).toContain("应于 2023-03-05 前答复");
  });
});

describe("taking back", () => {
  it("undoes the latest deed of one's own, by a button too", async () => {
    const given = await say("交办 20220007 2022-03-10");
    expect(given.buttons).toEqual([[{ label: "撤回这次登记", text: "撤回 1" }]]);
    expect(await text("撤回")).toBe("已撤回：20220007 交办日期 2022-03-10。");
    expect(await text("逾期的有哪些")).not.toContain("财政局");
    expect(await text("撤回")).toBe("没有可以撤回的操作。");
  });

  it("stands in the log with everything else: who, when, what", async () => {
    await say("评价 20210018 满意");
    await say("撤回 1");
    const log = await text("操作记录");
    expect(log).toContain(
      "20210018 提案人评价 满意（已撤回）\n   1 · 2023-03-01 · ou_admin的名字（飞书 ou_admin）",
    );
    expect(log.indexOf("撤回一项操作")).toBeLessThan(log.indexOf("提案人评价"));
  });
});

describe("a person who is not staff", () => {
  it.each(["交办 20220007 2022-03-10", "操作记录", "授权 ou_x", "导出", "本群可看登记"])(
    "is politely refused %s and told how to become staff",
    async (written) => {
      const given = await office.say("ou_x", written);
      expect(given.kind).toBe("refused");
      expect(given.text).toContain("授权 feishu:ou_x");
    },
  );

  it("becomes staff by an admin's word, and is none any more by another", async () => {
    await say("授权 ou_x");
    expect((await office.say("ou_x", "交办 20220007 2022-03-10")).kind).toBe("notice");
    expect((await office.say("ou_x", "授权 ou_y")).text).toContain("由管理员来做");
    expect(await text("工作人员")).toContain("feishu:ou_x");
    await say("撤销授权 ou_x");
    expect((await office.say("ou_x", "操作记录")).kind).toBe("refused");
  });

  it("sees what is published, not what staff recorded", async () => {
    await say("交办 20220007 2022-03-10");
    await say("评价 20220070 不满意");
    expect((await office.say("ou_x", "逾期的有哪些")).text).not.toContain("财政局");
    await office.say("ou_x", "20220070");
    const status = (await office.say("ou_x", "办到哪一步了")).text;
    expect(status).toContain("环保局：应于 2022-08-31 前答复，已逾期 182 天");
    expect(status).not.toContain("不满意");
  });
});

describe("a group", () => {
  it("neither takes records nor shows them until staff open it", async () => {
    await say("交办 20220007 2022-03-10");
    expect(await text("交办 20220007 2022-03-11", "oc_1")).toContain("请在私聊里操作");
    expect(await text("逾期的有哪些", "oc_1")).not.toContain("财政局");
    expect(await text("本群可看登记", "oc_1")).toContain("本群以后可以看到");
    expect(await text("逾期的有哪些", "oc_1")).toContain("财政局");
    await say("本群不看登记", "oc_1");
    expect(await text("逾期的有哪些", "oc_1")).not.toContain("财政局");
  });

  it("is opened by staff only", async () => {
    expect((await office.say("ou_x", "本群可看登记", "oc_1")).kind).toBe("refused");
  });
});
