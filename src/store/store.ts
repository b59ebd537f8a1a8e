import type { Comparison } from "../../index/change/change.ts";
import type { Proposal, ProposalId, ProposalRecord } from "../../index/proposal.ts";
import type { TextMatch, TextQuery } from "../../index/search/text-query.ts";
import type { Leadership } from "../leadership/leadership.ts";
import type { Forgetting } from "./forget-person.ts";
import type { Founding } from "./importing/founding-table.ts";
import type { WebInbox } from "./inbox/web-inbox.ts";
import type { Outbox } from "./outbox/outbox.ts";
import type { ProofStore } from "./proof/proof-store.ts";
import type { OfferShelf } from "./queue/offer-shelf.ts";
import type { Queue } from "./queue/queue.ts";
import type { SourceAccounts } from "./queue/source-accounts.ts";
import type { DeedLog } from "./staff/deed-log.ts";
import type { DigestLedger } from "./staff/digest-ledger.ts";
import type { OutcomeShelf } from "./staff/outcome-shelf.ts";
import type { StoreError } from "./store-error.ts";
import type { SubscriptionStore } from "./subscription/subscription-store.ts";
import type { WebPages } from "./web-page-table.ts";

/**
 * How one imported proposal compares with what was stored: `cosmetic` where it differs in nothing of substance,
 * `waiting` where it is a letter whose proposal is not there, or that only a person can place.
 */
export type ImportOutcome = "new" | "changed" | "cosmetic" | "unchanged" | "waiting";

/**
 * What an import says about itself. `at` is in milliseconds since 1970, `path` where its file is; of what founds the store
 * nothing is news.
 */
export type Import = {
  source: string;
  path?: string;
  at: number;
  sample?: boolean;
  founding?: boolean;
  rejected?: number;
};

/** Outcomes and what differs of substance, in the order given, and how many shipped samples the first real import removed. */
export type Imported = { outcomes: ImportOutcome[]; comparisons: Comparison[]; samplesRemoved: number };

/** A file as the watched folder last imported it; `size` in bytes, `modifiedAt` in milliseconds since 1970. */
export type WatchedFile = { path: string; size: number; modifiedAt: number };

/** One incoming event, named by the channel it came through and the platform's id. */
export type EventKey = { channel: string; eventId: string };

/** An event as it arrived: `payload` is the platform's JSON, `attempts` how often a process has begun on it anew. */
export type ReceivedEvent = EventKey & { payload: string; attempts: number };

/** A conversation's state between two messages: plain JSON; who reads it checks it. */
export type ConversationState = { key: string; state: unknown; expiresAt: number };

/** Where everything that must survive lives. All adapters pass one contract suite. Times are milliseconds since 1970. */
export interface Store {
  readonly subscriptions: SubscriptionStore;
  /** What is to be told to chats: written by imports, in their own transaction. */
  readonly outbox: Outbox;
  readonly proof: ProofStore;
  /** What staff did. */
  readonly deeds: DeedLog;
  /** What imports leave to people. */
  readonly queue: Queue;
  /** What is remembered of each source that is imported from. */
  readonly sources: SourceAccounts;
  /** Documents that staff sent, until they say whether to import them. */
  readonly offers: OfferShelf;
  /** What the first import brings that has not come yet. */
  readonly founding: Founding;
  /** What came of proposals, kept because it takes long to work out. */
  readonly outcomes: OutcomeShelf;
  /** What was fetched from the web, as it was then. */
  readonly webPages: WebPages;
  /** Which digests for staff were sent. */
  readonly digests: DigestLedger;
  /** What was sent to web chats without being asked. */
  readonly webInbox: WebInbox;
  /**
   * Saves in one transaction: all of them or, on a fault, none. The first import that is no sample removes the
   * samples in the same transaction.
   */
  importProposals(proposals: readonly Proposal[], from: Import): Promise<Imported>;
  /** What the same import would give, without writing anything. */
  compareProposals(proposals: readonly Proposal[]): Promise<Imported>;
  proposal(id: ProposalId): Promise<Proposal | undefined>;
  /**
   * Proposals written after `revision` (all by default), by id, a batch at a time, so that a large store is never in
   * memory twice. One that cannot be understood goes to `onUnreadable` and is left out; without it, iterating rejects.
   */
  proposals(
    afterRevision?: number,
    onUnreadable?: (fault: StoreError) => void,
  ): AsyncIterable<readonly Proposal[]>;
  /** The same without the texts, all of them: several times as fast. */
  records(onUnreadable?: (fault: StoreError) => void): AsyncIterable<readonly ProposalRecord[]>;
  countProposals(): Promise<number>;
  /** Proposals whose whole text has what is asked, the latest written first, each with its text; at most `limit`. */
  searchTexts(query: TextQuery, limit: number): Promise<TextMatch<ProposalId>[]>;
  /** Grows with every import that wrote something, by this process or another. */
  revision(): Promise<number>;
  /** True while the store holds nothing but the shipped samples, and at least one. */
  onlySamples(): Promise<boolean>;
  /** Calls `heard` when something was imported, and when that may have been missed; on SQLite never: look at the revision. */
  onImport(heard: () => void): void;
  /** Work that one of all processes on this store does at a time. */
  readonly leadership: Leadership;
  /** Notes an incoming event; true the first time, false ever after. */
  firstSeen(event: EventKey, now: number): Promise<boolean>;
  /** Keeps events until they are settled, in one commit; gives back those that had not come before. */
  receive(events: readonly ReceivedEvent[], now: number): Promise<ReceivedEvent[]>;
  /** What earlier processes received and did not settle, oldest first, with one attempt more; now it is this one's. */
  unsettled(channel: string): Promise<ReceivedEvent[]>;
  /** The same while this process is at work: only what others left that have gone in the meantime. */
  abandoned(channel: string): Promise<ReceivedEvent[]>;
  /** The event is dealt with; its payload is forgotten, that it came is not. */
  settle(event: EventKey): Promise<void>;
  conversation(key: string, now: number): Promise<unknown>;
  saveConversation(conversation: ConversationState): Promise<void>;
  /** Deletes what is known of a person, but for the staff's log. */
  forget(who: Forgetting): Promise<void>;
  /** Forgets conversations that have expired by `now`, what web chats have read, and after a week events seen and what was to found the store and did not come. */
  purge(now: number): Promise<void>;
  watchedFiles(): Promise<WatchedFile[]>;
  rememberFile(file: WatchedFile): Promise<void>;
  /** Rejects, with the reason, where the store cannot be written now. */
  checkWritable(): Promise<void>;
  close(): Promise<void>;
}
