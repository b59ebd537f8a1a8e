import { addDays } from "../../index/day.ts";
import { datesIn } from "../../index/reading/written-date.ts";

const MONTH_DAY = /(?<!\d)(\d{1,2})月(\d{1,2})[日号]/;
const NEAR: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2 };

/** The day named in a command (2024-03-15, 3月15日 of this year, 昨天), and the command without it. */
export function askedDay(text: string, today: string): { day?: string; rest: string } {
  const full = datesIn(text)[0];
  if (full?.day) return { day: full.day, rest: text.replace(full.text, " ") };
  const near = Object.keys(NEAR).find((word) => text.includes(word));
  if (near) return { day: addDays(today, NEAR[near] ?? 0), rest: text.replace(near, " ") };
  const match = MONTH_DAY.exec(text);
  const named = match && datesIn(`${today.slice(0, 4)}年${match[0]}`)[0]?.day;
  return match && named ? { day: named, rest: text.replace(match[0], " ") } : { rest: text };
}
