/** A mark that opens an item of a list (一、, (二), 3., 第一, 一是, ①, ●): its length, kind, and number where it has one. */
export type ListMark = { length: number; kind: string; number: number | null };

const DIGITS = "一二三四五六七八九十";
const KINDS: readonly { kind: string; pattern: RegExp }[] = [
  {
    kind: "suggestion",
    pattern:
      /(?:(?:对|关于)?第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})条?(?:建议|意见)|建议(?:[一二三四五六七八九十]{1,3}|\d{1,2}))(?:[、,:.]|[ \t]+)/y,
  },
  { kind: "一、", pattern: /[一二三四五六七八九十]{1,3} {0,2}[、.]/y },
  { kind: "第一,", pattern: /第[一二三四五六七八九十]{1,2} {0,2}[,、:]/y },
  { kind: "(一)", pattern: /\([一二三四五六七八九十]{1,3}\) {0,2}[、.]?/y },
  {
    kind: "1.1",
    pattern:
      /\d{1,2}(?:\.\d{1,2}){1,2}(?![\d%万亿千元米个年月日倍平公亩吨升克度座名人件户处条台辆小分])[、.]? {0,2}/y,
  },
  { kind: "1.", pattern: /\d{1,2} {0,2}[.、](?!\d(?!\d{3}年))/y },
  { kind: "(1)", pattern: /\(\d{1,2}\) {0,2}[、.]?/y },
  { kind: "1)", pattern: /\d{1,2}\)[、.]?/y },
  { kind: "①", pattern: /[①-⑳]/y },
  { kind: "一是", pattern: /[一二三四五六七八九十]{1,2}是(?!否)/y },
  { kind: "首先", pattern: /(?:首先|其次|再次|再者|最后)[,、]?/y },
  { kind: "●", pattern: /[●■◆▪•·*+\-—](?: |(?=[一-龥]))/y },
];

/** The value of a Chinese or Arabic numeral below 100: 十二 gives 12; null for anything else. */
export function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const circled = text.charCodeAt(0) - 0x245f;
  if (circled >= 1 && circled <= 20) return circled;
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === "") return null;
  const [, high, ten, low] = match;
  if (!ten) return high && !low ? DIGITS.indexOf(high) + 1 : null;
  return (high ? DIGITS.indexOf(high) + 1 : 1) * 10 + (low ? DIGITS.indexOf(low) + 1 : 0);
}

/** The list mark that stands at this place of the plain text, if one does. */
export function listMarkAt(plain: string, at: number): ListMark | undefined {
  for (const { kind, pattern } of KINDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(plain)?.[0];
    if (found) return { length: found.length, kind, number: numberIn(kind, found) };
  }
  return undefined;
}

/** One list mark or several that stand together, for an item that answers several: (四)(五)、. */
export type ListMarks = { length: number; kind: string; numbers: readonly number[] };

/** The list marks that stand at this place of the plain text, if any do. */
export function marksAt(plain: string, at: number): ListMarks | undefined {
  const first = listMarkAt(plain, at);
  if (!first) return undefined;
  const marks = [first];
  let end = at + first.length;
  for (let next = listMarkAt(plain, end); next?.kind === first.kind; next = listMarkAt(plain, end)) {
    marks.push(next);
    end += next.length;
  }
  return { length: end - at, kind: first.kind, numbers: marks.flatMap((mark) => mark.number ?? []) };
}

function numberIn(kind: string, mark: string): number | null {
  if (kind === "首先") return ["首先", "其次", "再次"].indexOf(mark.slice(0, 2)) + 1 || null;
  if (kind === "1.1") return null;
  return smallNumber(/[①-⑳]|\d{1,2}|[一二三四五六七八九十]{1,3}/.exec(mark)?.[0] ?? "");
}
