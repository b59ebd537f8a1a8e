import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Proposal, ProposalId } from "../../../index/proposal.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import { keepIdentities } from "../identity/identity-table.ts";
import { type Settlement, settleIdentities, unsettled } from "../identity/settle-identities.ts";
import { correctedPages } from "../queue/corrected-pages.ts";
import { endMatters, noteFindings } from "../queue/note-findings.ts";
import { lockRevision, raiseRevision } from "../revision.ts";
import type { Import, Imported, ImportOutcome } from "../store.ts";
import type { Tables } from "../tables.ts";
import { announceChanges, ofFollowed } from "./announce-changes.ts";
import { type Arrival, arrivalsOf, contentsOf, differing } from "./arrival.ts";
import { findChanges, noteChanges } from "./change-rows.ts";
import { takeFounding } from "./founding-table.ts";
import { contentOf, type ProposalContent } from "./proposal-row.ts";
import { countProposals } from "./proposal-table.ts";
import { storedReadings } from "./stored-readings.ts";
import { writeArrivals } from "./write-arrivals.ts";

/** An import with who is told of what it brings. */
type Importing = Import & { isFor: Matches };

/** Saves proposals and their replies in one transaction; see {@link Store.importProposals}. */
export async function importProposals(
  db: Kysely<Tables>,
  given: readonly Proposal[],
  from: Importing,
): Promise<Imported> {
  const proposals = await correctedPages(db, given);
  const hashed = await contentsOf(proposals);
  return db.transaction().execute(async (trx) => {
    // Writers one after the other: each compares with what the one before it has stored.
    await lockRevision(trx);
    return write(trx, { proposals, hashed }, from);
  });
}

/** An import that carries out a person's word: from where its letters are moved, if they are. */
type Move = Importing & { movedFrom?: ProposalId | undefined };

/** The same inside a transaction that holds the lock of {@link lockRevision}. */
export async function importInto(
  trx: Transaction<Tables>,
  given: readonly Proposal[],
  from: Move,
): Promise<Imported> {
  const proposals = await correctedPages(trx, given);
  return write(trx, { proposals, hashed: await contentsOf(proposals) }, from);
}

/** Writes a proposal as it stands from now on, inside such a transaction; nothing of it is news. */
export async function rewrite(trx: Transaction<Tables>, proposal: Proposal, from: Import): Promise<void> {
  const comparison = { outcome: "changed" as const, changes: [], lost: [] };
  const arrival: Arrival = { proposal, content: contentOf(proposal), differs: true, ...comparison };
  const runId = await noteRun(trx, [arrival], from);
  await writeArrivals(trx, [arrival], {
    ...{ runId, at: from.at, sample: false },
    revision: await raiseRevision(trx),
  });
}

type Pages = { proposals: readonly Proposal[]; hashed: readonly ProposalContent[] };

async function write(trx: Transaction<Tables>, { proposals, hashed }: Pages, from: Move): Promise<Imported> {
  const samplesRemoved = from.sample || proposals.length === 0 ? 0 : await removeSamples(trx);
  const settlement = from.sample ? unsettled(proposals) : await settleIdentities(trx, proposals);
  const { pages, contents } = await kept(settlement, hashed);
  const stored = await storedReadings(trx, contents);
  const arrivals = await arrivalsOf(pages, contents, stored);
  const runId = await noteRun(trx, arrivals, from);
  const writes = differing(arrivals, stored);
  const founds = from.path !== undefined && (await takeFounding(trx, from.path));
  if (samplesRemoved + writes.length > 0) {
    const { at, sample = false, movedFrom } = from;
    const origin = { runId, at, sample, movedFrom, revision: await raiseRevision(trx) };
    // The first import of an empty store is what everything was like before: nothing of it is news.
    const nothing = from.founding || (await isEmpty(trx));
    const found = nothing ? [] : await findChanges(trx, writes, origin);
    const changes = founds ? await ofFollowed(trx, found) : found;
    await writeArrivals(trx, writes, origin);
    await announceChanges(trx, await noteChanges(trx, changes), { ...origin, isFor: from.isFor });
  }
  await keepSettlement(trx, settlement, from.at);
  return { ...importedOf(settlement, arrivals), samplesRemoved };
}

/** What an import would give; see {@link Store.compareProposals}. */
export async function compareProposals(db: Kysely<Tables>, given: readonly Proposal[]): Promise<Imported> {
  const proposals = await correctedPages(db, given);
  const { samples } = await countProposals(db);
  const settlement = await settleIdentities(db, proposals);
  const { pages, contents } = await kept(settlement, await contentsOf(proposals));
  // The first real import removes the samples before it compares.
  const stored = samples > 0 ? new Map() : await storedReadings(db, contents);
  const arrivals = await arrivalsOf(pages, contents, stored);
  return { ...importedOf(settlement, arrivals), samplesRemoved: proposals.length > 0 ? samples : 0 };
}

/** The pages that are stored, with their columns; those that took another identity are hashed anew. */
async function kept({ pages }: Settlement, hashed: readonly ProposalContent[]) {
  const all: { proposal: Proposal; content: ProposalContent }[] = [];
  for (const [at, { proposal, state }] of pages.entries()) {
    const content = hashed[at];
    if (state === "held" || !content) continue;
    all.push({ proposal, content: content.id === proposal.id ? content : contentOf(proposal) });
  }
  return { pages: all.map(({ proposal }) => proposal), contents: all.map(({ content }) => content) };
}

async function keepSettlement(trx: Transaction<Tables>, settlement: Settlement, at: number): Promise<void> {
  const { identities, findings, matched } = settlement;
  await keepIdentities(trx, identities);
  await noteFindings(trx, findings, at);
  await endMatters(trx, { kind: "waiting-letter", records: matched, by: "matched", at });
}

/** In the order of the pages given; of what is held back nothing can be compared. */
function importedOf({ pages }: Settlement, arrivals: readonly Arrival[]): Omit<Imported, "samplesRemoved"> {
  const left = [...arrivals];
  const told = pages.map(({ state }) => {
    const arrival = state === "held" ? undefined : left.shift();
    if (!arrival) return { outcome: "waiting" as const, changes: [], lost: [] };
    const waits = state === "waiting" && arrival.outcome === "new";
    return waits ? { ...arrival, outcome: "waiting" as const } : arrival;
  });
  return {
    outcomes: told.map(({ outcome }) => outcome),
    comparisons: told.map(({ changes, lost }) => ({ changes, lost })),
  };
}

async function isEmpty(trx: Transaction<Tables>): Promise<boolean> {
  return (await trx.selectFrom("proposal").select("id").limit(1).executeTakeFirst()) === undefined;
}

async function removeSamples(trx: Transaction<Tables>): Promise<number> {
  const removed = await trx.deleteFrom("proposal").where("sample", "=", 1).executeTakeFirst();
  return Number(removed.numDeletedRows);
}

async function noteRun(trx: Transaction<Tables>, arrivals: readonly Arrival[], from: Import) {
  const count = (outcome: ImportOutcome) => arrivals.filter((one) => one.outcome === outcome).length;
  const id = randomUUID();
  await trx
    .insertInto("import_run")
    .values({
      id,
      source: from.source,
      imported_at: from.at,
      sample: from.sample ? 1 : 0,
      added: count("new"),
      changed: count("changed"),
      cosmetic: count("cosmetic"),
      unchanged: count("unchanged"),
      rejected: from.rejected ?? 0,
    })
    .execute();
  return id;
}
