import { bureauAliases } from "../index/bureau-alias.ts";
import { sameOfficeBy } from "../index/same-office.ts";
import { nightlyBackups } from "./backup/nightly.ts";
import { loadSamples, SAMPLE_COMMITTEE } from "./library/sample-proposals.ts";
import { createLibrary, type StoreLibrary } from "./library/store-library.ts";
import type { Log } from "./log/log.ts";
import { type Repeating, repeat } from "./repeat.ts";
import { bureauRemarks, readBureauFile } from "./settings/bureau-file.ts";
import type { Settings } from "./settings/settings.ts";
import type { FileReport, ReadSource } from "./sources/import-file.ts";
import { readInThread } from "./sources/read-in-thread.ts";
import { ofCommittee, readSource } from "./sources/read-source.ts";
import { lookForSilence } from "./sources/source-watch.ts";
import { watchFolder } from "./sources/watched-folder.ts";
import { openWeb } from "./sources/web/fetch/web.ts";
import { webRules } from "./sources/web/fetch/web-rules.ts";
import { readLinks } from "./sources/web/lists/read-links.ts";
import { type WebWatch, watchWeb } from "./sources/web/watch-web.ts";
import { type OutcomeDesk, openOutcomeDesk } from "./staff/outcome-desk.ts";
import { outcomeRules } from "./staff/outcome-rules.ts";
import { openRecordBook, type RecordBook } from "./staff/record-book.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const REFRESH_EVERY_MS = 2 * SECOND;
/** A site with thousands of proposals is taken in over some hours. */
const MOST_DOCUMENTS = 300;

/** What the bot answers from while it runs. */
export type Holdings = {
  store: Store;
  library: StoreLibrary;
  /** The same with the private proposals, where any chat may read them. */
  withPrivate: StoreLibrary | undefined;
  records: RecordBook;
  outcomes: OutcomeDesk;
  /** How documents are read: each for so long, and for this committee. */
  read: ReadSource;
  /** Reads all proposals; an empty store gets the samples first. From then on what changes is taken over. */
  load(): Promise<Loaded>;
  close(): Promise<void>;
};

/** How many shipped proposals the first start imported. */
export type Loaded = { samples: number };

/** What opening needs from outside: the clock in milliseconds since 1970, the log; other ways of reading are for tests. */
export type Surroundings = { now(): number; log: Log; read?: ReadSource; everyMs?: number };

/**
 * Opens the store, and a library that is not loaded yet. From loading until it is closed, imports of this and other
 * processes and the files of the watched folder are taken over, and what has expired is forgotten.
 */
