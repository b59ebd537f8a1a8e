import type { Kysely } from "kysely";
import type { Matches } from "../../index/subscription/matches.ts";
import { createLeadership } from "../leadership/leadership.ts";
import type { Locks } from "../leadership/locks.ts";
import { forgetConversations, readConversation, writeConversation } from "./conversation-table.ts";
import { searchTexts } from "./deep-text/deep-search.ts";
import { forgetPerson } from "./forget-person.ts";
import { createFounding, forgetFounding } from "./importing/founding-table.ts";
import { compareProposals, importProposals } from "./importing/import-proposals.ts";
import { countProposals, readProposal, readProposals, readRecords } from "./importing/proposal-table.ts";
import { EVENTS_KEPT_MS, forgetEvents, noteEvent } from "./inbox/event-table.ts";
import { receiveEvents, settleEvent, takeAbandoned, takeUnsettled } from "./inbox/inbox-table.ts";
import type { Presence } from "./inbox/presence.ts";
import { createWebInbox, forgetLetters } from "./inbox/web-inbox.ts";
import { createOutbox } from "./outbox/outbox-table.ts";
import { createProofStore } from "./proof/proof-table.ts";
import { createOfferShelf } from "./queue/offer-shelf.ts";
import { createSourceAccounts } from "./queue/source-accounts.ts";
import { createQueue } from "./queue/sql-queue.ts";
import { currentRevision } from "./revision.ts";
import { createDeedLog } from "./staff/deed-log.ts";
import { createDigestLedger } from "./staff/digest-ledger.ts";
import { createOutcomeShelf } from "./staff/outcome-shelf.ts";
import type { Store } from "./store.ts";
import { createSubscriptionStore } from "./subscription/subscription-table.ts";
import type { Tables } from "./tables.ts";
import { readWatchedFiles, writeWatchedFile } from "./watched-file-table.ts";
import { createWebPages } from "./web-page-table.ts";

/**
 * Where the SQL goes. `reads` may be a connection of its own, so that a question does not wait for an import that is
 * being written; what was committed is visible in both. `close` closes the connections themselves.
 */
export type SqlConnections = {
  db: Kysely<Tables>;
  reads: Kysely<Tables>;
  locks: Locks;
  presence: Presence;
  onImport(heard: () => void): void;
  /** Who is told of what. */
  isFor: Matches;
  close(): Promise<void>;
};

/** The store over SQL, the same for every database. */
export function createSqlStore(connections: SqlConnections): Store {
  const { db, reads, locks, presence, onImport, isFor, close } = connections;
  return {
    leadership: createLeadership(locks),
    onImport,
    subscriptions: createSubscriptionStore(db, reads, isFor),
    outbox: createOutbox(db, presence.shared),
    proof: createProofStore(db, reads, isFor),
    deeds: createDeedLog(db, reads),
    queue: createQueue(db, reads, isFor),
    sources: createSourceAccounts(db, reads),
    offers: createOfferShelf(db),
    founding: createFounding(db, reads),
    outcomes: createOutcomeShelf(db, reads),
    digests: createDigestLedger(db),
    webInbox: createWebInbox(db),
    webPages: createWebPages(db, reads),
    importProposals: (proposals, from) => importProposals(db, proposals, { ...from, isFor }),
    compareProposals: (proposals) => compareProposals(reads, proposals),
    proposal: (id) => readProposal(reads, id),
    proposals: (afterRevision = -1, onUnreadable) => readProposals(reads, afterRevision, onUnreadable),
    records: (onUnreadable) => readRecords(reads, onUnreadable),
    searchTexts: (query, limit) => searchTexts(reads, query, limit),
    countProposals: async () => (await countProposals(reads)).all,
    revision: () => currentRevision(reads),
    onlySamples: async () => {
      const { all, samples } = await countProposals(reads);
      return all > 0 && all === samples;
    },
    firstSeen: (event, now) => noteEvent(db, event, now),
    receive: (events, now) => receiveEvents(db, { events, presence, now }),
    unsettled: (channel) => takeUnsettled(db, channel, presence),
    abandoned: (channel) => takeAbandoned(db, channel, presence),
    settle: (event) => settleEvent(db, event),
    conversation: (key, now) => readConversation(reads, key, now),
    saveConversation: (conversation) => writeConversation(db, conversation),
    forget: (who) => forgetPerson(db, who),
    purge: async (now) => {
      await forgetConversations(db, now);
      await forgetEvents(db, now - EVENTS_KEPT_MS);
      await forgetLetters(db, now);
      await forgetFounding(db, now - EVENTS_KEPT_MS);
    },
    watchedFiles: () => readWatchedFiles(reads),
    rememberFile: (file) => writeWatchedFile(db, file),
    checkWritable: () => checkWritable(db),
    close: async () => {
      await reads.destroy();
      await db.destroy();
      await close();
    },
  };
}

/** Writes a row that changes nothing: a read alone does not notice a full or read-only disk. */
async function checkWritable(db: Kysely<Tables>): Promise<void> {
  const probe = { key: "write-probe", state: "null", expires_at: 0 };
  await db
    .insertInto("conversation")
    .values(probe)
    .onConflict((conflict) => conflict.column("key").doUpdateSet(probe))
    .execute();
}
