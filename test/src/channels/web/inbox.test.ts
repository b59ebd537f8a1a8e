import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { ChatChange } from "../../../../src/channels/channel.ts";
import { createInbox, DESERTED_AFTER_MS, type Inbox } from "../../../../src/channels/web/inbox.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";

const NEWS = notice("有新的答复");

let store: Store;
let inbox: Inbox;
let heard: ChatChange[];
let at: number;

beforeEach(async () => {
  store = await openMemoryStore();
  [heard, at] = [[], 1000];
  inbox = open();
});

afterEach(() => store.close());

/** As another process would open it. */
function open(): Inbox {
  const onChatChange = async (change: ChatChange) => void heard.push(change);
  return createInbox({ store, now: () => at, onChatChange });
}

const words = async (chat = "a") => (await inbox.unread(chat)).map(({ answer }) => answer.text);
const numbers = async () => (await inbox.unread("a")).map(({ number }) => number);

describe("the inbox of the web chats", () => {
  it("keeps what was sent to a chat until it is read, over restarts", async () => {
    await inbox.send("a", "k1", NEWS);
    inbox = open();
    expect([await words(), await words("b")]).toEqual([["有新的答复"], []]);
    await inbox.markRead("a", await numbers());
    expect(await words()).toEqual([]);
  });

  it("delivers once what is sent twice under one key, read or not", async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await inbox.send("a", "k1", NEWS)).toMatchObject({ ok: true, sent: { message: "k1" } });
      expect(await words()).toHaveLength(1);
    }
    await inbox.markRead("a", await numbers());
    await inbox.send("a", "k1", NEWS);
    expect(await words()).toEqual([]);
  });

  it("numbers letters upwards even when the clock goes back", async () => {
    for (const [time, key] of [
      [2000, "a"],
      [1000, "b"],
      [1500, "c"],
    ] as const) {
      at = time;
      await inbox.send("a", key, NEWS);
    }
    expect(await numbers()).toEqual([2000, 2001, 2002]);
  });

  it("shows an edited letter again, in the new words, whatever was read of it before", async () => {
    await inbox.send("a", "k1", NEWS);
    const before = await numbers();
    await inbox.edit("a", "k1", notice("更正"));
    await inbox.markRead("a", before);
    expect(await words()).toEqual(["更正"]);
  });

  it("remembers what a letter is about, for its buttons", async () => {
    await inbox.send("a", "k1", NEWS);
    expect(await store.conversation("web/a//k1", at)).toBeDefined();
  });

  it("takes a chat that nobody reads for two months for deserted, until somebody does", async () => {
    await inbox.send("a", "k1", NEWS);
    at += DESERTED_AFTER_MS;
    expect(await inbox.send("a", "k2", NEWS)).toEqual({ ok: false, failure: { kind: "gone" } });
    await inbox.markRead("a", await numbers());
    expect(heard).toEqual([{ channel: "web", chat: "a", change: "returned" }]);
    expect(await inbox.send("a", "k3", NEWS)).toMatchObject({ ok: true });
  });
});