export async function openHoldings(settings: Settings, surroundings: Surroundings): Promise<Holdings> {
  const store = await openStore(settings);
  const { log } = surroundings;
  try {
    const table = await readBureauFile(settings.dataDir);
    for (const remark of bureauRemarks(table)) log.error({ remark }, "a line of bureaus.txt says nothing");
    const onUnreadable = (err: unknown) => log.error({ err }, "a stored proposal is left out");
    const opening = { onUnreadable, bureaus: table?.entries };
    const library = createLibrary(store, opening);
    const secret = settings.privateChats.length > 0;
    const withPrivate = secret ? createLibrary(store, { ...opening, withPrivate: true }) : undefined;
    const records = await openRecordBook(store.deeds);
    const same = table ? { same: sameOfficeBy(bureauAliases(table.entries)) } : {};
    const outcomes = openOutcomeDesk({ store, rules: outcomeRules(table?.entries), ...same });
    const documents = surroundings.read ?? ofCommittee(settings.committee, readInThread());
    const held = { store, library, withPrivate, records, outcomes, read: documents };
    return { ...held, ...lifeOf({ ...surroundings, ...held, settings, readSamples: surroundings.read }) };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

function lifeOf(kept: Kept): Pick<Holdings, "load" | "close"> {
  const { store, library, withPrivate } = kept;
  const work: Repeating[] = [];
  return {
    async load() {
      const samples = await addSamples(kept);
      await library.load();
      await withPrivate?.load();
      work.push(...keepUp(kept));
      return { samples };
    },
    async close() {
      library.close();
      withPrivate?.close();
      await Promise.all(work.map((one) => one.stop()));
      await store.close();
    },
  };
}

async function addSamples({ store, now, log, readSamples = readSource }: Kept): Promise<number> {
  const samples = await loadSamples({ store, read: ofCommittee(SAMPLE_COMMITTEE, readSamples), now });
  for (const problem of samples.problems) log.error({ problem }, "a shipped sample cannot be read");
  return samples.count;
}

type Kept = Omit<Surroundings, "read"> &
  Omit<Holdings, "load" | "close"> & { settings: Settings; readSamples?: ReadSource | undefined };

function keepUp(kept: Kept): Repeating[] {
  const { store, records, outcomes, settings, now, log } = kept;
  const { everyMs = REFRESH_EVERY_MS } = kept;
  const purge = () => store.purge(now());
  const onFault = (doing: string) => (fault: unknown) => log.error({ err: fault }, doing);
  const refresh = () => refreshAll(kept);
  store.onImport(() => void refresh().catch(onFault("taking over an import")));
  const watching = settings.proposalsDir ? [watchProposals(settings.proposalsDir, kept)] : [];
  return [
    repeat(everyMs, refresh, onFault("looking for new proposals")),
    repeat(everyMs, () => records.refresh(), onFault("looking for new records of staff")),
    repeat(everyMs, () => outcomes.refresh(), onFault("looking for what came of proposals")),
    store.leadership.hold("outcomes", outcomes.workOut, onFault("working out what came of proposals")),
    repeat(HOUR, purge, onFault("forgetting what has expired")),
    repeat(HOUR, () => lookForSilence({ store, now }), onFault("looking for sources that are silent")),
    ...nightlyBackups({ settings, log, now }),
    ...watching,
    ...fetching(kept),
  ];
}

async function refreshAll({ library, withPrivate }: Pick<Kept, "library" | "withPrivate">): Promise<void> {
  await Promise.all([library.refresh(), withPrivate?.refresh()]);
}

function watchProposals(folder: string, kept: Kept): Repeating {
  const { store, read, now, log, everyMs } = kept;
  const onReport = (report: FileReport) => takeOver(report, kept);
  const onFault = (fault: unknown) => log.error({ err: fault, folder }, "looking into the watched folder");
  return watchFolder({ folder, store, read, now, onReport, onFault, ...(everyMs ? { everyMs } : {}) });
}

/** Of all processes on a store one fetches, so that a site is asked once. */
function fetching(kept: Kept): Repeating[] {
  const { store, read, now, log, settings } = kept;
  const { entries, everyMs, ...allowed } = settings.webSources;
  if (entries.length === 0) return [];
  const watch: WebWatch = {
    ...{ entries, everyMs, store, read, now, most: MOST_DOCUMENTS, links: readLinks() },
    web: openWeb({ rules: webRules(entries, allowed), now }),
    onReport: (report) => takeOver(report, kept),
    onTrouble: (address, reason) => log.warn({ address, reason }, "a page of the web cannot be had"),
    onFault: (err) => log.error({ err }, "fetching proposals from the web"),
  };
  return [store.leadership.hold("fetching", (until) => watchWeb(watch, until), watch.onFault)];
}

async function takeOver(report: FileReport, kept: Kept): Promise<void> {
  logReport(report, kept.log);
  await refreshAll(kept);
}

function logReport({ path, counts, problems, samplesRemoved, fault }: FileReport, log: Log): void {
  log.info({ path, ...counts, rejected: problems.length, samplesRemoved }, "a file or page is imported");
  for (const problem of problems) log.warn({ problem }, "a part of a file cannot be imported");
  if (fault !== undefined) log.error({ err: fault, path }, "a file cannot be imported");
}
