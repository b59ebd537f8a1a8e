import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose } from "../../../../handlers/compose.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import { clickEvent, groupEvent, messageEvent } from "../../../fakes/feishu/event.ts";
import { shownText } from "../../../fakes/feishu/shown-text.ts";
import { fullTextAnswer } from "./largest-answer.ts";
import { type OpenFeishu, soon, startFeishu } from "./open-feishu.ts";

const listOf = (text: string): Answer =>
  compose({
    kind: "list",
    blocks: [{ kind: "paragraph", runs: [{ text }] }],
    buttons: [[{ label: "下一页", text: "更多" }]],
  });

const proposal = (text: string): Answer => compose({ kind: "proposal", blocks: [{ kind: "title", text }] });

type Acknowledged = { toast?: { type: string; content: string }; card?: { type: string; data: unknown } };

const dataOf = (acknowledgement: { data: unknown }) => (acknowledgement.data ?? {}) as Acknowledged;

const cardText = ({ card }: Acknowledged) =>
  card ? shownText({ type: "interactive", content: JSON.stringify(card.data) }) : "";

/** Asks in the group, and gives back the card with the button's value as it was sent. */
async function askInGroup({ platform }: OpenFeishu, text = "养老") {
  const before = platform.sent().length;
  await platform.push(groupEvent(text));
  await soon(() => expect(platform.sent().length).toBeGreaterThan(before));
  const message = platform.sent().at(-1);
  const value = /"value":(\{"v":1.*?\})/.exec(message?.content ?? "")?.[1] ?? "{}";
  return { message: message?.id ?? "", value: JSON.parse(value) as Record<string, unknown> };
}

/** Answers 更多 with the next page, anything else with the first. */
function pager() {
  const heard: Incoming[] = [];
  const answering = async (incoming: Incoming): Promise<Answer> => {
    heard.push(incoming);
    return listOf(incoming.text === "更多" ? `第${heard.length}页` : "第1页");
  };
  return { heard, answering };
}

