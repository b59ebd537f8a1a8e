import { expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import type { Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { letterPage, proposalPage } from "./pages.ts";

const BY = { channel: "feishu", person: "ou_1" };
const HOME: Place = { channel: "telegram", chat: { id: "7", kind: "private" } };
const GROUP: Place = { channel: "telegram", chat: { id: "8", kind: "group" } };
const EVERYTHING: Followed = { kind: "committee", committee: null };

const proposal = proposalPage("关于公园增设座椅的提案", "20260032", "文示例");
const letter = letterPage("《关于整治滨河步道夜间照明的提案》");

/** What every store promises of a letter that a person gives to a proposal after it was told of. */
export function describeLetterMoves(openNew: () => Promise<Store>): void {
  const openFollowed = async () => {
    const store = await openNew();
    await store.importProposals([proposal], { source: proposal.source, at: 1 });
    const { id, title } = proposal;
    await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "p1", now: 2 });
    const followed: Followed = { kind: "proposal", id, title, untilAnswered: false };
    await store.subscriptions.add(GROUP, { followed, by: "p1", now: 2 });
    await store.importProposals([letter], { source: letter.source, at: 10 });
    return store;
  };
  const assign = async (store: Store, at: number) => {
    const [matter] = await store.queue.open();
    const resolution = { kind: "assigned" as const, proposal: proposal.id };
    expect(await store.queue.resolve(matter?.number ?? 0, resolution, { by: BY, at })).toBe(true);
  };
  const due = (store: Store, place: Place) => store.outbox.dueFor(subscriberId(place), 1_000_000);

  it("owes a letter that a person has placed once to each chat, under its proposal", async () => {
    const store = await openFollowed();
    await assign(store, 20);
    for (const place of [HOME, GROUP])
      expect((await due(store, place)).map(({ change }) => change.proposal)).toEqual([proposal.id]);
    expect(await store.proof.reconcile(0)).toMatchObject({ missing: [], surplus: [] });
  });

  it("does not tell again what a chat was told while the letter waited", async () => {
    const store = await openFollowed();
    const [told] = await due(store, HOME);
    const claim = { ids: [told?.id ?? ""], bundle: "b1", owner: "o1", now: 11, leaseUntil: 99 };
    expect(await store.outbox.claim(claim)).toBe(true);
    await store.outbox.settle({ bundle: "b1", owner: "o1" }, { kind: "sent", message: "m1" }, 12);
    await assign(store, 20);
    expect([await due(store, HOME), await due(store, GROUP)]).toMatchObject([[], [{ since: 20 }]]);
    await store.importProposals([letter, proposal], { source: letter.source, at: 30 });
    expect([await due(store, HOME), await due(store, GROUP)]).toMatchObject([[], [{ since: 20 }]]);
    expect(await store.proof.reconcile(0)).toMatchObject({ missing: [], surplus: [] });
  });

  it("keeps both letters that waited together when one of their files changes afterwards", async () => {
    const store = await openFollowed();
    const second = letterPage("《关于整治滨河步道夜间照明的提案》", "已列入预算", "财政局");
    await store.importProposals([second], { source: second.source, at: 11 });
    await assign(store, 20);
    const changed = letterPage("《关于整治滨河步道夜间照明的提案》", "已更换路灯二百盏");
    await store.importProposals([changed, second], { source: changed.source, at: 30 });
    const { replies = [], text = "" } = (await store.proposal(proposal.id)) ?? {};
    expect(replies).toHaveLength(2);
    expect(["二百盏", "已列入预算", "一百二十盏"].map((words) => text.includes(words))).toEqual([
      true,
      true,
      false,
    ]);
  });
}
