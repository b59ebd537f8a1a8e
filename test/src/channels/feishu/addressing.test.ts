import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import { groupEvent, type MessageWords, messageEvent } from "../../../fakes/feishu/event.ts";
import { BOT } from "../../../fakes/feishu/open-platform.ts";
import { notification } from "../notification.ts";
import { soon, startFeishu } from "./open-feishu.ts";

/** Pushes a message and tells what the bot heard and said; a last word makes sure that everything before it is dealt with. */
async function heardAfter(...events: Record<string, unknown>[]) {
  const heard: Incoming[] = [];
  const open = await startFeishu({
    answering: async (incoming) => {
      heard.push(incoming);
      return notice(`答：${incoming.text}`);
    },
  });
  for (const event of events) await open.platform.push(event);
  await open.platform.push(groupEvent("完", { chat: "oc_group" }));
  await soon(() => expect(heard.at(-1)?.text).toBe("完"));
  return { ...open, heard: heard.slice(0, -1), texts: heard.slice(0, -1).map((incoming) => incoming.text) };
}

const others = [{ key: "@_user_2", open: "ou_zhang", name: "张三" }];
const everyone = [{ key: "@_all", open: "", name: "所有人" }];

describe("a question in Feishu", () => {
  it.each<[string, MessageWords, string]>([
    ["without the bot's mention", { text: "@_user_1 养老" }, "养老"],
    ["with other mentions by name", { text: "@_user_1 养老 @_user_2", mentions: others }, "养老 张三"],
    ["with the mention in the middle", { text: "请问 @_user_1 养老" }, "请问 养老"],
    ["as a command", { text: "@_user_1 /find 养老" }, "养老"],
    ["as help where nothing is said", { text: "@_user_1" }, "帮助"],
  ])("is read %s", async (_name, { text = "", mentions = [] }, expected) => {
    const bot = { key: "@_user_1", open: BOT, name: "提案通" };
    const { texts } = await heardAfter(messageEvent({ kind: "group", text, mentions: [bot, ...mentions] }));
    expect(texts).toEqual([expected]);
  });

  it("keeps @_user_1 and @_user_12 apart", async () => {
    const mentions = Array.from({ length: 12 }, (_, at) => ({
      key: `@_user_${at + 2}`,
      open: `ou_${at}`,
      name: `人${at}`,
    }));
    const { texts } = await heardAfter(groupEvent("@_user_12 和 @_user_2", { mentions }));
    expect(texts).toEqual(["人10 和 人0"]);
  });

  it("is answered in private without a mention", async () => {
    const { texts } = await heardAfter(messageEvent({ text: "养老" }));
    expect(texts).toEqual(["养老"]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["for everybody", messageEvent({ kind: "group", text: "@_all 开会", mentions: everyone })],
    ["for another person", messageEvent({ kind: "group", text: "@_user_2 养老", mentions: others })],
    ["for nobody", messageEvent({ kind: "group", text: "今天吃什么" })],
    [
      "first for another person",
      messageEvent({
        kind: "group",
        text: "@_user_2 问问 @_user_1",
        mentions: [...others, { key: "@_user_1", open: BOT, name: "提案通" }],
      }),
    ],
    ["by another app", groupEvent("养老", { fromType: "app" })],
  ])("is left alone when it is %s", async (_name, event) => {
    const { texts } = await heardAfter(event);
    expect(texts).toEqual([]);
  });

  it("is read from rich text, line by line", async () => {
    const content = {
      title: "请教",
      content: [
        [
          { tag: "at", user_id: "@_user_1", user_name: "提案通" },
          { tag: "text", text: " 老旧小区" },
          { tag: "a", text: "加装电梯", href: "https://x.example" },
        ],
        [{ tag: "img", image_key: "img_1" }],
        [{ tag: "text", text: "有几件" }],
      ],
    };
    const mentions = [{ key: "@_user_1", open: BOT, name: "提案通" }];
    const { texts } = await heardAfter(messageEvent({ kind: "group", type: "post", content, mentions }));
    expect(texts).toEqual(["请教\n老旧小区加装电梯\n有几件"]);
  });

  it.each(["image", "sticker", "audio", "file", "merge_forward", "interactive", "unheard_of"])(
    "that is a %s gets a word about text",
    async (type) => {
      const { shown, texts } = await heardAfter(messageEvent({ type, content: { image_key: "img_1" } }));
      await soon(() => expect(shown("ou_wang").join()).toContain("只看得懂文字"));
      expect(texts).toEqual([]);
    },
  );

  it("with content that is no JSON gets the same word", async () => {
    const event = messageEvent({});
    const broken = JSON.parse(
      JSON.stringify(event).replace(/"content":"[^}]*}"/, '"content":"{oops"'),
    ) as Record<string, unknown>;
    const { shown } = await heardAfter(broken);
    await soon(() => expect(shown("ou_wang").join()).toContain("只看得懂文字"));
  });

  it("as a reply to the bot goes on with that answer", async () => {
    const heard: Incoming[] = [];
    const { platform } = await startFeishu({
      answering: async (incoming) => {
        heard.push(incoming);
        return notice("答");
      },
    });
    await platform.push(groupEvent("养老", { id: "om_q" }));
    await soon(() => expect(platform.sent()).toHaveLength(1));
    const [sent] = platform.sent();
    await soon(async () => {
      await platform.push(messageEvent({ kind: "group", text: "只看教育类", parent: sent?.id ?? "" }));
      expect(heard.at(-1)).toMatchObject({
        text: "只看教育类",
        continues: sent?.id,
        manner: { addressing: "reply" },
      });
    });
  });
});

describe("an answer in Feishu", () => {
  it("replies to the question in a group", async () => {
    const { platform } = await heardAfter(groupEvent("养老", { id: "om_question" }));
    expect(platform.sent()[0]).toMatchObject({ replyTo: "om_question" });
  });

  it("stands alone in a private chat", async () => {
    const { platform } = await heardAfter(messageEvent({ text: "养老" }));
    await soon(() => expect(platform.sent()[0]).toMatchObject({ chat: "ou_wang" }));
    expect(platform.sent()[0]).not.toHaveProperty("replyTo");
  });

  it("stays in the question's topic", async () => {
    const { platform, heard } = await heardAfter(
      groupEvent("养老", { id: "om_q", thread: "omt_1", root: "om_root" }),
    );
    expect(platform.sent()[0]).toMatchObject({ replyTo: "om_q", inThread: true });
    expect(heard[0]?.chat).toEqual({ id: "oc_group", kind: "group", thread: "om_root" });
  });

  it("is sent as a new message where the question was recalled", async () => {
    const { platform, channel, shown } = await startFeishu({ answering: async () => notice("在这里") });
    platform.store.recall("om_gone");
    await platform.push(groupEvent("养老", { id: "om_gone" }));
    await soon(() => expect(shown("oc_group")).toEqual(["在这里"]));
    expect(platform.sent()[0]).not.toHaveProperty("replyTo");
    const topic = { id: "oc_group", kind: "group", thread: "om_gone" } as const;
    expect(await channel.send(topic, notice("新的答复"), notification("k"))).toMatchObject({ ok: true });
    expect(shown("oc_group")).toEqual(["在这里", "新的答复"]);
  });
});
