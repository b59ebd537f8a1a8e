import { expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import { FLOOD, FLOOD_DELAY_MS } from "../../../src/store/importing/announce-changes.ts";
import type { Delivery } from "../../../src/store/outbox/outbox.ts";
import type { Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { describeSendingAgain } from "./send-again-contract.ts";

type OpenNew = () => Promise<Store>;

const HOME: Place = { channel: "telegram", chat: { id: "7", kind: "private" } };
const GROUP: Place = { channel: "feishu", chat: { id: "oc_1", kind: "group" } };
const KNOWN = proposalWith({ id: "示例市政协|3-1|0999" });
const ASKED = proposalWith();
const EVERYTHING: Followed = { kind: "committee", committee: null };
const LAMPS: Followed = { kind: "search", proposers: [], bureaus: [], words: ["路灯"], without: [] };
const AWAITED: Followed = { kind: "proposal", id: ASKED.id, title: ASKED.title, untilAnswered: true };

const follow = (store: Store, place: Place, followed: Followed, now = 10) =>
  store.subscriptions.add(place, { followed, by: "p1", now });
const bring = (store: Store, at: number, ...proposals: Proposal[]) =>
  store.importProposals(proposals, { source: "a.txt", at });
const dueFor = (store: Store, place: Place, now = Number.MAX_SAFE_INTEGER) =>
  store.outbox.dueFor(subscriberId(place), now);
const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ id }) => id);

/** What every store promises about subscriptions and the outbox. */
export function describeNotifying(openNew: OpenNew): void {
  const openKnowing = async () => {
    const store = await openNew();
    await bring(store, 1, KNOWN, ASKED);
    return store;
  };
  describeSubscriptions(openKnowing);
  describeAnnouncing(openKnowing);
  describeOutbox(openKnowing);
  describeProof(openKnowing);
  describeSendingAgain(openKnowing);
}

function describeSubscriptions(open: OpenNew): void {
  it("keeps what a chat follows, once", async () => {
    const { subscriptions, ...store } = await open();
    expect(await follow({ ...store, subscriptions }, HOME, LAMPS)).toBe("added");
    expect(await follow({ ...store, subscriptions }, HOME, LAMPS)).toBe("known");
    expect(await subscriptions.list(HOME)).toMatchObject([
      { followed: LAMPS, state: "active", madeBy: "p1" },
    ]);
    expect(await subscriptions.list(GROUP)).toEqual([]);
  });

  it("changes only a chat's own subscriptions, and takes up again what was removed", async () => {
    const store = await open();
    await follow(store, HOME, LAMPS);
    const [one] = await store.subscriptions.list(HOME);
    expect(await store.subscriptions.change(GROUP, [one?.id ?? ""], "removed")).toBe(0);
    expect(await store.subscriptions.change(HOME, [one?.id ?? ""], "removed")).toBe(1);
    expect(await store.subscriptions.list(HOME)).toEqual([]);
    expect(await follow(store, HOME, LAMPS)).toBe("added");
  });

  it("keeps what a chat has chosen", async () => {
    const { subscriptions } = await open();
    const settings = { ...USUAL_CHAT, quiet: { from: 1320, to: 480 } };
    await subscriptions.saveSettings(HOME, settings, 5);
    await subscriptions.setState(HOME, "paused", 6);
    expect(await subscriptions.subscriber(HOME)).toMatchObject({ ...HOME, settings, state: "paused" });
  });

  it("forgets a chat wholly", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    await store.forget({ channel: "telegram", person: "p1", place: HOME });
    expect([await store.subscriptions.subscriber(HOME), await dueFor(store, HOME)]).toEqual([undefined, []]);
  });

  it("forgets who made a subscription", async () => {
    const store = await open();
    await follow(store, GROUP, LAMPS);
    await store.forget({ channel: "feishu", person: "p1" });
    expect(await store.subscriptions.list(GROUP)).toMatchObject([{ madeBy: "" }]);
  });

  it("moves a chat with everything, and what both have stays once", async () => {
    const store = await open();
    const there: Place = { channel: "telegram", chat: { id: "-100", kind: "private" } };
    for (const place of [HOME, there]) await follow(store, place, EVERYTHING);
    await follow(store, HOME, LAMPS);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    await store.subscriptions.move("telegram", "7", "-100");
    expect(await store.subscriptions.subscriber(HOME)).toBeUndefined();
    expect(await store.subscriptions.list(there)).toHaveLength(2);
    expect(await dueFor(store, there)).toHaveLength(1);
  });
}

