import { arabicDigits } from "../../index/chinese-number.ts";

const TIME =
  /^(?<part>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?\s*(?<hour>\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:[:点时]\s*(?<minute>\d{1,2}|半)?分?)?整?$/u;
const LATE = new Set(["下午", "傍晚", "晚上", "夜里"]);

/** A time of day as people write it (9点, 22:30, 晚上十点半), in minutes since midnight; 24点 is midnight. */
export function minuteOfDay(written: string): number | undefined {
  const found = TIME.exec(written.normalize("NFKC").trim())?.groups;
  if (!found) return undefined;
  const hour = numberOf(found["hour"] ?? "");
  const minute = found["minute"] === "半" ? 30 : Number(found["minute"] ?? 0);
  if (hour === undefined || hour > 24 || minute > 59) return undefined;
  const later = LATE.has(found["part"] ?? "") && hour < 12 ? 12 : 0;
  return (((hour + later) % 24) * 60 + minute) % 1440;
}

function numberOf(written: string): number | undefined {
  const digits = Number(/^\d+$/.test(written) ? written : arabicDigits(written.replace("两", "二")));
  return Number.isInteger(digits) ? digits : undefined;
}
