import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import type { Proposal } from "../../../index/proposal.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import type { Delivery } from "../../../src/store/outbox/outbox.ts";
import type { Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith } from "../../proposal-with.ts";

/** Opens a store of its own for a test. */
export type OpenNew = () => Promise<Store>;

/** A chat with one person. */
export const HOME: Place = { channel: "telegram", chat: { id: "7", kind: "private" } };

/** A group. */
export const GROUP: Place = { channel: "feishu", chat: { id: "oc_1", kind: "group" } };

/** A proposal that is no news. */
export const KNOWN = proposalWith({ id: "示例市政协|3-1|0999" });

/** A proposal that waits for its answer. */
export const ASKED = proposalWith();

/** Follows all there is. */
export const EVERYTHING: Followed = { kind: "committee", committee: null };

/** Follows a word. */
export const LAMPS: Followed = { kind: "search", proposers: [], bureaus: [], words: ["路灯"], without: [] };

/** Waits for the answer. */
export const AWAITED: Followed = { kind: "proposal", id: ASKED.id, title: ASKED.title, untilAnswered: true };

/** A chat subscribes. */
export const follow = (store: Store, place: Place, followed: Followed, now = 10) =>
  store.subscriptions.add(place, { followed, by: "p1", now });

/** An import brings proposals. */
export const bring = (store: Store, at: number, ...proposals: Proposal[]) =>
  store.importProposals(proposals, { source: "a.txt", at });

/** What waits for a chat. */
export const dueFor = (store: Store, place: Place, now = Number.MAX_SAFE_INTEGER) =>
  store.outbox.dueFor(subscriberId(place), now);

/** What deliveries are called. */
export const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ id }) => id);
