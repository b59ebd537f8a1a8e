import { describe, expect, it } from "vitest";
import { BOT_NAME } from "../../../fakes/telegram/fake-telegram.ts";
import { type OpenedTelegram, said, soon, startTelegram } from "./open-telegram.ts";

const GROUP = -1001;
const bot = `@${BOT_NAME}`;

/** What needs no answer is followed by a question; only that is answered. */
async function expectSilence({ fake }: OpenedTelegram): Promise<void> {
  fake.say({ chat: GROUP, text: `/show@${BOT_NAME} 20240070` });
  const texts = () => fake.called("sendMessage").map(({ parameters }) => parameters.text);
  await soon(() => expect(texts()).toEqual([expect.stringContaining("小学学位")]));
}

describe("a command on Telegram", () => {
  it("finds what it is asked for in private", async () => {
    const open = await startTelegram();
    open.fake.say({ chat: 7, text: "/find 养老" });
    const [answer, ...more] = await said(open, 7, 1);
    expect(answer?.text).toContain("河东建设社区养老服务站");
    expect(answer?.text).not.toContain("小学");
    expect(more).toEqual([]);
  });

  it.each([`/find@${BOT_NAME} 学位`, `/find@${BOT_NAME.toLowerCase()} 学位`, "/FIND 学位", "/Find 学位"])(
    "is answered in a group as “%s”",
    async (text) => {
      const open = await startTelegram();
      open.fake.say({ chat: GROUP, text });
      expect((await said(open, GROUP, 1))[0]?.text).toContain("小学学位");
    },
  );

  it.each(["/find@OtherBot 学位", "/weather 学位", "/提案@OtherBot 学位"])(
    "that is another bot's, “%s”, makes no call at all",
    async (text) => {
      const open = await startTelegram();
      open.fake.say({ chat: GROUP, text });
      await expectSilence(open);
      expect(open.fake.called("sendMessage")).toHaveLength(1);
    },
  );

  it.each(["/提案 学位", "／提案 学位", "／提案学位", `／提案@${BOT_NAME} 学位`, "/查 学位", "／搜索 学位"])(
    "in Chinese, “%s”, is answered where it arrives",
    async (text) => {
      const open = await startTelegram();
      open.fake.say({ chat: GROUP, text });
      expect((await said(open, GROUP, 1))[0]?.text).toContain("小学学位");
    },
  );

  it.each(["提案 学位", "查询 学位", "学位"])("needs no slash in private: “%s”", async (text) => {
    const open = await startTelegram();
    open.fake.say({ chat: 7, text });
    expect((await said(open, 7, 1))[0]?.text).toContain("小学学位");
  });

  it("in a caption is answered once", async () => {
    const open = await startTelegram();
    const caption = `/show@${BOT_NAME} 20240070`;
    open.fake.say({
      chat: GROUP,
      text: "",
      more: { text: undefined, caption, photo: [], caption_entities: [] },
    });
    expect(await said(open, GROUP, 1)).toHaveLength(1);
  });

  it("begins anew: a follow-up to another question is not meant", async () => {
    const open = await startTelegram();
    open.fake.say({ chat: 7, text: "20240070" });
    await said(open, 7, 1);
    open.fake.say({ chat: 7, text: "/find 养老" });
    expect((await said(open, 7, 2))[1]?.text).toContain("河东");
  });
});

describe("a mention on Telegram", () => {
  it.each([`${bot} 20240070`, `20240070 ${bot}`, `请问 ${bot} 20240070`, `${bot.toUpperCase()}，20240070`])(
    "is taken out of the question wherever it stands: “%s”",
    async (text) => {
      const open = await startTelegram();
      open.fake.say({ chat: GROUP, text });
      expect((await said(open, GROUP, 1))[0]?.text).toContain("小学学位");
    },
  );

  it.each<[string, Record<string, unknown>]>([
    ["another bot", { from: { id: 99, is_bot: true, first_name: "机" } }],
    ["the bot itself", { from: { id: 4242, is_bot: true, first_name: "提案通", username: BOT_NAME } }],
    ["a message sent through an inline bot", { via_bot: { id: 4242, is_bot: true, first_name: "提案通" } }],
    [
      "a post that the linked channel forwards",
      { is_automatic_forward: true, sender_chat: { id: -55, type: "channel" } },
    ],
  ])("by %s makes no loop", async (_who, more) => {
    const open = await startTelegram();
    open.fake.say({ chat: GROUP, text: `${bot} 20240060`, more });
    await expectSilence(open);
  });
});