describe("a click", () => {
  it("is answered with a toast and the next page in the place of the old one", async () => {
    const { heard, answering } = pager();
    const open = await startFeishu({ answering });
    const { message, value } = await askInGroup(open);
    const answer = dataOf(await open.platform.push(clickEvent({ value, message })));
    expect(answer.toast).toEqual({ type: "success", content: "第2页" });
    expect(answer.card?.type).toBe("raw");
    expect(cardText(answer)).toBe("第2页");
    expect(JSON.stringify(answer.card?.data)).toContain('"asked":"养老"');
    expect(open.platform.sent()).toHaveLength(1);
    expect(heard[1]).toMatchObject({
      text: "更多",
      continues: message,
      chat: { id: "oc_group" },
      manner: { addressing: "button" },
    });
  });

  it("in a private chat belongs to the person's conversation", async () => {
    const { heard, answering } = pager();
    const { platform } = await startFeishu({ answering });
    await platform.push(messageEvent({ text: "养老", chat: "oc_private", from: "ou_li" }));
    await soon(() => expect(platform.sent()).toHaveLength(1));
    const value = { v: 1, say: "更多", on: "list", chat: "private" };
    await platform.push(
      clickEvent({ value, message: platform.sent()[0]?.id ?? "", chat: "oc_private", by: "ou_li" }),
    );
    expect(heard.map(({ chat }) => chat)).toEqual([
      { id: "ou_li", kind: "private" },
      { id: "ou_li", kind: "private" },
    ]);
  });

  it("that leads to something else leaves the card and answers below it", async () => {
    const open = await startFeishu({
      answering: async ({ text }) => (text === "3" ? proposal("第三件") : listOf("三件")),
    });
    const { message, value } = await askInGroup(open);
    const answer = dataOf(await open.platform.push(clickEvent({ value: { ...value, say: "3" }, message })));
    expect(answer).toEqual({ toast: { type: "success", content: "已回答，见下方" } });
    await soon(() => expect(open.shown("oc_group")).toEqual(["三件", "第三件"]));
    expect(open.platform.sent()[1]).toMatchObject({ replyTo: message });
  });

  it("that turns a switch shows it turned in its place", async () => {
    const switched = (text: string) =>
      compose({ ...listOf(text), kind: "subscription", buttons: [[{ label: "退订", text: "退订" }]] });
    const open = await startFeishu({
      answering: async ({ text }) => switched(text === "退订" ? "已退订" : "已订阅"),
    });
    const { message, value } = await askInGroup(open);
    expect(cardText(dataOf(await open.platform.push(clickEvent({ value, message }))))).toBe("已退订");
  });

  it("whose answer takes long gets a word in time and the card afterwards", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const open = await startFeishu({
      times: { click: 50 },
      answering: async ({ text }) => {
        if (text === "更多") await promise;
        return listOf(text);
      },
    });
    const { message, value } = await askInGroup(open, "养老");
    const answer = dataOf(await open.platform.push(clickEvent({ value, message })));
    expect(answer).toEqual({ toast: { type: "info", content: "正在查，稍等片刻" } });
    resolve();
    await soon(() => expect(open.shown("oc_group")).toEqual(["更多"]));
    expect(open.platform.requestsTo(/messages/, "PATCH")).toHaveLength(1);
  });

  it("twice at once, by whomever, turns one page and answers everybody", async () => {
    const { heard, answering } = pager();
    const open = await startFeishu({ answering });
    const { message, value } = await askInGroup(open);
    const clicks = ["ou_a", "ou_b", "ou_b"].map((by) =>
      open.platform.push(clickEvent({ value, message, by })),
    );
    const texts = (await Promise.all(clicks)).map((click) => cardText(dataOf(click)));
    expect(texts).toEqual(["第2页", "第2页", "第2页"]);
    expect(heard).toHaveLength(2);
  });

  it("on the same button later is answered anew", async () => {
    const { heard, answering } = pager();
    let now = Date.now();
    const open = await startFeishu({ answering, now: () => now });
    const { message, value } = await askInGroup(open);
    const texts: string[] = [];
    for (const eventId of ["c1", "c2"]) {
      texts.push(cardText(dataOf(await open.platform.push(clickEvent({ value, message, eventId })))));
      now += 4000;
    }
    expect(texts).toEqual(["第2页", "第3页"]);
    expect(heard).toHaveLength(3);
  });

  it("on different buttons by many is answered to each, in the order they came", async () => {
    const { heard, answering } = pager();
    const open = await startFeishu({ answering });
    const { message, value } = await askInGroup(open);
    const says = ["养老", "教育", "交通"];
    const clicks = says.map((say) => open.platform.push(clickEvent({ value: { ...value, say }, message })));
    await Promise.all(clicks);
    expect(heard.slice(1).map(({ text }) => text)).toEqual(says);
  });

  it("on an answer whose conversation is forgotten says so, and offers to ask again", async () => {
    const { heard, answering } = pager();
    let now = Date.now();
    const open = await startFeishu({ answering, now: () => now });
    const { message, value } = await askInGroup(open, "养老");
    now += 8 * 24 * 3_600_000;
    const answer = dataOf(await open.platform.push(clickEvent({ value, message })));
    expect(answer).toEqual({ toast: { type: "warning", content: expect.stringContaining("过期") } });
    await soon(() => expect(open.shown("oc_group").at(-1)).toContain("结果已过期"));
    expect(open.platform.sent().at(-1)?.content).toContain('"say":"养老"');
    expect(heard).toHaveLength(1);
  });

  it("on what only the asker may change is refused to others", async () => {
    const heard: string[] = [];
    const open = await startFeishu({
      answering: async ({ text }) => {
        heard.push(text);
        return listOf(text);
      },
    });
    const { message, value } = await askInGroup(open);
    await soon(async () => {
      const click = clickEvent({ value: { ...value, say: "订阅 20210018" }, message, by: "ou_other" });
      expect(dataOf(await open.platform.push(click)).toast?.content).toContain("别人的查询");
    });
    expect(heard).toEqual(["养老"]);
  });

  it("answers with several cards where one is too small", async () => {
    const open = await startFeishu({
      answering: async ({ text }) =>
        text === "更多" ? { ...fullTextAnswer(3, 12_000), kind: "list" } : listOf("第1页"),
    });
    const { message, value } = await askInGroup(open);
    expect(dataOf(await open.platform.push(clickEvent({ value, message }))).toast?.type).toMatch(
      /info|success/,
    );
    await soon(() => expect(open.platform.sent().length).toBeGreaterThan(2));
    expect(open.platform.sent()[0]?.edits).toBe(1);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["another app's value", { action: "x" }],
    ["a word", "更多"],
    ["a list", [1, 2]],
    ["a newer version", { v: 2, say: "更多", on: "list", chat: "group" }],
    ["a kind of answer that does not exist", { v: 1, say: "更多", on: "poem", chat: "group" }],
    ["an endless text", { v: 1, say: "长".repeat(5000), on: "list", chat: "group" }],
    ["no text", { v: 1, say: " ", on: "list", chat: "group" }],
  ])("that carries %s gets a word, and nothing happens", async (_name, value) => {
    const { heard, answering } = pager();
    const { platform } = await startFeishu({ answering });
    const answer = dataOf(await platform.push(clickEvent({ value, message: "om_x" })));
    expect(answer).toEqual({ toast: { type: "warning", content: expect.stringContaining("已失效") } });
    expect(heard).toEqual([]);
  });

  it("that fails gets the apology", async () => {
    const open = await startFeishu({
      answering: async ({ text }) => {
        if (text === "更多") throw new Error("a fault");
        return listOf(text);
      },
    });
    const { message, value } = await askInGroup(open);
    const answer = dataOf(await open.platform.push(clickEvent({ value, message })));
    expect(answer.toast).toBeDefined();
    await soon(() => expect(open.shown("oc_group").join()).toContain("抱歉"));
  });
});
