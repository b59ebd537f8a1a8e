import { expect, it } from "vitest";
import { FLOOD, FLOOD_DELAY_MS } from "../../../src/store/importing/announce-changes.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import {
  ASKED,
  bring,
  dueFor,
  EVERYTHING,
  follow,
  GROUP,
  HOME,
  KNOWN,
  LAMPS,
  type OpenNew,
} from "./owing-chats.ts";

/** What every store promises about the proof of what was sent. */
export function describeProof(open: OpenNew): void {
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
