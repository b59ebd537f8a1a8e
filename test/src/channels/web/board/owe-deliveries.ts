import type { Place } from "../../../../../handlers/subscription/subscriptions.ts";
import { openFiles } from "../../../../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../../../../src/library/sample-proposals.ts";
import type { Ending } from "../../../../../src/store/outbox/outbox.ts";
import type { Store } from "../../../../../src/store/store.ts";
import { subscriberId } from "../../../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith } from "../../../../proposal-with.ts";

const GROUP: Place = { channel: "feishu", chat: { id: "oc_5ad11d72b830411d72b836c20", kind: "group" } };
const MEMBER: Place = { channel: "telegram", chat: { id: "814365", kind: "private" } };
const ENDINGS: readonly Ending[] = [
  { kind: "sent", message: "m1" },
  { kind: "ended", state: "failed", problem: "群里全员禁言，机器人没有发言权限" },
  { kind: "ended", state: "unknown", problem: "超时，没有收到回音" },
];

/** The shipped samples come to two chats that follow everything: some arrive, one is refused, of one nobody knows, the rest waits. */
export async function oweDeliveries(store: Store, at: number): Promise<void> {
  await store.importProposals([proposalWith()], { source: "first.txt", at: 1 });
  for (const place of [GROUP, MEMBER])
    await store.subscriptions.add(place, {
      followed: { kind: "committee", committee: null },
      by: "p",
      now: 2,
    });
  const { library } = await openFiles([SAMPLES_FOLDER]);
  const found = await Promise.all(library.index.cards({}).map(({ id }) => library.proposal(id)));
  const proposals = found.filter((one) => one !== undefined).slice(0, 4);
  await store.importProposals(proposals, { source: "2026-03-02 新答复.docx", at });
  for (const place of [GROUP, MEMBER]) await end(store, place, at);
  await store.proof.keepCheck(await store.proof.reconcile(0), at);
}

async function end(store: Store, place: Place, now: number): Promise<void> {
  for (const [number, ending] of ENDINGS.entries()) {
    const [due] = await store.outbox.dueFor(subscriberId(place), now);
    const claim = { bundle: `${place.channel}${number}`, owner: "o" };
    await store.outbox.claim({ ...claim, ids: due ? [due.id] : [], now, leaseUntil: now + 1 });
    await store.outbox.settle(claim, place === GROUP ? ending : { kind: "sent", message: "m" }, now);
  }
}