function describeAnnouncing(open: OpenNew): void {
  it("owes each chat one delivery a change, with every reason", async () => {
    const store = await open();
    await follow(store, HOME, LAMPS, 10);
    await follow(store, HOME, EVERYTHING, 11);
    await follow(store, GROUP, LAMPS);
    await bring(store, 20, withReplies(ASKED, "已更换路灯。"));
    expect(await dueFor(store, HOME)).toMatchObject([
      { reasons: [LAMPS, EVERYTHING], since: 20, attempts: 0 },
    ]);
    expect(await dueFor(store, GROUP)).toMatchObject([{ reasons: [LAMPS] }]);
  });

  it("owes nothing for what was known before, for blanks, and for what comes again", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await bring(store, 20, ASKED, KNOWN);
    await bring(store, 21, withReplies(ASKED, "已更换。"));
    await bring(store, 22, withReplies(ASKED, "已 更换。"));
    await bring(store, 23, ASKED);
    await bring(store, 24, withReplies(ASKED, "已更换。"));
    expect(await dueFor(store, HOME)).toHaveLength(1);
  });

  it("owes nothing for proposals that a chat has muted, to subscriptions that rest, and to chats that are lost", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await store.subscriptions.saveSettings(HOME, { ...USUAL_CHAT, muted: [ASKED.id] }, 11);
    await bring(store, 20, withReplies(ASKED, "一。"));
    expect(await dueFor(store, HOME)).toEqual([]);
    await store.subscriptions.saveSettings(HOME, USUAL_CHAT, 12);
    const [one] = await store.subscriptions.list(HOME);
    await store.subscriptions.change(HOME, [one?.id ?? ""], "paused");
    await bring(store, 21, withReplies(ASKED, "二。"));
    await store.subscriptions.change(HOME, [one?.id ?? ""], "active");
    await store.subscriptions.lose({ channel: "telegram", id: "7" }, 13);
    await bring(store, 22, withReplies(ASKED, "三。"));
    expect(await dueFor(store, HOME)).toEqual([]);
  });

  it("owes a paused chat what came meanwhile, but does not offer it", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await store.subscriptions.setState(HOME, "paused", 11);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    expect([await store.outbox.waiting(30), (await dueFor(store, HOME)).length]).toEqual([[], 1]);
  });

  it("ends a subscription until answered with the answer", async () => {
    const store = await open();
    await follow(store, HOME, AWAITED);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    await bring(store, 21, withReplies(ASKED, "已更换。", "另告。"));
    expect(await dueFor(store, HOME)).toHaveLength(1);
    expect(await store.subscriptions.list(HOME)).toMatchObject([{ state: "done" }]);
  });

  it("holds a flood back for a while", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    const many = Array.from({ length: FLOOD + 1 }, (_, at) => proposalWith({ id: `示例市政协|4-1|${at}` }));
    await bring(store, 20, ...many);
    expect(await dueFor(store, HOME)).toEqual([]);
    await store.outbox.recover(20 + FLOOD_DELAY_MS, []);
    expect(await dueFor(store, HOME)).toHaveLength(FLOOD + 1);
  });
}

function describeOutbox(open: OpenNew): void {
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

function describeProof(open: OpenNew): void {
  it("names the last import, counts deliveries by state, and traces each to its import", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await store.importProposals([withReplies(ASKED, "一。")], { source: "reply.txt", at: 50 });
    expect(await store.proof.lastImport()).toMatchObject({ source: "reply.txt", at: 50, found: 1 });
    expect(await store.proof.tally({ subscriber: subscriberId(HOME) })).toEqual({
      states: { due: 1 },
      doubtful: 0,
    });
    expect(await store.proof.tally({ subscriber: subscriberId(GROUP) })).toEqual({ states: {}, doubtful: 0 });
    expect(await store.proof.tally({ proposal: KNOWN.id })).toEqual({ states: {}, doubtful: 0 });
    const { channel, chat } = HOME;
    expect(await store.proof.latest({ proposal: ASKED.id }, 5)).toMatchObject([
      { proposal: ASKED.id, state: "due", source: "reply.txt", at: 50, place: { channel, chat } },
    ]);
  });

  it("lets a flood go, or gives it up, at a word", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    const many = (term: number) =>
      Array.from({ length: FLOOD + 1 }, (_, at) => proposalWith({ id: `示例市政协|${term}-1|${at}` }));
    await bring(store, 20, ...many(4));
    expect(await store.proof.held()).toMatchObject([
      { deliveries: FLOOD + 1, chats: 1, until: 20 + FLOOD_DELAY_MS },
    ]);
    expect(await store.proof.endHold("release", 30)).toBe(FLOOD + 1);
    expect(await dueFor(store, HOME)).toHaveLength(FLOOD + 1);
    await bring(store, 40, ...many(5));
    expect(await store.proof.endHold("cancel", 50)).toBe(FLOOD + 1);
    expect([await store.proof.held(), (await dueFor(store, HOME)).length]).toEqual([[], FLOOD + 1]);
  });

  it("finds that what is owed is what was subscribed to", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await follow(store, GROUP, LAMPS);
    await bring(store, 20, withReplies(ASKED, "一。"));
    await follow(store, { channel: "telegram", chat: { id: "9", kind: "private" } }, EVERYTHING, 30);
    expect(await store.proof.reconcile(0)).toEqual({ checked: 1, skipped: 0, missing: [], surplus: [] });
  });
}
