import { setTimeout as sleep } from "node:timers/promises";
import type { FileReport } from "../import-file.ts";
import { accountFor } from "../source-watch.ts";
import { lookAtEntry } from "./look-at-entry.ts";
import type { WebLook } from "./web-look.ts";
import { webPlace } from "./web-place.ts";

/** How often it is seen whether an address is due, in milliseconds. */
const EVERY_MS = 30_000;

/** What is looked at again and again; a fault at one address goes to `onFault` and leaves the others alone. */
export type WebWatch = Omit<WebLook, "entry" | "signal"> & {
  entries: readonly string[];
  onFault(fault: unknown): void;
};

/** Looks at addresses, one after the other, whenever they are due, until the signal aborts. */
export async function watchWeb(watch: WebWatch, until: AbortSignal): Promise<void> {
  const pauseMs = Math.min(EVERY_MS, watch.everyMs);
  while (!until.aborted) {
    // What they bring to an empty store founds it, until each has brought all that it names.
    await watch.store.founding.begin(
      watch.entries.map((entry) => webPlace(entry)),
      watch.now(),
    );
    for (const entry of watch.entries)
      if (!until.aborted) await lookAndAccount(entry, watch, until).catch(watch.onFault);
    await sleep(pauseMs, undefined, { signal: until, ref: false }).catch(() => undefined);
  }
}

async function lookAndAccount(entry: string, watch: WebWatch, until: AbortSignal): Promise<void> {
  const reports: FileReport[] = [];
  const onReport = (report: FileReport) => {
    reports.push(report);
    return watch.onReport(report);
  };
  await lookAtEntry({ ...watch, entry, signal: until, onReport });
  await accountFor(entry, reports, watch);
}
