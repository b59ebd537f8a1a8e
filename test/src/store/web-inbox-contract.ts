import { expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";

const DAY = 24 * 3_600_000;
const NEWS = { message: "k1", answer: { text: "有新的答复" } };

/** What every store promises about what is sent to web chats unasked. */
export function describeWebInbox(open: () => Promise<Store>): void {
  it("keeps a web chat's letters until they are read, once for each message", async () => {
    const { webInbox } = await open();
    await webInbox.put("a", NEWS, 10);
    await webInbox.put("a", NEWS, 11);
    await webInbox.put("a", { ...NEWS, message: "k2" }, 9);
    expect(await webInbox.unread("a")).toEqual([
      { ...NEWS, number: 10, at: 10 },
      { ...NEWS, message: "k2", number: 11, at: 9 },
    ]);
    expect([await webInbox.waitingSince("a"), await webInbox.unread("b")]).toEqual([9, []]);
    await webInbox.markRead("a", [10], 12);
    await webInbox.put("a", NEWS, 13);
    expect(await webInbox.unread("a")).toMatchObject([{ number: 11 }]);
  });

  it("shows a replaced letter again", async () => {
    const { webInbox } = await open();
    await webInbox.put("a", NEWS, 10);
    await webInbox.markRead("a", [10], 11);
    expect(await webInbox.waitingSince("a")).toBeUndefined();
    await webInbox.replace("a", { message: "k1", answer: "更正" }, 12);
    expect(await webInbox.unread("a")).toEqual([{ message: "k1", answer: "更正", number: 12, at: 12 }]);
  });

  it("forgets what was read a month ago and what nobody read for a year, and a chat that wants to be forgotten", async () => {
    const store = await open();
    const { webInbox } = store;
    await webInbox.put("a", NEWS, 10);
    await webInbox.markRead("a", [10], 11);
    await webInbox.put("b", NEWS, 10);
    await store.purge(12 + 30 * DAY);
    await webInbox.put("a", NEWS, 20);
    expect([await webInbox.unread("a"), await webInbox.unread("b")]).toMatchObject([[NEWS], [NEWS]]);
    await store.purge(11 + 365 * DAY);
    expect(await webInbox.unread("b")).toEqual([]);
    const place = { channel: "web", chat: { id: "a", kind: "private" } } as const;
    await store.forget({ channel: "web", person: "a", place });
    expect(await webInbox.unread("a")).toEqual([]);
  });
}
