import { arabicDigits } from "../chinese-number.ts";

const LARGE_UNITS: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const UNITS: Record<string, number> = { 百: 100, 千: 1000, ...LARGE_UNITS };
/** A numeral with a place in it: 三十, 二百零三, 一千五, 两万; not 十四五, which is a plan's name. */
const NUMERAL =
  /(?<![一二两三四五六七八九十〇零百千万亿几数\d“第.])(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九](?:[百千万亿][零〇]?[一二两三四五六七八九十百千万]{0,9}))(?![一二三四五六七八九十〇零分几多余来\d.])/g;
const MONTH = /(?<![个几数\d])(?:十[一二]|[一二三四五六七八九十])(?=月(?!度))/g;
const DAY =
  /(?<=\d月)(?:三十一|三十|二十[一二三四五六七八九]|二十|十[一二三四五六七八九]|[一二三四五六七八九十])(?=[日号])/g;
const YEAR = /二[〇○零][〇○零一二三四五][〇○零一二三四五六七八九](?=年)/g;
const LARGE = /(\d+(?:\.\d+)?)([万亿])(?![万亿])/g;

const digitsOf = (numeral: string): string => arabicDigits(numeral) ?? numeral;

/** The value of a numeral: 二百零三 gives 203, 三千万 gives 30,000,000, and as they are spoken 一千五 1500 and 三万二 32,000. */
function numberOf(numeral: string): number {
  const [, short = "", last = ""] = /^(.+[百千万亿])([一二两三四五六七八九])$/.exec(numeral) ?? [];
  if (short) return numberOf(short) + (Number(digitsOf(last)) * (UNITS[short.at(-1) ?? ""] ?? 0)) / 10;
  const [, high = "", large = "", low = ""] = /^(.+)([万亿])(.*)$/.exec(numeral) ?? [];
  if (!large) return numeral === "" ? 0 : Number(digitsOf(numeral));
  return numberOf(high) * (LARGE_UNITS[large] ?? 1) + numberOf(low.replace(/^[零〇]/, ""));
}

/** The text with dates in Chinese numerals written in digits: 八月三日 gives 8月3日, 二〇二五年 gives 2025年; its length may change. */
export function withDatesInDigits(text: string): string {
  return text.replace(YEAR, digitsOf).replace(MONTH, digitsOf).replace(DAY, digitsOf);
}

/**
 * The text with dates and numbers in Chinese numerals written in digits: 二百零三位 gives 203位, 2.5万元 gives 25000元; its
 * length may change.
 */
export function withNumbersInDigits(text: string): string {
  return withDatesInDigits(text)
    .replace(NUMERAL, (numeral) => String(numberOf(numeral)))
    .replace(LARGE, (_, figure: string, large: string) =>
      String(Math.round(Number(figure) * (LARGE_UNITS[large] ?? 1))),
    );
}
