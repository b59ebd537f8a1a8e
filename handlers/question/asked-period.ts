import { arabicDigits } from "../../index/chinese-number.ts";

/**
 * A year or session in a question; `soft` when it was said relatively (去年), so that other years may be offered;
 * `latest` for 上次会议 and 最新的, which only the proposals at hand can tell.
 */
export type AskedPeriod = {
  year?: number;
  soft?: true;
  session?: { term?: number; meeting?: number };
  latest?: "meeting" | "year";
  years?: { from: number; to: number };
};

const RELATIVE: Record<string, number> = {
  今年: 0,
  本年: 0,
  上一年度: -1,
  上年度: -1,
  上一年: -1,
  去年: -1,
  上年: -1,
  前年: -2,
};
const SESSION =
  /第?([0-9一二三四五六七八九十]{1,3})届(?:委员会)?(?:第?([0-9一二三四五六七八九十]{1,3})次(?:全?体?会议?)?)?/u;
const YEAR = /((?:19|20)\d\d|[〇○零一二三四五六七八九]{4})年度?/u;
const SHORT_YEAR = /(?<!\d)(\d{2}|[〇零一二三四五六七八九]{2})年/u;
const RANGE = /((?:19|20)\d\d)\s*年?\s*(到|至|—|-|~|和|与|及|、)\s*((?:19|20)\d\d)(?!\d)\s*年?/u;
const OPEN_RANGE = /((?:19|20)\d\d)年?(以后|之后|以来|后|起|开始|以前|之前|前)/u;
const EARLIEST = 1949;
const LAST_YEARS = /(?:最近|近|过去|这)(?:的)?([0-9]{1,2}|[一两二三四五六七八九十])年(?:来|内|以来)?/u;
const LATEST_MEETING =
  /(?:上一?次|最近(?:的)?一?次|最新(?:的)?一?次|本次|这次|刚开的)(?:的)?(?:全体?)?(?:会议|全会|大会|会)|本届|这一?届/u;
const LATEST = /(?:最新|最近)(?:一年)?(?:的|有)?(?=.{0,3}(?:提案|哪些|什么|$))/u;
const LONE_YEAR = /(?<![\dA-Za-z])(19[5-9]\d|20[0-4]\d)(?![\dA-Za-z])\s*$/u;

/** The period in a question, and the question without it. `day` is today as an ISO date. */
export function askedPeriod(text: string, day: string): { period: AskedPeriod; rest: string } {
  const range = askedRange(text, Number(day.slice(0, 4)));
  if (range) return range;
  const session = SESSION.exec(text);
  if (session) return { period: { session: sessionOf(session) }, rest: text.replace(session[0], " ") };
  const relative = Object.keys(RELATIVE).find((word) => text.includes(word));
  if (relative) {
    const year = Number(day.slice(0, 4)) + (RELATIVE[relative] ?? 0);
    return { period: { year, soft: true }, rest: text.replace(relative, " ") };
  }
  const latest = askedLatest(text);
  if (latest) return latest;
  const match = YEAR.exec(text) ?? SHORT_YEAR.exec(text) ?? LONE_YEAR.exec(text);
  const year = match?.[1] ? fullYear(match[1]) : undefined;
  if (!match || year === undefined) return { period: {}, rest: text };
  return { period: { year }, rest: text.replace(match[0], " ") };
}

/** 2019到2021年; 近三年 ends this year. */
function askedRange(text: string, year: number): { period: AskedPeriod; rest: string } | undefined {
  const match = RANGE.exec(text);
  if (match) {
    const [from, to] = [Number(match[1]), Number(match[3])];
    // 2018和2019年 is a span; what lies between 2015和2019年 is not asked for.
    if (from > to || (/[和与及、]/u.test(match[2] ?? "") && to - from > 1)) return undefined;
    return { period: { years: { from, to } }, rest: text.replace(match[0], " ") };
  }
  const open = OPEN_RANGE.exec(text);
  if (open) {
    const years = open[2]?.endsWith("前")
      ? { from: EARLIEST, to: Number(open[1]) }
      : { from: Number(open[1]), to: year };
    return { period: { years }, rest: text.replace(open[0], " ") };
  }
  const last = LAST_YEARS.exec(text);
  const count = Number(arabicDigits(last?.[1] ?? "") ?? Number.NaN);
  if (!last || !(count > 0)) return undefined;
  return { period: { years: { from: year - count + 1, to: year } }, rest: text.replace(last[0], " ") };
}

function askedLatest(text: string): { period: AskedPeriod; rest: string } | undefined {
  if (LATEST_MEETING.test(text))
    return { period: { latest: "meeting" }, rest: text.replace(LATEST_MEETING, " ") };
  if (LATEST.test(text)) return { period: { latest: "year" }, rest: text.replace(LATEST, " ") };
  return undefined;
}

function sessionOf(match: RegExpExecArray): { term?: number; meeting?: number } {
  const [term, meeting] = [arabicDigits(match[1] ?? ""), arabicDigits(match[2] ?? "")];
  return { ...(term ? { term: Number(term) } : {}), ...(meeting ? { meeting: Number(meeting) } : {}) };
}

/** 17 is 2017 and 96 is 1996: the CPPCC's first proposals are of 1949. */
function fullYear(written: string): number | undefined {
  const digits = arabicDigits(written);
  if (!digits) return undefined;
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) >= 49 ? 1900 : 2000);
}
