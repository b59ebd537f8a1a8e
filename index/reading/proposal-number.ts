import { canonicalNumber } from "../number.ts";
import type { Layout } from "./layout.ts";

const NUMERAL = "[\\d〇○零一二三四五六七八九十百]";
const SERIAL = `(?:(?:19|20)\\d{2}-|[A-Za-z]{0,3}(?:\\((?:19|20)\\d{2}\\))?|[\\[〔【(](?:19|20)\\d{2}[\\]〕】)][\\u4e00-\\u9fff]?)\\s*${NUMERAL}(?:[\\d〇○零一二三四五六七八九十百\\s]{0,10}${NUMERAL})?`;
const WRITTEN: readonly RegExp[] = [
  new RegExp(`((?:19|20)\\d{2}年\\s*第\\s*${NUMERAL}{1,6}\\s*号)`),
  new RegExp(`(?<![〕\\]】)]\\s{0,2})第\\s*(${SERIAL})\\s*号`),
  new RegExp(`(?:提案|建议|编号|自编号)\\s*[:(]?\\s*(${SERIAL})\\s*号`),
  new RegExp(`(?<![\\d〕\\]】)])(${SERIAL})\\s*号\\s*(?:\\([^)]{1,20}\\)\\s*)?(?:提案|建议)`),
];
const LEADING =
  /^\s*[([【〔]\s*(?:第\s*)?([\dA-Za-z〇零一二三四五六七八九十\-—第年\s]{1,20}?)\s*(?:号)?\s*[)\]】〕]/;
/** A line of nothing but the word and a number: 政协提案2022018. */
const LINE =
  /^\s*(?:[\u4e00-\u9fff]{0,16}政协)?(?:委员|集体|个人|重点)?(?:提案|建议案)(?:编?号)?\s*[:(]?\s*((?:19|20)\d{2}\s*-?\s*\d{3,5})\s*\)?\s*$/;
/** A line that begins with the number and goes on with the title: 2020-0173 关于…. */
const BEFORE_TITLE = /^\s*((?:19|20)\d{2}-?\d{3,5})\s+(?=关于)/;
const DAY = /^(?:19|20)\d{2}年\d{1,2}月/;

function clean(written: string): string | null {
  const bare = written
    .replace(/[\s:;,。、]+/g, "")
    .replace(/^(?:提案)?第?/, "")
    .replace(/(?<!年第\d{1,6})号.*$/, "")
    .replace(/\(.*$/, "");
  if (!/[\d〇零一二三四五六七八九十]/.test(bare) || DAY.test(written)) return null;
  return bare.length <= 24 ? bare : null;
}

/** The value of a number label: 2017-146, 第047号, [2023]闭08号; 来信号 and 无 are none. */
function fromField(layout: Layout): string | null {
  for (const { text } of layout.fields.filter(({ key, inLetters }) => key === "number" && !inLetters)) {
    const written =
      /^\s*(?:提案)?(?:第)?\s*((?:[[〔【(]\s*(?:19|20)\d{2}\s*[\]〕】)])?[^\s(,;。]{1,24})/.exec(text)?.[1];
    const number =
      (/届/.test(text) ? numberIn(text) : null) ?? (written ? cleanKeepingBrackets(written) : null);
    if (number) return number;
  }
  return null;
}

function cleanKeepingBrackets(written: string): string | null {
  return /^[[〔【(]/.test(written) ? canonicalNumber(written) : clean(written);
}

function fromTitleField(layout: Layout): string | null {
  for (const { text } of layout.fields.filter(({ key }) => key === "title")) {
    const written = LEADING.exec(text)?.[1];
    const number = written ? clean(written) : null;
    if (number) return number;
  }
  return null;
}

/** A number in running text: 第20180112号提案, 提案第2023089号, 49号提案. */
export function numberIn(text: string): string | null {
  for (const pattern of WRITTEN) {
    const written = pattern.exec(text)?.[1];
    const number = written ? clean(written) : null;
    if (number) return number;
  }
  return null;
}

function fromTexts(texts: readonly string[]): string | null {
  for (const text of texts) {
    const number = numberIn(text.replace(/[((][^()]{1,12}类\s*\d{1,4}\s*号[))]/g, "").replace(/\s+/g, " "));
    if (number) return number;
  }
  return null;
}

function fromLine(texts: readonly string[]): string | null {
  const written = texts
    .map((text) => (LINE.exec(text) ?? BEFORE_TITLE.exec(text))?.[1])
    .find((number) => number !== undefined);
  return written === undefined ? null : clean(written);
}

/** The proposal's number as the source writes it, digits narrow and in Arabic; null where none is printed. */
export function proposalNumber(plain: string, layout: Layout): string | null {
  const head = [...layout.head, ...layout.letters.flatMap(({ titles }) => titles)].map(({ text }) => text);
  const titles = layout.fields.filter(({ key }) => key === "title").map(({ text }) => text);
  const openings = layout.letters.flatMap(({ lines }) => {
    const [first] = lines;
    return first
      ? [plain.slice(first.start, Math.min(first.start + 300, lines.at(-1)?.end ?? first.end))]
      : [];
  });
  const number =
    fromField(layout) ??
    fromTitleField(layout) ??
    fromTexts([...head, ...titles]) ??
    fromLine(head) ??
    fromTexts(openings.filter(aboutThis));
  return number === null ? null : canonicalNumber(number);
}

/** Only an opening that speaks of a proposal names its number: 第33号公告 is none. */
function aboutThis(opening: string): boolean {
  return /提案|建议|收悉/.test(opening);
}
