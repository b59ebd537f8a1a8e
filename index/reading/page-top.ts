import { addresseeAt } from "./addressee.ts";
import { documentNumberAt } from "./document-number.ts";
import { isHeadText, isTitleText } from "./head-line.ts";
import { labelAt } from "./label.ts";
import { isLetterTitle } from "./letter-title.ts";
import type { Line } from "./line.ts";

/** A page's own lines above a document are few. */
const MOST = 8;
const LONGEST = 80;
const NUMBERED = /第\s*[\d〇零一二三四五六七八九十百]+\s*号/;

/**
 * Lines without what a site prints above a document: the day, a log-in, when it was put there. Only where the
 * document's title or number follows soon, and nothing above it is a sentence or could be its head.
 */
export function withoutPageTop(lines: readonly Line[]): readonly Line[] {
  const first = lines.slice(0, MOST).findIndex(({ text }) => beginsDocument(text));
  if (first < 1) return lines;
  const above = lines.slice(0, first);
  if (!above.every(({ text }) => isFrame(text))) return lines;
  return [...above.filter(({ text }) => labelAt(text) || isHeadText(text)), ...lines.slice(first)];
}

/** No sentence, and no address of a letter. */
function isFrame(text: string): boolean {
  return text.length <= LONGEST && !/[。;!?]|:$/.test(text) && addresseeAt(text) === null;
}

function beginsDocument(text: string): boolean {
  const key = labelAt(text)?.key;
  if (key === "title" || key === "number") return true;
  return NUMBERED.test(text) || isTitleText(text) || isLetterTitle(text) || documentNumberAt(text) !== null;
}
