import { nightlyBackups } from "./backup/nightly.ts";
import { bureauRemarks, readBureauFile } from "./bureau-file.ts";
import type { Log } from "./log.ts";
import { type Repeating, repeat } from "./repeat.ts";
import { loadSamples } from "./sample-proposals.ts";
import type { Settings } from "./settings.ts";
import type { FileReport, ReadSource } from "./sources/import-file.ts";
import { readInThread } from "./sources/read-in-thread.ts";
import { ofCommittee, readSource } from "./sources/read-source.ts";
import { watchFolder } from "./sources/watched-folder.ts";
import { type WebWatch, watchWeb } from "./sources/web/watch-web.ts";
import { openWeb } from "./sources/web/web.ts";
import { webRules } from "./sources/web/web-rules.ts";
import { type OutcomeDesk, openOutcomeDesk } from "./staff/outcome-desk.ts";
import { outcomeRules } from "./staff/outcome-rules.ts";
import { openRecordBook, type RecordBook } from "./staff/record-book.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { openLibrary, type StoreLibrary } from "./store-library.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Platforms send an event again for some hours at most. */
const EVENTS_KEPT_MS = 7 * 24 * HOUR;
const REFRESH_EVERY_MS = 2 * SECOND;
/** A site with thousands of proposals is taken in over some hours. */
const MOST_DOCUMENTS = 300;

/** What the bot answers from while it runs; `samples` is how many shipped proposals the first start imported. */
export type Holdings = {
  store: Store;
  library: StoreLibrary;
  /** The same with the private proposals, where any chat may read them. */
  withPrivate: StoreLibrary | undefined;
  records: RecordBook;
  outcomes: OutcomeDesk;
  /** How documents are read: each for so long, and for this committee. */
  read: ReadSource;
  samples: number;
  close(): Promise<void>;
};

/** What opening needs from outside: the clock in milliseconds since 1970, the log; other ways of reading are for tests. */
export type Surroundings = { now(): number; log: Log; read?: ReadSource; everyMs?: number };

/**
 * Opens store and library; an empty store gets the samples. Until it is closed, imports of this and other processes
 * and the files of the watched folder are taken over, and what has expired is forgotten.
 */
export async function openHoldings(settings: Settings, surroundings: Surroundings): Promise<Holdings> {
  const store = await openStore(settings);
  const { read = readSource, now, log } = surroundings;
  try {
    // The samples are of invented committees: the one in the settings is not theirs.
    const samples = await loadSamples({ store, read, now });
    for (const problem of samples.problems) log.error({ problem }, "a shipped sample cannot be read");
    const table = await readBureauFile(settings.dataDir);
    for (const remark of bureauRemarks(table)) log.error({ remark }, "a line of bureaus.txt says nothing");
    const onUnreadable = (err: unknown) => log.error({ err }, "a stored proposal is left out");
    const opening = { onUnreadable, bureaus: table?.entries };
    const library = await openLibrary(store, opening);
    const secret = settings.privateChats.length > 0;
    const withPrivate = secret ? await openLibrary(store, { ...opening, withPrivate: true }) : undefined;
    const records = await openRecordBook(store.deeds);
    const outcomes = openOutcomeDesk({ store, rules: outcomeRules() });
    const held = { store, library, withPrivate, records, outcomes };
    const documents = surroundings.read ?? ofCommittee(settings.committee, readInThread());
    const work = keepUp({ ...held, ...surroundings, settings, read: documents });
    const close = async () => {
      library.close();
      withPrivate?.close();
      await Promise.all(work.map((one) => one.stop()));
      await store.close();
    };
    return { ...held, read: documents, samples: samples.count, close };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

type Kept = Surroundings & Omit<Holdings, "samples" | "close"> & { settings: Settings };

function keepUp(kept: Kept): Repeating[] {
  const { store, records, outcomes, settings, now, log } = kept;
  const { everyMs = REFRESH_EVERY_MS } = kept;
  const purge = () => store.purge(now(), now() - EVENTS_KEPT_MS);
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
    ...{ entries, everyMs, store, read, now, most: MOST_DOCUMENTS },
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
