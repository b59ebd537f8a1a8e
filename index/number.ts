import { arabicDigits } from "./chinese-number.ts";

/** What the serial inside a number can be told from, where the source prints it. */
export type NumberContext = { year?: number | null; term?: number | null; meeting?: number | null };

const YEAR_FIRST = /^((?:19|20)\d{2})-?(\d{3,4})$/;
const YEAR_DASH = /^((?:19|20)\d{2})[-—/年]第?(\d{1,5})号?$/;
const YEAR_BRACKET = /^[〔[【(]?((?:19|20)\d{2})[〕\]】)]?(?:[^\d]{0,3}?)(\d{1,5})号?$/;
const NUMERALS = /[〇○零一二两三四五六七八九十百千]+/g;

type Parts = { year: string | null; serial: string };

/** The digits that count within one session: 0411 of 20170411, 94 of 12050094 in the fifth meeting of the twelfth term. */
function partsOf(written: string, context: NumberContext): Parts {
  const dated = YEAR_DASH.exec(written) ?? YEAR_FIRST.exec(written) ?? YEAR_BRACKET.exec(written);
  if (dated?.[1] && dated[2]) return { year: dated[1], serial: dated[2] };
  const digits = /(\d+)\D*$/.exec(written)?.[1] ?? "";
  return { year: null, serial: withoutSession(digits, context) };
}

function withoutSession(digits: string, { year, term, meeting }: NumberContext): string {
  const prefixes = [
    ...(term && meeting ? [`${term}${meeting}`, `${pad(term, 2)}${pad(meeting, 2)}`] : []),
    ...(year ? [pad(year % 100, 2)] : []),
  ];
  const prefix = prefixes.find(
    (one) => digits.startsWith(one) && [3, 4].includes(digits.length - one.length),
  );
  return prefix && digits.length >= 5 ? digits.slice(prefix.length) : digits;
}

function pad(value: number | string, width: number): string {
  return String(value).padStart(width, "0");
}

function serialSpellings(serial: string): string[] {
  const bare = serial.replace(/^0+(?=\d)/, "");
  return [serial, bare, pad(bare, 3), pad(bare, 4)];
}

function datedSpellings(year: string, serial: string): string[] {
  const bare = serial.replace(/^0+(?=\d)/, "");
  const long = pad(bare, 4);
  return [
    `${year}${serial}`,
    `${year}${long}`,
    `${year}-${serial}`,
    `${year}-${long}`,
    `${year}-${bare}`,
    `${year}年第${bare}号`,
    `${year}年第${serial}号`,
  ];
}

/**
 * All spellings a proposal's number is asked by, the written one first: 20170411 is also 2017-0411, 2017年第411号,
 * 411 and 0411. A number is never read as a date. The context tells a serial that a session or short year precedes.
 */
export function numberSpellings(written: string, context: NumberContext = {}): string[] {
  const canonical = canonicalNumber(written);
  const { year, serial } = partsOf(canonical, context);
  if (!serial) return [canonical];
  const letters = /^\D+/.test(canonical) ? [canonical.replace(/[〔〕[\]【】()\s-]/g, "")] : [];
  const dated = year ? datedSpellings(year, serial) : [];
  const inYear = !year && context.year ? [`${context.year}年第${serial.replace(/^0+(?=\d)/, "")}号`] : [];
  return [...new Set([canonical, ...letters, ...dated, ...serialSpellings(serial), ...inYear])];
}

/** The year a number carries: 2017 in 20170411 and 2017-146; null where it carries none. */
export function yearOfNumber(written: string): number | null {
  const year = partsOf(canonicalNumber(written), {}).year;
  return year ? Number(year) : null;
}

/** A number in one spelling: half-width, without 第, 号 and spaces, Chinese numerals as digits (第〇四一一号 gives 0411). */
export function canonicalNumber(written: string): string {
  const narrow = written
    .replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, "")
    .replace(/[-—–－]+/g, "-");
  const digits = narrow.replace(NUMERALS, (numeral) => arabicDigits(numeral) ?? numeral);
  return digits.replace(/^(?:提案)?第?(?=[\dA-Za-z〔[【(])/, "").replace(/(?<!年第\d{1,6})号(?:提案)?$/, "");
}
