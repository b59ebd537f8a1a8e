import type { Span } from "../proposal.ts";
import { isTitleText, wholeHead } from "./head-line.ts";
import type { Layout } from "./layout.ts";
import { isLetterTitle } from "./letter-title.ts";
import { trimmed } from "./sentence.ts";

const LEADING_NUMBER =
  /^\s*[(([【〔]\s*(?:第\s*)?[\dA-Za-z〇零一二三四五六七八九十\-—第号年\s]{1,24}\s*[))\]】〕]\s*/;
const TRAILING_NUMBER =
  /\s*[((【]\s*(?:提案)?第?\s*[\dA-Za-z〇零一二三四五六七八九十\-—\s]{1,16}号\s*[))】]\s*$/;
const NUMBERED = /^(?:提案)?第?\s*[\d-]{1,9}\s*号\s*(?:提案)?\s*[:\s]?\s*(?=关于|《)/;
const IN_LETTER: readonly RegExp[] = [
  /(?:提出|提交|转来|反映|提案|建议|交办|收到|关于)的?[^。;《]{0,40}《([^《》]{4,120}(?:《[^《》]{1,60}》[^《》]{0,80})*)》/,
  /(?:提出|提交|转来|反映|提案|建议|交办|收到|关于)的?[^。;“]{0,40}“([^“”]{2,120}(?:“[^“”]{1,60}”[^“”]{0,80})*)”/,
  /(?:提出|提交|转来|反映|提案|建议|交办|收到|关于)的?[^。;"]{0,40}"([^"\n]{4,120})"/,
  /(?:提出|提交)的\s*(关于[^。;,]{4,80}?(?:建议|提案|意见))/,
  /《(关于[^《》]{4,120}(?:建议|提案|意见))》/,
];
const IN_TITLE: readonly RegExp[] = [
  /《([^《》]{4,120}(?:《[^《》]{1,60}》[^《》]{0,80})*)》/,
  /“(关于[^”]{4,120}(?:建议|提案|意见))”/,
  /(?:对|答复|回复)\s*(关于[^。;]{4,80}?(?:建议|提案))(?:的|办理)/,
];

/** A title's place without its number in brackets, its 《》 and the space around it. */
function bareTitle(plain: string, span: Span): Span {
  const text = plain.slice(span.start, span.end);
  const skip = (LEADING_NUMBER.exec(text) ?? NUMBERED.exec(text))?.[0].length ?? 0;
  const tail = TRAILING_NUMBER.exec(text.slice(skip))?.[0].length ?? 0;
  const inner = trimmed(plain, { start: span.start + skip, end: span.end - tail });
  const words = plain.slice(inner.start, inner.end);
  const named = /^《([^《》]{4,120})》\s*[,;。]/.exec(words)?.[1];
  if (named) return { start: inner.start + 1, end: inner.start + 1 + named.length };
  const wrapped = /^《[^《》]*》$/.test(words) || /^“关于[^“”]*”$/.test(words);
  return wrapped ? { start: inner.start + 1, end: inner.end - 1 } : inner;
}

function groupSpan(match: RegExpExecArray, offset: number): Span {
  const words = match[1] ?? "";
  const start = offset + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}

function fieldTitles(layout: Layout): Span[] {
  return layout.fields
    .filter(({ key, text }) => key === "title" && text !== "" && !isLetterTitle(text))
    .map(({ span }) => span);
}

/** Titles above the text, a broken one joined with the line it goes on in. */
function headTitles(plain: string, layout: Layout): Span[] {
  return layout.head
    .flatMap((line, index) => {
      const whole = wholeHead(line.text);
      if (whole) return [{ start: line.start + whole.title.start, end: line.start + whole.title.end }];
      const next = layout.head[index + 1];
      if (isLetterTitle(line.text) || (/^《?关于/.test(line.text) === false && !isTitleText(line.text)))
        return [];
      const complete = /(?:建议|提案|意见|议案|报告|思考|》)$/.test(line.text);
      const goesOn =
        !complete &&
        next &&
        /(?:建议|提案|意见|议案)》?$/.test(next.text) &&
        !isLetterTitle(line.text + next.text);
      return [{ start: line.start, end: goesOn ? next.end : line.end }];
    })
    .filter((span) => !isLetterTitle(plain.slice(span.start, span.end)));
}

function firstMatch(plain: string, span: Span, patterns: readonly RegExp[]): Span | null {
  const text = plain.slice(span.start, span.end);
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return groupSpan(match, span.start);
  }
  return null;
}

function titlesInLetters(plain: string, layout: Layout): Span[] {
  const above = [...layout.head, ...layout.letters.flatMap(({ titles }) => titles)].filter(({ text }) =>
    isLetterTitle(text),
  );
  const openings = layout.letters.map(({ lines }) => ({
    start: lines[0]?.start ?? 0,
    end: Math.min(lines.at(-1)?.end ?? 0, (lines[0]?.start ?? 0) + 500),
  }));
  return [
    ...openings.map((span) => firstMatch(plain, span, IN_LETTER)),
    ...above.map((span) => firstMatch(plain, span, IN_TITLE)),
  ].filter((span) => span !== null);
}

/** Where the proposal's title stands: its label, the line above the text, else what a letter calls it. */
export function titleSpan(plain: string, layout: Layout): Span | null {
  const found = fieldTitles(layout)[0] ?? headTitles(plain, layout)[0] ?? titlesInLetters(plain, layout)[0];
  return found ? bareTitle(plain, found) : null;
}