describe("who speaks on Telegram", () => {
  it("may be an anonymous admin, who runs the group", async () => {
    const open = await startTelegram();
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
    const more = { from: anonymous, sender_chat: { id: GROUP, type: "supergroup" } };
    open.fake.say({ chat: GROUP, text: "/unasked on", more });
    expect((await said(open, GROUP, 1))[0]?.text).toContain("直接回答");
    open.fake.say({ chat: GROUP, text: `${bot} 20240070`, more });
    expect((await said(open, GROUP, 2))[1]?.text).toContain("小学学位");
    expect(open.fake.called("getChatMember")).toEqual([]);
  });

  it("may be a channel, and may be nobody at all", async () => {
    const open = await startTelegram();
    open.fake.say({
      chat: GROUP,
      text: `${bot} 20240070`,
      more: { sender_chat: { id: -77, type: "channel" } },
    });
    await said(open, GROUP, 1);
    open.fake.say({ chat: GROUP, text: `${bot} 20240060`, more: { from: undefined } });
    expect((await said(open, GROUP, 2))[1]?.text).toContain("节约");
  });

  it("is asked of Telegram once in five minutes, and a member may not switch what admins may", async () => {
    const open = await startTelegram();
    open.fake.book.state(GROUP).admins.add(9);
    for (const from of [8, 8, 9, 9]) open.fake.say({ chat: GROUP, from, text: "/unasked on" });
    const texts = (await said(open, GROUP, 4)).map(({ text }) => text);
    expect(texts.map((text) => text.includes("请群管理员"))).toEqual([true, true, false, false]);
    expect(open.fake.called("getChatMember")).toHaveLength(2);
  });
});

describe("an edited message on Telegram", () => {
  it("without an answer of before is answered while it is fresh", async () => {
    const open = await startTelegram();
    const message = open.fake.say({ chat: GROUP, text: "今天开会" });
    open.fake.edit(message, `${bot} 20240070`);
    expect((await said(open, GROUP, 1))[0]?.reply_to).toBe(message.message_id);
  });

  it("to talk that is none of the bot's business leaves its answer alone", async () => {
    const open = await startTelegram();
    const message = open.fake.say({ chat: GROUP, text: `${bot} 20240070` });
    await said(open, GROUP, 1);
    open.fake.edit(message, "算了");
    open.fake.say({ chat: GROUP, text: `${bot} 20240060` });
    const texts = (await said(open, GROUP, 2)).map(({ text }) => text);
    expect(texts[0]).toContain("小学学位");
    expect(open.fake.called("editMessageText")).toEqual([]);
  });
});

describe("what is not text on Telegram", () => {
  it.each(["sticker", "photo", "voice", "video_note", "animation"])(
    "gets a word of help in private: %s",
    async (kind) => {
      const open = await startTelegram();
      open.fake.say({ chat: 7, text: "", more: { text: undefined, [kind]: {} } });
      expect((await said(open, 7, 1))[0]?.text).toContain("只看得懂文字");
    },
  );

  it.each(["new_chat_members", "pinned_message", "video_chat_started"])(
    "is passed over where it is no content: %s",
    async (kind) => {
      const open = await startTelegram();
      open.fake.say({ chat: 7, text: "", more: { text: undefined, [kind]: {} } });
      open.fake.say({ chat: 7, text: "20240070" });
      await said(open, 7, 1);
      await soon(() => expect(open.fake.said(7)).toHaveLength(1));
    },
  );
});
