import { arabicDigits } from "../../index/chinese-number.ts";
import { addDays, addMonths, type Day } from "../../index/day.ts";

/** The day so long after another as is written (10天, 两周, 半个月, 一年), or before it; undefined where no length is written. */
export function dayFrom(
  day: Day,
  { count, unit }: { count: string; unit: string },
  turn: 1 | -1,
): Day | undefined {
  const half = count === "半";
  const number = half ? 1 : Number(arabicDigits(count) ?? Number.NaN);
  if (!(number > 0)) return undefined;
  if (unit === "年") return addMonths(day, turn * (half ? 6 : 12 * number));
  if (unit === "月") return half ? addDays(day, turn * 15) : addMonths(day, turn * number);
  return addDays(day, turn * (unit === "天" || unit === "日" ? number : 7 * number));
}
