import { arabicDigits } from "../chinese-number.ts";
import type { Day } from "../day.ts";
import { withoutSpace } from "../digest/bare.ts";

const YEAR = /(20\d\d)年/;
const RELATIVE: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 明年: 1, 后年: 2 };
const MONTH = /(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|初))?/;
const PARTS: readonly [RegExp, string][] = [
  [/一季度/, "03-31"],
  [/二季度|上半年/, "06-30"],
  [/三季度/, "09-30"],
  [/四季度|下半年|年底|年末|年内/, "12-31"],
  [/国庆节?前/, "09-30"],
  [/元旦前/, "12-31"],
];
const ENDS: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20 };

/**
 * The last day that a promised date as written can mean (2022年底前, 今年9月, 第三季度), seen from the letter's day:
 * a month without a year is the next one to come. Null where only a person can tell (开学前, a letter without a date).
 */
export function promiseDay(written: string, letter: Day | null): Day | null {
  const text = numeralsRead(withoutSpace(written.normalize("NFKC")));
  const year = yearOf(text, letter);
  const month = MONTH.exec(text);
  if (month) return year === null ? monthToCome(month, letter) : monthDay(month, year);
  const base = year ?? yearFrom(letter);
  if (base === null) return null;
  const part = PARTS.find(([pattern]) => pattern.test(text));
  if (part) return `${base}-${part[1]}`;
  return year !== null && /年(?:之?[前内]|起)?$/.test(text) ? `${base}-12-31` : null;
}

/** 十月 as 10月, 第三季度 as it is. */
function numeralsRead(text: string): string {
  return text.replace(/[一二三四五六七八九十]{1,3}(?=月|日)/g, (numeral) => arabicDigits(numeral) ?? numeral);
}

function yearOf(text: string, letter: Day | null): number | null {
  const written = YEAR.exec(text)?.[1];
  if (written) return Number(written);
  const relative = Object.keys(RELATIVE).find((word) => text.includes(word));
  const from = yearFrom(letter);
  return relative === undefined || from === null ? null : from + (RELATIVE[relative] ?? 0);
}

function yearFrom(letter: Day | null): number | null {
  return letter === null ? null : Number(letter.slice(0, 4));
}

function monthToCome(month: RegExpExecArray, letter: Day | null): Day | null {
  const from = yearFrom(letter);
  if (letter === null || from === null) return null;
  const day = monthDay(month, from);
  return day !== null && day < letter ? monthDay(month, from + 1) : day;
}

/** The day that 9月15日 names; the tenth, the twentieth or the last of a month that is named with less. */
function monthDay([, month, date, part]: RegExpExecArray, year: number): Day | null {
  const at = Number(month);
  if (at < 1 || at > 12) return null;
  const last = new Date(Date.UTC(year, at, 0)).getUTCDate();
  const day = date ? Number(date) : (ENDS[part ?? ""] ?? last);
  return day < 1 || day > last ? null : new Date(Date.UTC(year, at - 1, day)).toISOString().slice(0, 10);
}
