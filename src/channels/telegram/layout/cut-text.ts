const GRAPHEMES = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Where a text may be cut, best first: between paragraphs, lines, sentences, clauses. */
const BORDERS: readonly RegExp[] = [/\n\s*\n/gu, /\n/gu, /[。！？!?；;]/gu, /[，、,]/gu];

/** A text in parts of at most `longest` UTF-16 units, cut at the best border, never inside what a reader sees as one character. */
export function cutText(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const end = cutAt(rest, longest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

/** The last good border in the second half of what fits. */
function cutAt(text: string, longest: number): number {
  const head = text.slice(0, longest);
  for (const border of BORDERS) {
    const ends = [...head.matchAll(border)].map((match) => match.index + match[0].length);
    const last = ends.findLast((end) => end > longest / 2);
    if (last !== undefined) return last;
  }
  return graphemeBorder(text, longest);
}

function graphemeBorder(text: string, longest: number): number {
  // A grapheme is short; what begins before the limit is within reach of a small window.
  const from = Math.max(0, longest - 200);
  const starts = [...GRAPHEMES.segment(text.slice(from, longest + 200))].map(({ index }) => from + index);
  return starts.findLast((start) => start > from && start <= longest) ?? longest;
}
