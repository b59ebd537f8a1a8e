import type { DeliveryState } from "../../handlers/subscription/subscriptions.ts";
import type { ProposalId } from "../../index/proposal.ts";

/** Whose deliveries are counted: of one chat (by its name in the store), of one proposal, or all. */
export type Scope = { subscriber?: string; proposal?: ProposalId };

/** An import as the proof names it; `at` in milliseconds since 1970, `found` how many changes it brought. */
export type ProvenImport = { id: string; source: string; at: number; found: number };

/** One delivery as the proof names it. */
export type ProvenDelivery = { proposal: ProposalId; state: DeliveryState; source: string; at: number };

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
  tally(scope: Scope): Promise<{ states: Partial<Record<DeliveryState, number>>; doubtful: number }>;
  /** The latest first. */
  latest(scope: Scope, limit: number): Promise<ProvenDelivery[]>;
  held(): Promise<HeldImport[]>;
  /** Lets held deliveries go, or gives them up; gives how many. */
  endHold(how: "release" | "cancel", now: number): Promise<number>;
  /** Works out anew what changes since a moment should have owed, and compares. */
  reconcile(since: number): Promise<Reconciled>;
}
