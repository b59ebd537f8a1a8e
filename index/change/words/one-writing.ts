import { arabicDigits } from "../../chinese-number.ts";

const ISO_DATE = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const CHINESE_NUMBER = /[〇○零一二三四五六七八九十百千]+/g;
const LETTER_O = /(?<=[〇○零一二三四五六七八九])[oO0]+(?=[〇○零一二三四五六七八九oO年])/g;
const RANGE = /[-–—―~〜～－]+/g;

/**
 * Numbers, dates and shares in one writing: 二〇二三年五月六号, 2023-05-06 and 2023年5月6日 are the same, so are 1,200 and
 * 1200, 百分之三十 and 30%. The text has no blanks.
 */
export function inOneWriting(text: string): string {
  return text
    .replace(LETTER_O, (zeros) => "〇".repeat(zeros.length))
    .replace(CHINESE_NUMBER, (written) => arabicDigits(written) ?? written)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/100分之(\d+(?:\.\d+)?)/g, "$1%")
    .replace(ISO_DATE, "$1年$2月$3日")
    .replace(/(?<=月\d{1,2})号/g, "日")
    .replace(/(?<![\d.])0+(?=\d)/g, "")
    .replace(RANGE, "-")
    .replace(/(?<=\d)[至到](?=\d)/g, "-");
}
