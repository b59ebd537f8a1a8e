import type { Finding } from "./matter.ts";

const DAY_MS = 24 * 60 * 60_000;
/** A source is regular once it brought something on so many days; more are not remembered. */
const REGULAR = 5;
const REMEMBERED = 12;
/** Silence shorter than a week tells nothing, nor does one that is not twice the longest before. */
const SHORTEST = 7;
const TIMES = 2;

/** The days, counted since 1970, on which a source brought something, with the one of `at` (milliseconds). */
export function daysWith(days: readonly number[], at: number): number[] {
  return [...new Set([...days, Math.floor(at / DAY_MS)])].slice(-REMEMBERED);
}

/** That a source which brought something regularly has brought nothing for too long; undefined while it is not so. */
export function silenceOf(source: string, days: readonly number[], now: number): Finding | undefined {
  const last = days.at(-1);
  if (last === undefined || days.length < REGULAR) return undefined;
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? day));
  const usual = Math.max(...gaps);
  const silent = Math.floor(now / DAY_MS) - last;
  const limit = Math.max(SHORTEST, usual * TIMES);
  if (silent <= limit) return undefined;
  const level = Math.floor(Math.log2(silent / limit));
  return { kind: "silent-source", source, record: null, detail: { silence: { days: silent, usual }, level } };
}
