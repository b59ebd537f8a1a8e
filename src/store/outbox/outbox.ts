import type { ProposalId } from "../../../index/proposal.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import type { Subscriber } from "../subscription/subscriber-rows.ts";

/** A chat that something waits for: since when, and how many changes. */
export type WaitingChat = { subscriber: Subscriber; since: number; count: number };

/** What a delivery is about. `letter` is absent where the proposal itself is new. */
export type DeliveredChange = {
  id: string;
  proposal: ProposalId;
  kind: "new-proposal" | "changed-proposal" | "new-reply" | "changed-reply";
  letter?: { id: string; version: string; before: string | null };
  /** What changed in the proposal itself, where that is what changed. */
  own?: OwnWords;
};

/** What a proposal said of itself before a change and after it, without its letters. */
export type OwnWords = { before: string; words: string };

/** One change that waits to be told to one chat. Times are milliseconds since 1970. */
export type Delivery = {
  id: string;
  change: DeliveredChange;
  /** What the chat follows that this is for, as far as it still does. */
  reasons: Followed[];
  since: number;
  attempts: number;
  lostResponses: number;
  /** It may have arrived already. */
  doubtful: boolean;
  firstTryAt: number | null;
  /** The key of the message that it was tried in; it is never tried in another. */
  bundle: string | null;
};

/** Takes deliveries for one message, for as long as the lease is. */
export type Claim = {
  ids: readonly string[];
  bundle: string;
  owner: string;
  now: number;
  leaseUntil: number;
};

/** How an attempt ended for all deliveries of a message. */
export type Ending =
  | { kind: "sent"; message: string }
  /** `surely-not`: it was not even tried, and does not count as an attempt. */
  | { kind: "again"; notBefore: number; after: "surely-not" | "refusal" | "lost-response"; problem: string }
  | { kind: "ended"; state: "unknown" | "failed" | "dropped"; problem: string };

/** What every process may do with the outbox; who holds a claim is decided by the database alone. */
export interface Outbox {
  /**
   * Makes due what was held until now, and what a process left when its lease ran out: that may have arrived, and
   * ends as unknown on the channels where nobody wants it repeated. Gives how many were left so.
   */
  recover(now: number, unrepeatable: readonly string[]): Promise<number>;
  /**
   * Lets an owner that leads from now on have what others had on their way: at once where two processes cannot be at
   * work on one store, else within ten seconds, unless whoever has it renews.
   */
  inherit(owner: string, now: number): Promise<void>;
  /** Active chats that something is due for, are not just being sent to, and are not in a pause after a failure. */
  waiting(now: number): Promise<WaitingChat[]>;
  /** What is due for a chat, in the order it came, without what others pass because its responses were lost. */
  dueFor(subscriber: string, now: number): Promise<Delivery[]>;
  /** False where somebody else was quicker with one of them; then none is taken. */
  claim(claim: Claim): Promise<boolean>;
  /** Prolongs every claim of an owner. */
  renew(owner: string, leaseUntil: number): Promise<void>;
  /** False where the claim is not the owner's any more; then nothing is changed. */
  settle(claim: Pick<Claim, "bundle" | "owner">, ending: Ending, now: number): Promise<boolean>;
  /** What nobody wants to be told any more. */
  drop(ids: readonly string[], problem: string, now: number): Promise<void>;
  /** The words of a letter's version. */
  wordsOf(letter: string, version: string): Promise<string | undefined>;
}
