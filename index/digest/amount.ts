import type { ClauseReading } from "./clause-reading.ts";
import { withNumbersInDigits } from "./written-number.ts";

/** A figure with its unit: 1.5亿元 is 150,000,000 of 元. */
type Amount = { value: number; unit: string };

const DIGIT = "零一二三四五六七八九";
const AMOUNT = /(\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3})(亿|万|千|百)?(元|%|成)/g;
const SCALE: Record<string, number> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };
/** Sums that say how far the spending has come, not how much is granted. */
const SPENT = /完成投资|累计|投入|拨付|支出|到位|发放(?:了)?[^,]{0,8}\d|总投资|共计|合计|争取/;

/** Where less is asked for, less is more. */
const LOWERS = /以下|以内|降(?:低|至|到)|下调|压缩|压减|减免|不高于|不超过|低于|控制在/;

function numberOf(digits: string): number {
  if (/\d/.test(digits)) return Number(digits);
  const [high = "", low = ""] = digits.includes("十") ? digits.split("十") : ["", digits];
  const tens = digits.includes("十") ? (high ? DIGIT.indexOf(high) : 1) * 10 : 0;
  return tens + Math.max(0, DIGIT.indexOf(low || "零"));
}

function amountsIn(text: string): Amount[] {
  return [...withNumbersInDigits(text).matchAll(AMOUNT)].map(([, digits = "", scale = "", unit = ""]) => ({
    value: unit === "成" ? numberOf(digits) * 10 : numberOf(digits) * (SCALE[scale] ?? 1),
    unit: unit === "成" ? "%" : unit,
  }));
}

/** The amounts asked for: of 由3元提高到6元 only what it is to become. */
function amountsAsked(text: string): Amount[] {
  return amountsIn(text.replace(/(?:由|从)[^,，]{1,14}?(?=提高|增加|调整|上调|降|压|缩)/g, ""));
}

/**
 * Whether clauses that are in force grant less than the recommendation asked: an amount of the same unit is there,
 * smaller, and the amount asked for is not.
 */
export function grantsLess(asked: string, clauses: readonly ClauseReading[]): boolean {
  const inForce = clauses.filter((one) => one.polarity !== "planned" && !one.reason && !SPENT.test(one.text));
  if (LOWERS.test(asked)) return false;
  const promised = clauses
    .filter((one) => one.polarity === "planned")
    .flatMap((one) => amountsAsked(one.text));
  const granted = inForce.flatMap((one) => amountsAsked(one.text));
  return amountsAsked(asked).some(({ value, unit }) => {
    if (promised.some((one) => one.unit === unit && one.value >= value)) return false;
    const alike = granted.filter((one) => one.unit === unit);
    return (
      alike.length > 0 &&
      alike.every((one) => one.value < value) &&
      alike.some((one) => one.value * 20 > value)
    );
  });
}
