import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose, paragraph } from "../../../../handlers/compose.ts";
import { createChatMemory } from "../../../../src/channels/manners/chat-memory.ts";
import { keyboardOf, readPressed } from "../../../../src/channels/telegram/layout/keyboard.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";
import { BOT_NAME } from "../../../fakes/telegram/fake-telegram.ts";
import { type OpenedTelegram, said, soon, startTelegram } from "./open-telegram.ts";

const GROUP = -1001;
const list = `/find@${BOT_NAME} 养老`;

/** A list of proposals in the group, with its buttons. */
async function askForList(open: OpenedTelegram, text = list) {
  open.fake.say({ chat: GROUP, text });
  const [message] = await said(open, GROUP, 1);
  if (!message) throw new Error("nothing was said");
  return message;
}

/** Whose answer a message is, once the bot has noted that it arrived. */
async function askerOf({ store, clock }: OpenedTelegram, message: number): Promise<string | undefined> {
  const memory = createChatMemory(store, "telegram");
  return (await memory.answer(`${GROUP}`, `${message}`, clock.now()))?.asker;
}

const toasts = ({ fake }: OpenedTelegram) =>
  fake.called("answerCallbackQuery").map(({ parameters }) => parameters.text);

function withButton(text: string): Answer {
  return compose({ kind: "list", blocks: [paragraph("一条")], buttons: [[{ label: "按钮", text }]] });
}

describe("a button's data on Telegram", () => {
  it("is at most 64 bytes, and gives back the text whatever it is", async () => {
    const store = await openMemoryStore();
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
      fc.constant("路".repeat(400)),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const keyboard = await keyboardOf([[{ label: "按钮", text }]], store, 0);
        const button = keyboard?.inline_keyboard[0]?.[0];
        const data = button && "callback_data" in button ? button.callback_data : "";
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(await readPressed(data, store, 1)).toEqual({ kind: "text", text });
      }),
      { numRuns: 50 },
    );
    await store.close();
  });

  it.each(["", "s:", "x", "k:short", `k:${"a".repeat(12)}`, "s", "{}", "k:../../../x", "v1:9:9"])(
    "that is forged as %j gets a word and does no harm",
    async (data) => {
      const open = await startTelegram();
      const message = await askForList(open);
      open.fake.press(message, { data });
      await soon(() => expect(toasts(open)).toHaveLength(1));
      expect(toasts(open)[0]).toMatch(/失效|过期/);
      open.fake.say({ chat: GROUP, text: `/show@${BOT_NAME} 20240070` });
      await soon(() => expect(open.fake.said(GROUP).at(-1)?.text).toContain("小学学位"));
    },
  );
});

describe("a press on Telegram", () => {
  it("that turns the page edits the message and sends none", async () => {
    const open = await startTelegram();
    const message = await askForList(open);
    open.fake.press(message, "下一页");
    await soon(() => expect(open.fake.called("editMessageText")).toHaveLength(1));
    await soon(() => expect(open.fake.said(GROUP)[0]?.text).toContain("城中"));
    expect(open.fake.called("sendMessage")).toHaveLength(1);
  });

  it("is answered exactly once, at once", async () => {
    const open = await startTelegram();
    const message = await askForList(open);
    open.fake.press(message, "下一页");
    open.fake.press(message, "2");
    await said(open, GROUP, 2);
    const ids = open.fake.called("answerCallbackQuery").map(({ parameters }) => parameters.callback_query_id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it("is answered exactly once also where something fails, with a word about it", async () => {
    const faulty = await withFault(await openMemoryStore());
    const open = await startTelegram({ store: faulty.store });
    const message = await askForList(open);
    faulty.failNext();
    open.fake.press(message, "下一页");
    await soon(() => expect(toasts(open)).toEqual([expect.stringContaining("出了点问题")]));
    open.fake.press(message, "2");
    await said(open, GROUP, 2);
    expect(toasts(open)).toHaveLength(2);
  });

  it("made twice quickly is one edit, and nobody hears of “not modified”", async () => {
    const open = await startTelegram();
    const message = await askForList(open);
    open.fake.press(message, "下一页");
    open.fake.press(message, "下一页");
    await soon(() => expect(toasts(open)).toEqual([undefined, undefined]));
    await soon(() => expect(open.fake.said(GROUP)[0]?.text).toContain("城中"));
    expect(open.fake.called("editMessageText")).toHaveLength(1);
    expect(open.lines.filter((line) => /"level":(?:40|50)/.test(line))).toEqual([]);
  });

  it("that Telegram no longer waits for does its work all the same", async () => {
    const open = await startTelegram();
    const message = await askForList(open);
    const id = open.fake.press(message, "下一页");
    open.fake.platform.callbacks.delete(id);
    await soon(() => expect(open.fake.said(GROUP)[0]?.text).toContain("城中"));
  });

  it("on what is the asker's is refused to others, without an edit", async () => {
    const open = await startTelegram({ answering: async () => withButton("订阅 20240070") });
    const message = await askForList(open);
    await soon(async () => expect(await askerOf(open, message.message_id)).toBeDefined());
    open.fake.press(message, "按钮", { from: 8 });
    await soon(() => expect(toasts(open).at(-1)).toContain("别人的查询"));
    expect(open.fake.called("editMessageText")).toEqual([]);
    expect(open.fake.said(GROUP)).toHaveLength(1);
  });

  it("on a message that was deleted meanwhile shows the page in a new one", async () => {
    const open = await startTelegram();
    const message = await askForList(open);
    open.fake.book.state(GROUP).messages.delete(message.message_id);
    open.fake.press(message, "下一页");
    await soon(() => expect(open.fake.said(GROUP)[0]?.text).toContain("城中"));
    expect(open.fake.said(GROUP)[0]?.message_id).not.toBe(message.message_id);
  });

  it("on a message that is too old to be seen is answered in a new one", async () => {
    const open = await startTelegram();
    const message = await askForList(open);
    open.fake.press(message, "下一页", { more: { date: 0 } });
    expect((await said(open, GROUP, 2))[1]?.text).toContain("城中");
  });

  it("on a message in a chat that is not told is answered with where to go on", async () => {
    const open = await startTelegram();
    open.fake.updates.add({
      callback_query: {
        id: "cb-inline",
        from: { id: 7 },
        inline_message_id: "i1",
        chat_instance: "1",
        data: "s:更多",
      },
    });
    await soon(() => expect(toasts(open)).toEqual([expect.stringContaining("对话里继续")]));
  });
});

/** A store whose next look at an answer's conversation fails. */
async function withFault(store: Store) {
  let fails = false;
  const faulty: Store = {
    ...store,
    async conversation(key, now) {
      // What was shown before is looked at after sending, when the test may be further already.
      if (fails && key.includes("/answer/")) {
        fails = false;
        throw new Error("the disk is gone");
      }
      return store.conversation(key, now);
    },
  };
  return {
    store: faulty,
    failNext() {
      fails = true;
    },
  };
}
