import { arabicDigits } from "../chinese-number.ts";
import type { WrittenDate } from "../proposal.ts";

const DIGIT = "[\\d〇○零OoＯ一二三四五六七八九十]";
const DAY = `((?:${DIGIT}\\s*){4})年\\s*((?:${DIGIT}\\s*){1,3})月\\s*((?:${DIGIT}\\s*){1,3})[日号]`;
const SIGNS = "((?:19|20)\\d{2})\\s*(?<sign>[-/.])\\s*(\\d{1,2})\\s*\\k<sign>\\s*(\\d{1,2})(?!\\d)";
const EIGHT = "(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)";
const MONTH = `((?:${DIGIT}\\s*){4})年\\s*((?:${DIGIT}\\s*){1,3})月(?!\\s*${DIGIT})`;
/** A date whose 年 or 月 was lost: 2023526日, 317日, 2025 915. */
const DAMAGED = "(?:(?:19|20)\\d{2}[\\s年月]*\\d{2,4}日?|\\d{2,4}日)";

const WHOLE_DAY = new RegExp(`^(?:${DAY}|${SIGNS})`);
const ANY_DAY = new RegExp(`${DAY}|${SIGNS}`, "g");
const WHOLE_EIGHT = new RegExp(`^${EIGHT}$`);
const WHOLE_MONTH = new RegExp(`^${MONTH}$`);
const WHOLE_DAMAGED = new RegExp(`^${DAMAGED}$`);

/** The hour of publication behind a day. */
const HOUR = /(?<=[日\d])\s*(?:[上下]午|\s\d{1,2}:\d{2}(?::\d{2})?)$/;

const NUMERALS = "〇一二三四五六七八九";

/** The value of a numeral whose digits may be of any kind: 2017, 二〇一七, 二00八, 二O一二, 十二. */
function numeralValue(written: string | undefined): number {
  const zeros = (written ?? "").replace(/\s+/g, "").replace(/[○零OoＯ0]/g, "〇");
  const chinese = zeros.replace(/\d/g, (digit) => NUMERALS.charAt(Number(digit)));
  return Number(arabicDigits(chinese) ?? Number.NaN);
}

/** The ISO day of year, month and day where the calendar has it. */
function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1949 && year < 2100)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function dayOf(match: RegExpExecArray | RegExpMatchArray): string | null {
  const [, year, month, day, signYear, , signMonth, signDay] = match;
  return isoDay(
    numeralValue(year ?? signYear),
    numeralValue(month ?? signMonth),
    numeralValue(day ?? signDay),
  );
}

/** A date that a text opens with: 2019年4月20日, 二〇一七年七月五日, 2019-04-20. */
export function dateAt(text: string): WrittenDate | null {
  const match = WHOLE_DAY.exec(text);
  return match ? { text: match[0].trim(), day: dayOf(match) } : null;
}

/**
 * The date that a text is, and nothing else. Also 20241018, which anywhere else could be a proposal's number, and
 * dates whose 年 or 月 was lost: these keep their writing and have no day.
 */
export function wholeDate(text: string): WrittenDate | null {
  const written = text
    .trim()
    .replace(/^[((]|[))]$/g, "")
    .replace(HOUR, "")
    .trim();
  const opening = dateAt(written);
  if (opening && opening.text.length === written.length) return opening;
  const eight = WHOLE_EIGHT.exec(written);
  if (eight) return { text: written, day: isoDay(Number(eight[1]), Number(eight[2]), Number(eight[3])) };
  return WHOLE_MONTH.test(written) || WHOLE_DAMAGED.test(written) ? { text: written, day: null } : null;
}

/** All full dates in a text, in order, with their place. */
export function datesIn(text: string): (WrittenDate & { at: number })[] {
  return [...text.matchAll(ANY_DAY)].map((match) => ({
    text: match[0].trim(),
    day: dayOf(match),
    at: match.index,
  }));
}
