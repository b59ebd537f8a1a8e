import { BUREAUS } from "./bureau-aliases.ts";
import type { BureauEntry } from "./bureau-entry.ts";
import type { Problem } from "./problem.ts";

/** What a customer's table of bureaus gives: the usual bureaus with its own, and the lines that say nothing. */
export type BureauTable = { entries: BureauEntry[]; problems: Problem[] };

const NAME = /^[\p{Script=Han}A-Za-z0-9·（）()]{2,40}$/u;
const EXPECTED = "全称 简称… => 现在承担其职责的单位…";

/**
 * Reads a table that a customer keeps: a bureau a line, its full name, then its other spellings, parted by blanks; after
 * `=>` the bureaus that have taken over. `#` begins a remark. A name that the usual list has is replaced by the line.
 */
export function readBureauTable(text: string, source: string): BureauTable {
  const entries: BureauEntry[] = [];
  const problems: Problem[] = [];
  for (const [at, written] of text.split(/\r?\n/u).entries()) {
    const line = written.replace(/#.*$/u, "").trim();
    if (line === "") continue;
    const entry = readLine(line);
    if (entry) entries.push(entry);
    else problems.push({ source, line: at + 1, expected: EXPECTED, got: written });
  }
  const own = new Set(entries.map((entry) => entry.name));
  return { entries: [...BUREAUS.filter(({ name }) => !own.has(name)), ...entries], problems };
}

function readLine(line: string): BureauEntry | undefined {
  const [names = "", heirs, ...more] = line.split(/=>|→/u);
  const [name = "", ...short] = words(names);
  const now = words(heirs ?? "");
  if (more.length > 0 || ![name, ...short, ...now].every((one) => NAME.test(one))) return undefined;
  if (heirs !== undefined && now.length === 0) return undefined;
  return { name, ...(short.length > 0 ? { short } : {}), ...(now.length > 0 ? { now } : {}) };
}

function words(text: string): string[] {
  return text.split(/[\s,，、]+/u).filter((one) => one !== "");
}
