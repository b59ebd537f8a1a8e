import { numberSpellings } from "../number.ts";
import { type NumberQuery, numberQuery } from "./number-query.ts";
import type { Lookup, ProposalCard } from "./proposal-index.ts";

/** Proposals by number: `whole` by all digits, `serial` by the part that counts within one session; no leading zeros in keys. */
export type NumberTable = { whole: Map<string, Set<ProposalCard>>; serial: Map<string, Set<ProposalCard>> };

type Suggestion = Lookup["suggestions"][number];
const SUGGESTIONS = 5;

export function numberTable(): NumberTable {
  return { whole: new Map(), serial: new Map() };
}

/** Enters a card under its number and the serial in it. */
export function enterNumber(table: NumberTable, card: ProposalCard): void {
  for (const [part, key] of keysOf(card)) {
    const cards = table[part].get(key) ?? new Set();
    table[part].set(key, cards.add(card));
  }
}

/** Takes a card out again. */
export function dropNumber(table: NumberTable, card: ProposalCard): void {
  for (const [part, key] of keysOf(card)) {
    const cards = table[part].get(key);
    cards?.delete(card);
    if (cards?.size === 0) table[part].delete(key);
  }
}

/** The cards of a number in any spelling: as written first, then by serial; near numbers only as suggestions. */
export function lookUpNumber(table: NumberTable, written: string, year?: number): Lookup {
  const read = numberQuery(written);
  if (!read) return { exact: [], suggestions: [] };
  const query = year === undefined ? read : { ...read, year };
  const exact = exactly(table, query);
  return { exact, suggestions: exact.length > 0 ? [] : nearly(table, query) };
}

function exactly(table: NumberTable, query: NumberQuery): ProposalCard[] {
  const key = trimmed(query.digits);
  const whole = [...(table.whole.get(key) ?? [])];
  const serial = [...(table.serial.get(key) ?? [])];
  const split = query.year === undefined ? splitYear(query.digits) : undefined;
  const bySplit = split ? exactly(table, { ...query, ...split }) : [];
  return [...new Set([...whole, ...serial, ...bySplit])].filter((card) => fits(card, query));
}

function fits(card: ProposalCard, query: NumberQuery): boolean {
  if (query.year !== undefined && (card.year ?? query.year) !== query.year) return false;
  if (query.term !== undefined && (card.session?.term ?? query.term) !== query.term) return false;
  return query.meeting === undefined || (card.session?.meeting ?? query.meeting) === query.meeting;
}

/** 20170411 is the year 2017 and the serial 411, for records that write only 0411. */
function splitYear(digits: string): { year: number; digits: string } | undefined {
  const match = /^((?:19|20)\d\d)(\d{3,4})$/.exec(digits);
  return match ? { year: Number(match[1]), digits: match[2] ?? "" } : undefined;
}

function trimmed(digits: string): string {
  return digits.replace(/^0+(?=.)/, "");
}

/** By all digits, and by every spelling in digits alone: the serial, with the year before it where the number has one. */
function keysOf({ number, year, session }: ProposalCard): ["whole" | "serial", string][] {
  if (number === null) return [];
  const digits = number.normalize("NFKC").replace(/\D/gu, "");
  const context = { year, term: session?.term ?? null, meeting: session?.meeting ?? null };
  const spelled = numberSpellings(number, context).filter((spelling) => /^\d+$/u.test(spelling));
  return [
    ...(digits === "" ? [] : [["whole", trimmed(digits)] satisfies ["whole", string]]),
    ...[...new Set(spelled.map(trimmed))].map((key): ["serial", string] => ["serial", key]),
  ];
}

function nearly(table: NumberTable, query: NumberQuery): Suggestion[] {
  if (query.digits.length < 3) return [];
  const found = new Map<ProposalCard, Suggestion>();
  for (const [reason, digits] of slipsOf(query.digits)) {
    for (const card of exactly(table, { ...query, digits })) {
      if (!found.has(card)) found.set(card, { card, reason });
    }
  }
  return [...found.values()].slice(0, SUGGESTIONS);
}

/** Every number one slip away, the likelier slips first: two neighbours swapped, a wrong, a missing, a surplus digit. */
function* slipsOf(digits: string): Generator<["transposed" | "typo", string]> {
  const places = Array.from(digits, (_, at) => at);
  for (const at of places.slice(1)) {
    const swapped = `${digits[at]}${digits[at - 1]}`;
    yield ["transposed", digits.slice(0, at - 1) + swapped + digits.slice(at + 1)];
  }
  for (const at of places) {
    for (const digit of "0123456789") yield ["typo", digits.slice(0, at) + digit + digits.slice(at + 1)];
  }
  for (const at of places) yield ["typo", digits.slice(0, at) + digits.slice(at + 1)];
  for (const at of [...places, digits.length]) {
    for (const digit of "0123456789") yield ["typo", digits.slice(0, at) + digit + digits.slice(at)];
  }
}
