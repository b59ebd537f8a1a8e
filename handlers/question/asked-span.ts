import { arabicDigits } from "../../index/chinese-number.ts";
import { addDays, addMonths, type Day, weekdayOf } from "../../index/day.ts";
import type { DaySpan } from "../../index/day-span.ts";
import { dayFrom } from "./length-of-time.ts";

type Whole = { from: Day; to: Day };
type ReadSpan = (today: Day, parts: readonly string[], turn: 1 | -1) => Whole | undefined;

const NUMBER = "([0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?";
const WEEKDAY = "([上本这下])?一?个?(?:周|星期|礼拜)([一二三四五六日天末])";
const MONTH = "([0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?";

/** From what is told most exactly to what is told least: 3月5日 is no month. */
const SPANS: readonly [string, ReadSpan][] = [
  [
    `(?:未来|今后|接下来|最近|近)?的?${NUMBER}(天|日|周|星期|礼拜|月)(?:之|以)?内|(?:再过|未来|今后|接下来|最近|近)的?${NUMBER}(天|日|周|星期|礼拜|月)`,
    (today, [count, unit, other, otherUnit], turn) =>
      lasting(today, [count ?? other, unit ?? otherUnit], turn),
  ],
  ["(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})[日号]", (_, [year, month, date]) => dayOf(year, month, date)],
  ["([0-9]{1,2})月([0-9]{1,2})[日号]", (today, [month, date]) => dayOf(today.slice(0, 4), month, date)],
  [`(20[0-9]{2})年${MONTH}`, (_, [year, month]) => monthOf(year, month)],
  [
    "(今天|今日|当天|明天|明日|后天|昨天|昨日)",
    (today, [word]) => oneDay(addDays(today, NEAR[word ?? ""] ?? 0)),
  ],
  [
    `${WEEKDAY}(?:之?前|以前)`,
    (today, [week, day], turn) => {
      const { to } = weekdayAt(today, { week, day }, turn);
      return { from: to < today ? `${to.slice(0, 4)}-01-01` : today, to };
    },
  ],
  [WEEKDAY, (today, [week, day], turn) => weekdayAt(today, { week, day }, turn)],
  ["([上本这下])一?个?(?:周|星期|礼拜)", (today, [word]) => weekOf(addDays(today, 7 * step(word)))],
  ["([上本这当下])一?个?月", (today, [word]) => monthAt(addMonths(firstOf(today), step(word)))],
  ["(上|本|这|下)一?个?季度?", (today, [word]) => monthsOf(addMonths(quarterOf(today), 3 * step(word)), 3)],
  [
    "第?([一二三四1-4])季度",
    (today, [word]) => monthsOf(addMonths(`${today.slice(0, 4)}-01-01`, 3 * (numberOf(word) - 1)), 3),
  ],
  ["(上|下)半年", (today, [word]) => monthsOf(`${today.slice(0, 4)}-${word === "上" ? "01" : "07"}-01`, 6)],
  [MONTH, (today, [month]) => monthOf(today.slice(0, 4), month)],
  ["月[底末](?:之?前|以前)?", (today) => ({ from: today, to: monthAt(firstOf(today)).to })],
  [
    "国庆节?(?:之?前|以前)",
    (today) => ({ from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-09-30` }),
  ],
  ["年[底末](?:之?前|以前)?", (today) => ({ from: today, to: `${today.slice(0, 4)}-12-31` })],
  // A year alone is that of the proposals, unless it stands right before what happens in it.
  [
    "(今年|本年|去年|明年|20[0-9]{2}年)(?:度|内)?(?=(?:底|末)?(?:之?前|以前|之?后|以后|起)?(?:要|将|该|就|会)?(?:到期|期满|截止|要?兑现))",
    (today, [word]) => yearAt(Number(today.slice(0, 4)), word ?? ""),
  ],
];
const SIDE = "(?:份|底|末)*(?<side>之?前|以前|之?后|以后|起)?";
const PATTERNS = SPANS.map(([source, read]) => ({ pattern: new RegExp(`(?:${source})${SIDE}`, "u"), read }));
const NEAR: Readonly<Record<string, number>> = { 明天: 1, 明日: 1, 后天: 2, 昨天: -1, 昨日: -1 };

/**
 * The days that a question names (本周, 下个月, 5月前, 10天内, 6月30日前), as written; undefined where it names none. A length of time
 * goes ahead from today, or back where it is about what has been.
 */
export function askedSpan(
  text: string,
  today: Day,
  towards: "ahead" | "back" = "ahead",
): { span: DaySpan; said: string } | undefined {
  const turn = towards === "back" ? -1 : 1;
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(text);
    const whole = match && read(today, match.slice(1, -1), turn);
    if (match && whole) return { span: sided(whole, match[0], match.groups?.["side"]), said: match[0] };
  }
  return undefined;
}

/** 5月前 ends before May, 5月底前 and 5月6日前 with what is named. */
function sided({ from, to }: Whole, said: string, side: string | undefined): DaySpan {
  if (side === undefined) return { from, to };
  if (!side.endsWith("前")) return { from };
  return /[底末日号]/u.test(said) ? { to } : { to: addDays(from, -1) };
}

function lasting(
  today: Day,
  [count = "", unit = ""]: readonly (string | undefined)[],
  turn: 1 | -1,
): Whole | undefined {
  const end = dayFrom(today, { count, unit }, turn);
  if (end === undefined) return undefined;
  return turn === 1 ? { from: today, to: end } : { from: end, to: today };
}

function numberOf(written: string | undefined): number {
  return Number(arabicDigits(written ?? "") ?? Number.NaN);
}

function step(word: string | undefined): number {
  return word === "上" ? -1 : word === "下" ? 1 : 0;
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): Whole | undefined {
  const within = monthOf(year, month);
  const day = `${within?.from.slice(0, 8)}${date?.padStart(2, "0")}`;
  return within && day >= within.from && day <= within.to ? oneDay(day) : undefined;
}

function monthOf(year: string | undefined, month: string | undefined): Whole | undefined {
  const number = numberOf(month);
  if (!(number >= 1 && number <= 12)) return undefined;
  return monthAt(`${year}-${String(number).padStart(2, "0")}-01`);
}

function oneDay(day: Day): Whole {
  return { from: day, to: day };
}

/** From Monday to Sunday. */
function weekOf(day: Day): Whole {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}

/** 周五 alone is the next one, or looking back the last one; 周末 its two days. */
function weekdayAt(
  today: Day,
  { week, day }: { week: string | undefined; day: string | undefined },
  turn: 1 | -1,
): Whole {
  const at = day === "末" ? 5 : Math.max(0, "一二三四五六日".indexOf(day ?? ""));
  const first = addDays(weekOf(addDays(today, 7 * step(week))).from, day === "天" ? 6 : at);
  const whole = { from: first, to: addDays(first, day === "末" ? 1 : 0) };
  if (week !== undefined) return whole;
  const passed = turn === 1 ? whole.to < today : whole.from > today;
  return passed ? { from: addDays(whole.from, 7 * turn), to: addDays(whole.to, 7 * turn) } : whole;
}

function monthAt(first: Day): Whole {
  return monthsOf(first, 1);
}

function monthsOf(first: Day, months: number): Whole {
  return { from: first, to: addDays(addMonths(first, months), -1) };
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

function quarterOf(day: Day): Day {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
}

function yearAt(now: number, word: string): Whole {
  const step = word.startsWith("去") ? -1 : word.startsWith("明") ? 1 : 0;
  const year = /^\d/u.test(word) ? word.slice(0, 4) : `${now + step}`;
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
