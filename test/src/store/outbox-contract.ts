import { expect, it } from "vitest";
import { withReplies } from "../../proposal-with.ts";
import { ASKED, bring, dueFor, EVERYTHING, follow, HOME, idsOf, type OpenNew } from "./owing-chats.ts";

/** What every store promises about the outbox. */
export function describeOutbox(open: OpenNew): void {
  const openOwing = async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await bring(store, 20, withReplies(ASKED, "一。"));
    await bring(store, 21, withReplies(ASKED, "一。", "二。"));
    return { store, due: idsOf(await dueFor(store, HOME)) };
  };
  const claimBy = (owner: string, ids: readonly string[]) => {
    return { ids, bundle: "b1", owner, now: 30, leaseUntil: 90 };
  };

  it("offers a chat with what waits for it, in the order it came", async () => {
    const { store, due } = await openOwing();
    expect(await store.outbox.waiting(30)).toMatchObject([{ subscriber: HOME, since: 20, count: 2 }]);
    expect(due).toHaveLength(2);
  });

  it("lets one owner take a delivery, all of a message or nothing", async () => {
    const { store, due } = await openOwing();
    expect(await store.outbox.claim(claimBy("a", due.slice(0, 1)))).toBe(true);
    expect(await store.outbox.claim({ ...claimBy("b", due), bundle: "b2" })).toBe(false);
    expect(await store.outbox.waiting(30)).toEqual([]);
    expect(idsOf(await dueFor(store, HOME))).toEqual(due.slice(1));
  });

  it("settles only for who holds the claim", async () => {
    const { store, due } = await openOwing();
    await store.outbox.claim(claimBy("a", due));
    const sent = { kind: "sent", message: "m1" } as const;
    expect(await store.outbox.settle({ bundle: "b1", owner: "b" }, sent, 40)).toBe(false);
    expect(await store.outbox.settle({ bundle: "b1", owner: "a" }, sent, 40)).toBe(true);
    expect(await store.outbox.settle({ bundle: "b1", owner: "a" }, sent, 41)).toBe(false);
    expect(await dueFor(store, HOME)).toEqual([]);
  });

  it("gives back what was left when its lease runs out, and says that it may have arrived", async () => {
    const { store, due } = await openOwing();
    await store.outbox.claim(claimBy("a", due));
    await store.outbox.renew("a", 100);
    expect(await store.outbox.recover(99, [])).toBe(0);
    expect(await store.outbox.recover(100, [])).toBe(2);
    expect(await dueFor(store, HOME)).toMatchObject([
      { doubtful: true, bundle: "b1", attempts: 1, firstTryAt: 30 },
      { doubtful: true, bundle: "b1" },
    ]);
    expect(await store.outbox.settle({ bundle: "b1", owner: "a" }, { kind: "sent", message: "m" }, 101)).toBe(
      false,
    );
  });

  it("gives who leads what others left, within ten seconds, and nothing that is its own", async () => {
    const { store, due } = await openOwing();
    await store.outbox.claim({ ...claimBy("dead", due.slice(0, 1)), leaseUntil: 90_000 });
    await store.outbox.claim({ ...claimBy("self", due.slice(1)), bundle: "b2", leaseUntil: 90_000 });
    await store.outbox.inherit("self", 40);
    expect(await store.outbox.recover(10_040, [])).toBe(1);
    expect(await dueFor(store, HOME)).toMatchObject([{ bundle: "b1", doubtful: true }]);
  });

  it("leaves a claim to who renews it, whoever leads", async () => {
    const { store, due } = await openOwing();
    await store.outbox.claim(claimBy("slow", due));
    await store.outbox.inherit("self", 40);
    await store.outbox.renew("slow", 60_000);
    expect(await store.outbox.recover(10_040, [])).toBe(0);
  });

  it("lets the others pass what lost two responses, until it is its turn again", async () => {
    const { store, due } = await openOwing();
    const again = { kind: "again", notBefore: 500, after: "lost-response", problem: "超时" } as const;
    const lose = async () => {
      await store.outbox.claim(claimBy("a", due.slice(0, 1)));
      await store.outbox.settle({ bundle: "b1", owner: "a" }, again, 40);
    };
    await lose();
    expect(await store.outbox.waiting(499)).toEqual([]);
    await lose();
    expect(await store.outbox.waiting(499)).toMatchObject([{ subscriber: HOME, count: 1 }]);
    expect(idsOf(await dueFor(store, HOME, 499))).toEqual(due.slice(1));
    expect(idsOf(await dueFor(store, HOME, 500))).toEqual(due);
  });

  it("ends what was left where nobody wants it repeated", async () => {
    const { store, due } = await openOwing();
    await store.outbox.claim(claimBy("a", due));
    expect(await store.outbox.recover(100, ["telegram"])).toBe(0);
    expect(await dueFor(store, HOME)).toEqual([]);
  });

  it("lets nothing overtake what waits after a failure", async () => {
    const { store, due } = await openOwing();
    await store.outbox.claim(claimBy("a", due.slice(0, 1)));
    const again = { kind: "again", notBefore: 500, after: "refusal", problem: "禁言" } as const;
    await store.outbox.settle({ bundle: "b1", owner: "a" }, again, 40);
    expect(await store.outbox.waiting(499)).toEqual([]);
    expect(await store.outbox.waiting(500)).toHaveLength(1);
    expect(idsOf(await dueFor(store, HOME))).toEqual(due);
  });

  it("does not count what was surely not tried", async () => {
    const { store, due } = await openOwing();
    await store.outbox.claim(claimBy("a", due));
    const again = { kind: "again", notBefore: 50, after: "surely-not", problem: "断网" } as const;
    await store.outbox.settle({ bundle: "b1", owner: "a" }, again, 40);
    expect(await dueFor(store, HOME)).toMatchObject([{ attempts: 0, firstTryAt: null, doubtful: false }, {}]);
  });

  it("keeps the words of every version", async () => {
    const { store } = await openOwing();
    const [first] = await dueFor(store, HOME);
    const letter = first?.change.letter;
    expect(letter && (await store.outbox.wordsOf(letter.id, letter.version))).toBe("一。");
  });
}
