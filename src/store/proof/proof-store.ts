import type { DeliveryState, Place, Unarrived } from "../../../handlers/subscription/subscriptions.ts";
import type { ProposalId } from "../../../index/proposal.ts";
import type { DeliveredChange } from "../outbox/outbox.ts";
import type { Subscriber } from "../subscription/subscriber-rows.ts";

/** Which deliveries are meant: of one chat (by its name in the store), of one proposal, one alone, or all. */
export type Scope = { subscriber?: string; proposal?: ProposalId; delivery?: string };

/** An import as the proof names it; `at` in milliseconds since 1970, `found` how many changes it brought. */
export type ProvenImport = { id: string; source: string; at: number; found: number };

/** One delivery as the proof names it, with the import that brought it; `settledAt` is when it was sent, or given up. */
export type ProvenDelivery = {
  id: string;
  place: Place;
  proposal: ProposalId;
  kind: DeliveredChange["kind"];
  /** Whose letter it tells of, where it tells of one that is still there. */
  bureau: string | null;
  state: DeliveryState;
  source: string;
  at: number;
  /** It may have arrived twice, or did not surely arrive. */
  doubtful: boolean;
  problem: string | null;
  settledAt: number | null;
};

/** How many deliveries are in which state; of those, how many may have arrived twice. */
export type Count = { states: Partial<Record<DeliveryState, number>>; doubtful: number };

/** An import whose deliveries are held back until a moment. */
export type HeldImport = { run: string; deliveries: number; chats: number; until: number };

/** What should have been owed, compared with what was. */
export type Reconciled = {
  /** Changes that were looked at; of others, the proposal has changed since, and nobody can tell any more. */
  checked: number;
  skipped: number;
  /** Owed by a subscription, but not in the outbox. */
  missing: { subscriber: string; change: string }[];
  /** In the outbox, though no subscription asks for it. */
  surplus: { subscriber: string; change: string }[];
};

/** A pair that the nightly check found on one side only. */
export type FoundPair = { place: Place; proposal: ProposalId; source: string; at: number };

/** The latest nightly check; the pairs are the first of `missing` and `surplus` many. */
export type KeptCheck = {
  at: number;
  checked: number;
  skipped: number;
  missing: { count: number; pairs: FoundPair[] };
  surplus: { count: number; pairs: FoundPair[] };
};

/** What the store has seen in all, for whoever watches over it; samples do not count. */
export type StoreFigures = {
  /** By channel and state; `oldestAt` is when the oldest of them was made, `doubtful` how many may have arrived twice. */
  deliveries: { channel: string; state: DeliveryState; count: number; doubtful: number; oldestAt: number }[];
  /** Proposals that imports brought, by what became of them. */
  imported: Record<"added" | "changed" | "cosmetic" | "unchanged" | "rejected", number>;
  /** Of the last import, in milliseconds since 1970. */
  importedAt: number | undefined;
};

/** What can be proved of deliveries, for people who ask and for the nightly check. */
export interface ProofStore {
  lastImport(): Promise<ProvenImport | undefined>;
  figures(): Promise<StoreFigures>;
  tally(scope: Scope): Promise<Count>;
  /** Of each chat that something was owed to; those where something did not arrive first. */
  chats(limit: number): Promise<(Count & { subscriber: Subscriber })[]>;
  /** Of each proposal that something was owed for; those where something did not arrive first. */
  proposals(limit: number): Promise<(Count & { proposal: ProposalId })[]>;
  /** The latest first. */
  latest(scope: Scope, limit: number): Promise<ProvenDelivery[]>;
  /** What is neither sent nor given up as unwanted: what needs a person first, then what waits. */
  unsettled(scope: Scope, limit: number): Promise<ProvenDelivery[]>;
  /** What sending again would send. */
  unarrived(scope: Scope): Promise<Unarrived>;
  /**
   * Makes due again what failed or nobody knows of, with all of its message, and tries lost chats anew; what may have
   * arrived stays marked so, and what was sent is never touched. Gives how many will be sent.
   */
  sendAgain(scope: Scope, now: number): Promise<number>;
  held(): Promise<HeldImport[]>;
  /** Lets held deliveries go, or gives them up; gives how many. */
  endHold(how: "release" | "cancel", now: number): Promise<number>;
  /** Works out anew what changes since a moment should have owed, and compares. */
  reconcile(since: number): Promise<Reconciled>;
  /** Keeps what a check found in place of the one before. */
  keepCheck(found: Reconciled, at: number): Promise<void>;
  lastCheck(): Promise<KeptCheck | undefined>;
}
