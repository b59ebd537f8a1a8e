import { accountWith, layoutAlarms } from "../../index/queue/layout-account.ts";
import { daysWith, silenceOf } from "../../index/queue/silence.ts";
import type { FileReport, Importing } from "./import-file.ts";

type Ground = Pick<Importing, "store" | "now">;

/** After files of a source were imported: tells staff of fields that they lack and those before them had. */
export async function accountFor(
  source: string,
  reports: readonly FileReport[],
  { store, now }: Ground,
): Promise<void> {
  if (reports.length === 0) return;
  const known = await store.sources.of(source);
  const layout = accountWith(
    known.layout,
    reports.flatMap(({ lacking }) => lacking),
  );
  const days = reports.some(bringsSomething) ? daysWith(known.days, now()) : known.days;
  await store.sources.keep(source, { layout, days });
  await store.queue.sourceSeen(source, "missing-field", layoutAlarms(source, layout), now());
  await tellSilence(source, days, { store, now });
}

/** Tells staff of every source that was regular and has brought nothing for too long. */
export async function lookForSilence({ store, now }: Ground): Promise<void> {
  for (const [source, { days }] of await store.sources.all()) await tellSilence(source, days, { store, now });
}

async function tellSilence(source: string, days: readonly number[], { store, now }: Ground): Promise<void> {
  const silence = silenceOf(source, days, now());
  await store.queue.sourceSeen(source, "silent-source", silence ? [silence] : [], now());
}

function bringsSomething({ counts }: FileReport): boolean {
  return counts.new + counts.changed + counts.waiting > 0;
}
