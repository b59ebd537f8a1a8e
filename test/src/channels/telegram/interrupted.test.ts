import { describe, expect, it, onTestFinished } from "vitest";
import { compose, paragraph } from "../../../../handlers/compose.ts";
import type { Answering } from "../../../../src/channels/channel.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import { type OpenedTelegram, said, soon, startTelegram } from "./open-telegram.ts";

const PERSON = 7;

/** A question that a process was killed over: what it had noted of the messages of the answer. */
async function afterDeath(notes: Record<string, unknown>, answering?: Answering): Promise<OpenedTelegram> {
  const store = await openMemoryStore();
  onTestFinished(() => store.close());
  const expiresAt = Number.MAX_SAFE_INTEGER;
  for (const [part, state] of Object.entries(notes))
    await store.saveConversation({ key: `telegram/sending/500/${part}`, state, expiresAt });
  const message = {
    ...{ message_id: 9, date: Math.floor(Date.now() / 1000), text: "20240070" },
    ...{ chat: { id: PERSON, type: "private" }, from: { id: PERSON, first_name: "王" } },
  };
  const payload = JSON.stringify({ update_id: 500, message });
  await store.receive([{ channel: "telegram", eventId: "500", payload, attempts: 0 }], 1);
  return startTelegram({ store, ...(answering ? { answering } : {}) });
}

describe("an answer that was being sent when the bot died", () => {
  it("is sent once more after the first death", async () => {
    const open = await afterDeath({ "html-0": { attempts: 1 } });
    expect((await said(open, PERSON, 1)).map(({ text }) => text).join()).toContain("小学学位");
  });

  it("is not sent a third time: the person hears that it may not have arrived, and can ask again", async () => {
    const open = await afterDeath({ "html-0": { attempts: 2 } });
    const [word] = await said(open, PERSON, 1);
    expect(word?.text).toContain("可能没有送到");
    if (!word) return;
    open.fake.press(word, "重新查询");
    expect((await said(open, PERSON, 2)).at(-1)?.text).toContain("小学学位");
  });

  it("is counted once however often Telegram has it wait", async () => {
    const open = await afterDeath({ "html-0": { attempts: 1 } }, async () => LONG);
    const busy = {
      code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    };
    open.fake.fail({ method: "sendMessage", how: "refused", times: 2, ...busy });
    await soon(() => expect(partsOf(open)).toEqual(["一", "二", "三"]));
  });

  it("goes on with the messages that had not arrived", async () => {
    const sent = { chat: { id: String(PERSON), kind: "private" }, message: "10" };
    const open = await afterDeath(
      { "html-0": { attempts: 1, sent }, "html-1": { attempts: 1 } },
      async () => LONG,
    );
    await soon(() => expect(partsOf(open)).toEqual(["二", "三"]));
    await soon(async () => expect(await open.store.unsettled("telegram")).toEqual([]));
  });
});

/** Three messages, each of one character again and again. */
const LONG = compose({
  kind: "notice",
  blocks: ["一", "二", "三"].map((character) => paragraph(character.repeat(3500))),
});

function partsOf({ fake }: OpenedTelegram): string[] {
  return fake.said(PERSON).map(({ text }) => text.slice(0, 1));
}
