import { expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import type { Ending } from "../../../src/store/outbox/outbox.ts";
import type { Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const HOME: Place = { channel: "telegram", chat: { id: "7", kind: "private" } };
const CHAT = subscriberId(HOME);
const ASKED = proposalWith();
const FAILED: Ending = { kind: "ended", state: "failed", problem: "太长" };
const UNKNOWN: Ending = { kind: "ended", state: "unknown", problem: "超时" };
const SENT: Ending = { kind: "sent", message: "m1" };

/** What every store promises about what did not arrive, and about sending it again by hand. */
export function describeSendingAgain(open: () => Promise<Store>): void {
  /** Three deliveries for a chat that ended so, each in a message of its own. */
  async function openEnded(...endings: Ending[]): Promise<Store> {
    const store = await open();
    await store.subscriptions.add(HOME, {
      followed: { kind: "committee", committee: null },
      by: "p",
      now: 10,
    });
    const letters = endings.map((_, at) => `第${at + 1}封。`);
    for (const [at, ending] of endings.entries()) {
      const proposal = withReplies(ASKED, ...letters.slice(0, at + 1));
      await store.importProposals([proposal], { source: `${at + 1}.txt`, at: 20 + at });
      const [due] = (await store.outbox.dueFor(CHAT, 50)).slice(-1);
      const claim = { bundle: `b${at}`, owner: "o" };
      await store.outbox.claim({ ...claim, ids: [due?.id ?? ""], now: 30, leaseUntil: 90 });
      await store.outbox.settle(claim, ending, 40);
    }
    return store;
  }

  it("tells what did not arrive, for which chat and proposal, why, and from which import", async () => {
    const store = await openEnded(SENT, FAILED, UNKNOWN);
    const { proof } = store;
    expect(await proof.unarrived({})).toEqual({ failed: 1, unknown: 1, lost: 0 });
    expect(await proof.unsettled({ subscriber: CHAT }, 9)).toMatchObject([
      { state: "failed", problem: "太长", source: "2.txt", at: 21, settledAt: 40, place: HOME },
      { state: "unknown", problem: "超时", source: "3.txt", at: 22 },
    ]);
    const count = { states: { sent: 1, failed: 1, unknown: 1 }, doubtful: 0 };
    expect(await proof.chats(5)).toMatchObject([{ ...count, subscriber: { id: CHAT } }]);
    expect(await proof.proposals(5)).toEqual([{ ...count, proposal: ASKED.id }]);
  });

  it("sends again what failed as new, what nobody knows of as possibly arrived, and never what was sent", async () => {
    const store = await openEnded(SENT, FAILED, UNKNOWN);
    expect(await store.proof.sendAgain({}, 60)).toBe(2);
    expect(await store.outbox.dueFor(CHAT, 60)).toMatchObject([
      { bundle: "b1", attempts: 0, doubtful: false, firstTryAt: null },
      { bundle: "b2", attempts: 0, doubtful: true, firstTryAt: 30 },
    ]);
    expect(await store.proof.sendAgain({}, 61)).toBe(0);
    expect((await store.proof.tally({})).states).toEqual({ sent: 1, due: 2 });
  });

  it("sends again one alone, or nothing of a chat where all arrived", async () => {
    const store = await openEnded(FAILED, FAILED);
    const [first] = await store.proof.unsettled({}, 1);
    expect(await store.proof.sendAgain({ subscriber: "telegram/8/" }, 60)).toBe(0);
    expect(await store.proof.sendAgain({ delivery: first?.id ?? "" }, 60)).toBe(1);
    expect((await store.proof.tally({})).states).toEqual({ failed: 1, due: 1 });
  });

  it("tries a lost chat anew", async () => {
    const store = await openEnded(FAILED);
    await store.subscriptions.lose({ channel: "telegram", id: "7" }, 50);
    await store.proof.sendAgain({ subscriber: CHAT }, 60);
    expect(await store.subscriptions.subscriber(HOME)).toMatchObject({ state: "active" });
    await store.subscriptions.lose({ channel: "telegram", id: "7" }, 70);
    expect(await store.proof.unarrived({})).toEqual({ failed: 0, unknown: 0, lost: 1 });
    expect(await store.proof.sendAgain({}, 80)).toBe(1);
  });

  it("keeps what the latest check found, and forgets a chat in it", async () => {
    const store = await openEnded(SENT);
    const [change] = await store.outbox.dueFor(CHAT, 50);
    expect([change, await store.proof.lastCheck()]).toEqual([undefined, undefined]);
    const changeId = await changeOfNextLetter(store);
    const found = { checked: 3, skipped: 1, missing: [{ subscriber: CHAT, change: changeId }], surplus: [] };
    await store.proof.keepCheck(found, 100);
    await store.proof.keepCheck(found, 200);
    expect(await store.proof.lastCheck()).toMatchObject({
      ...{ at: 200, checked: 3, skipped: 1, surplus: { count: 0, pairs: [] } },
      missing: { count: 1, pairs: [{ place: HOME, proposal: ASKED.id, source: "next.txt", at: 90 }] },
    });
    await store.forget({ channel: HOME.channel, person: "p1", place: HOME });
    expect(await store.proof.lastCheck()).toMatchObject({ missing: { count: 1, pairs: [] } });
  });
}

async function changeOfNextLetter(store: Store): Promise<string> {
  await store.importProposals([withReplies(ASKED, "第1封。", "再一封。")], { source: "next.txt", at: 90 });
  const [due] = await store.outbox.dueFor(CHAT, 95);
  return due?.change.id ?? "";
}
