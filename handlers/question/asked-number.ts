import { arabicDigits } from "../../index/chinese-number.ts";

/**
 * A number as asked, and a year or session that came with it. `near` is a year said elsewhere in the question: it chooses
 * among several, but does not exclude.
 */
export type AskedNumber = {
  asked: string;
  year?: number;
  near?: number;
  session?: { term?: number; meeting?: number };
};

const DIGIT = "[0-9oO]";
const HAN_NUMBER = "[〇○零幺一二三四五六七八九十百千]";
const YEAR = `(?:(?<year>(?:19|20)\\d\\d|[〇○零幺一二三四五六七八九]{4})\\s*年?度?\\s*(?:[-—]|的|第)?\\s*)`;
const SESSION = `(?:第?(?<term>[0-9]{1,2}|${HAN_NUMBER}{1,3})届(?:委员会)?第?(?<meeting>[0-9]{1,2}|${HAN_NUMBER}{1,3})次(?:全?会议?)?\\s*)`;

/** With 号: anything countable may stand before it. */
const WITH_MARK = new RegExp(
  `(?:${SESSION}|${YEAR})?(?:提案)?第?\\s*(?<digits>${DIGIT}{1,10}|${HAN_NUMBER}{1,10})\\s*号(?!线|楼|院|文|公路|地铁)`,
  "gu",
);
/** 2017-0411, 2017年411, 2021.0194 */
const YEAR_AND_DIGITS =
  /(?<![\d.])(?<year>(?:19|20)\d\d)\s*(?:[-—_/]|年第?)\s*(?<digits>\d{2,4})(?![\d.]|\s*[月年日])|(?<![\d.])(?<year>(?:19|20)\d\d)\.(?<digits>0\d{3})(?![\d.]|\s*[月年日])/gu;
/** The whole message is a year and a number: 2017 0411. */
const YEAR_BESIDE = /^(?<year>(?:19|20)\d\d)\s+(?<digits>\d{3,4})$/u;
/** Long enough to be nothing but a number: 20170411, 2023089, 2018o112. */
const BARE_LONG = new RegExp(
  `(?<![0-9A-Za-z.〔\\[【(])(?<digits>(?:19|2[0oO])${DIGIT}{4,6}|${DIGIT}{5,6}(?!\\p{Script=Han}))(?![0-9A-Za-z.%])`,
  "gu",
);
/** Spoken digit by digit, with its year: 二零一八幺二七. */
const SPOKEN_LONG =
  /(?<![〇○零幺一二三四五六七八九十百千万])(?<digits>[一二][九〇○零][〇○零幺一二三四五六七八九]{4,6})(?![〇○零幺一二三四五六七八九十百千万年])/gu;
/** With a zero before it, nothing else is written so: 0411办得怎么样, 0016和0015. */
const BARE_PADDED = /(?<![\d.〔[【(-])(?<digits>0\d{2,3})(?![\d.%-])/gu;
/** The whole message is a number, or a number beside one short word (a place). */
const BARE_SHORT =
  /^(?:\p{Script=Han}{2,6}\s+)?(?<digits>\d{2,4}|[〇○零幺一二三四五六七八九]{3,4})(?:\s+\p{Script=Han}{2,6})?$/u;

/** 尾号671的, 最后两位是71的 */
const TAIL =
  /(?:号码?)?(?:尾号|末尾|尾数|(?:最后|后|末)[两二三四]位(?:数字?)?)(?:号码?)?(?:好像)?(?:是|为)?\s*(?<digits>\d{2,4})(?!\d|\s*[人件票])/u;

/** The last digits of a number, where a person remembers only these, and the question without them. */
export function askedTail(text: string): { numberTail?: string; rest: string } {
  const match = TAIL.exec(text);
  return match?.groups?.digits
    ? { numberTail: match.groups.digits, rest: text.replace(match[0], " ") }
    : { rest: text };
}

/** The proposal numbers in a question (half-width by now), and the question without them. Never reads a number as a date. */
export function askedNumbers(written: string): { numbers: AskedNumber[]; rest: string } {
  const text = written.replace(/(?<![A-Za-z])(?:no|№)\s*[.．:：]?\s*(?=\d)/giu, " ");
  const beside = YEAR_BESIDE.exec(text.trim());
  if (beside) return { numbers: [fromGroups(beside.groups)], rest: "" };
  const short = BARE_SHORT.exec(text.trim());
  if (short && !isYear(short.groups?.digits ?? "")) {
    return {
      numbers: [fromGroups(short.groups)],
      rest: text.replace(short.groups?.digits ?? "", " ").trim(),
    };
  }
  const numbers: AskedNumber[] = [];
  const take = (...[match, ...more]: unknown[]): string => {
    numbers.push(fromGroups(more.at(-1) as Record<string, string | undefined>));
    return typeof match === "string" ? " " : "";
  };
  const rest = text
    .replace(WITH_MARK, take)
    .replace(YEAR_AND_DIGITS, take)
    .replace(BARE_LONG, take)
    .replace(SPOKEN_LONG, take)
    .replace(BARE_PADDED, take);
  return { numbers, rest: rest.trim() };
}

function isYear(digits: string): boolean {
  return /^(?:19[5-9]\d|20[0-4]\d)$/.test(digits);
}

function fromGroups(groups: Record<string, string | undefined> = {}): AskedNumber {
  const [year, term, meeting] = [integer(groups.year), integer(groups.term), integer(groups.meeting)];
  return {
    asked: digitsOf(groups.digits ?? ""),
    ...(year === undefined ? {} : { year }),
    ...(term === undefined ? {} : { session: { term, ...(meeting === undefined ? {} : { meeting }) } }),
  };
}

function integer(written: string | undefined): number | undefined {
  const digits = written === undefined ? undefined : arabicDigits(written);
  return digits === undefined ? undefined : Number(digits);
}

function digitsOf(written: string): string {
  const latin = written.replace(/[oO]/g, "0");
  return arabicDigits(latin) ?? latin;
}
