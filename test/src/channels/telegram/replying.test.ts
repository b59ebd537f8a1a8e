import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { BOT_NAME } from "../../../fakes/telegram/fake-telegram.ts";
import { notification } from "../notification.ts";
import { said, startTelegram } from "./open-telegram.ts";

const GROUP = -1001;
const asked = `/show@${BOT_NAME} 20240070`;

describe("an answer on Telegram", () => {
  it("names its question, and does not depend on it", async () => {
    const open = await startTelegram();
    const question = open.fake.say({ chat: GROUP, text: asked });
    await said(open, GROUP, 1);
    expect(open.fake.called("sendMessage")[0]?.parameters).toMatchObject({
      reply_parameters: { message_id: question.message_id, allow_sending_without_reply: true },
    });
  });

  it("arrives although its question was deleted meanwhile", async () => {
    const open = await startTelegram();
    const question = open.fake.say({ chat: GROUP, text: asked });
    open.fake.book.state(GROUP).messages.delete(question.message_id);
    expect(await said(open, GROUP, 1)).toHaveLength(1);
  });

  it("shows no preview of links, in lists neither", async () => {
    const open = await startTelegram();
    open.fake.say({ chat: 7, text: "养老" });
    await said(open, 7, 1);
    open.fake.say({ chat: 7, text: "20240070" });
    const messages = await said(open, 7, 2);
    expect(messages.map(({ preview }) => preview)).toEqual([{ is_disabled: true }, { is_disabled: true }]);
  });
});

describe("a topic on Telegram", () => {
  const topic = (thread: string) => ({ id: String(GROUP), kind: "group", thread }) as const;

  it("gets the answers to its questions and the notifications for it", async () => {
    const open = await startTelegram();
    open.fake.say({ chat: GROUP, text: asked, thread: 5 });
    await said(open, GROUP, 1);
    await open.channel.send(topic("5"), notice("有新的答复"), notification("k"));
    const messages = await said(open, GROUP, 2);
    expect(messages.map((message) => message.message_thread_id)).toEqual([5, 5]);
  });

  it("opened by a message that everything replies to is no reply to anybody", async () => {
    const open = await startTelegram();
    const opener = open.fake.say({
      chat: GROUP,
      text: "路灯专题",
      thread: 5,
      more: { forum_topic_created: {} },
    });
    open.fake.say({ chat: GROUP, text: asked, thread: 5, replyTo: opener });
    expect(await said(open, GROUP, 1)).toHaveLength(1);
  });

  it("that was deleted sends its messages to the chat itself, with a word about why", async () => {
    const open = await startTelegram();
    open.fake.book.state(GROUP);
    const result = await open.channel.send(topic("9"), notice("有新的答复"), notification("k"));
    expect(result).toMatchObject({ ok: true, sent: { chat: { id: String(GROUP), kind: "group" } } });
    expect(result.ok && result.sent.chat.thread).toBeUndefined();
    const [message] = await said(open, GROUP, 1);
    expect(message?.text).toBe("（原来的话题已关闭或删除，改发到这里）\n有新的答复");
    expect(open.lines.join("")).toContain("topic-gone");
  });

  it("that was closed meanwhile does not keep its answer back", async () => {
    const open = await startTelegram();
    open.fake.fail({
      method: "sendMessage",
      how: "refused",
      code: 400,
      description: "Bad Request: TOPIC_CLOSED",
    });
    open.fake.say({ chat: GROUP, text: asked, thread: 5 });
    const [message, ...more] = await said(open, GROUP, 1);
    expect([message?.message_thread_id, message?.reply_to, more]).toEqual([undefined, undefined, []]);
    expect(message?.text).toContain("小学学位");
  });
});
