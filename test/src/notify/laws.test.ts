import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import { type Change, changesBetween } from "../../../index/change/change.ts";
import { wordingOf } from "../../../index/change/letter.ts";
import { wholeProposal } from "../../../index/joining/whole-proposal.ts";
import type { Proposal, Reply } from "../../../index/proposal.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import { matches } from "../../../index/subscription/matches.ts";
import { newsOf } from "../../../index/subscription/news.ts";
import { EVERYTHING, KNOWN, numbered, openNotifying } from "./told-chats.ts";

const PLACES: Place[] = ["7", "8", "9"].map((id) => ({ channel: "telegram", chat: { id, kind: "private" } }));
const search = (given: object): Followed => {
  return { kind: "search", proposers: [], bureaus: [], words: [], without: [], ...given };
};
const FOLLOWED: Followed[] = [
  EVERYTHING,
  search({ bureaus: ["城管局"] }),
  search({ proposers: ["甘示例"] }),
  search({ words: ["路灯"] }),
  search({ words: ["一期"], without: ["二期"] }),
  { kind: "proposal", id: numbered(1).id, title: "", untilAnswered: false },
];
const LETTERS = ["一期已办理。", "一期 已办理。", "二期已办理。", "一期已办理,二期待定。"];

const subscription = fc.record({ place: fc.constantFrom(...PLACES), followed: fc.constantFrom(...FOLLOWED) });
/** One import: up to two proposals with some letters each. */
const arrival = fc.array(
  fc
    .record({
      number: fc.integer({ min: 1, max: 3 }),
      letters: fc.array(fc.constantFrom(...LETTERS), { maxLength: 2 }),
    })
    .map(({ number, letters }) => numbered(number, ...letters)),
  { minLength: 1, maxLength: 1 },
);

type Subscriptions = readonly { place: Place; followed: Followed }[];

/**
 * What every chat should be told, worked out from the imports alone: a page without letters takes none away, and no
 * wording that a proposal ever had is told again.
 */
function expectedPairs(subscriptions: Subscriptions, imports: readonly Proposal[]): Set<string> {
  const known = new Map<string, Proposal>([[KNOWN.id, KNOWN]]);
  const seen = new Set<string>();
  const pairs = new Set<string>();
  for (const page of imports) {
    const before = known.get(page.id);
    const proposal = before ? wholeProposal(before, page) : page;
    const changes = changesBetween(before, proposal).filter((change) => !seen.has(wordsIn(change)));
    for (const { place, followed } of subscriptions) {
      const told = changes.filter((change) => matches(followed, newsOf(change)));
      for (const change of told) pairs.add(`${place.chat.id} ${nameIn(change)} ${wordsIn(change)}`);
    }
    for (const letter of proposal.replies) seen.add(wordsOf(proposal, letter));
    known.set(proposal.id, proposal);
  }
  return pairs;
}

function nameIn(change: Change): string {
  return "after" in change ? change.after.name : change.kind;
}

function wordsIn(change: Change): string {
  if ("after" in change) return wordsOf(change.after.proposal, change.after.letter);
  return `${change.proposal.id} ${change.kind}`;
}

function wordsOf(proposal: Proposal, letter: Reply): string {
  return `${proposal.id} ${wordingOf({ proposal, letter }).join()}`;
}

describe("the number of messages", () => {
  it("is the number of different pairs of chat and change, however subscriptions overlap", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(subscription, { maxLength: 8 }),
        fc.array(arrival, { maxLength: 6 }),
        async (subscriptions, imports) => {
          const { start, follow, bring, clock, telegram, store } = await openNotifying();
          for (const { place, followed } of subscriptions) await follow(place, followed);
          const notifier = start();
          for (const proposals of imports) {
            await bring(...proposals);
            await clock.runUntil(clock.now() + 30_000);
          }
          const { missing, surplus } = await store.proof.reconcile(0);
          await notifier.stop();
          await store.close();
          expect(telegram.arrived.length).toBe(expectedPairs(subscriptions, imports.flat()).size);
          expect([missing, surplus]).toEqual([[], []]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
