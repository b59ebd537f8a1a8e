import { withoutCourtesy } from "./courtesy.ts";
import { isCertainFurniture, isDay, isFurniture, isPageNumber } from "./furniture.ts";
import { beginsItem } from "./item-label.ts";

/** A line as long as this that no sentence ends in goes on in the next: pages and terminals break lines where they like. */
const FULL_LINE = 16;
const SENTENCE = /^.{6,}[^:,]$/;
const ENDED = /[。!?;:…][”"')』」]*$|[|]$/;

/** A line while more may be joined to it; `last` is the line that was joined last. */
type Open = { text: string; last: string };

/**
 * The lines of a text with those joined that a page's width has broken, furniture left out. A line that goes on from
 * another is no furniture, whatever it looks like by itself: a bureau's name, a date.
 */
export function statedLines(plain: string): string[] {
  const lines = plain
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !isPageNumber(line));
  const joined: Open[] = [];
  for (const [at, line] of lines.entries()) {
    const open = joined.at(-1);
    if (open && goesOn(open, line, lines[at + 1]))
      joined[joined.length - 1] = { text: open.text + line, last: line };
    else joined.push({ text: line, last: line });
  }
  const texts = joined.map(({ text }) => text);
  return withoutTails(texts).filter((text, at, left) => !isFurniture(text, left[at + 1]));
}

/** Below its day a letter has whole sentences, enclosures, remarks and lists; any other line is the page's. */
const STATES = /[。!?;]$|^[((【[]?(?:附|注|备注|说明|补充|更正|办理|办复|答复|采纳|落实|结果|类别)/;
const LONGEST_TAIL = 40;

function withoutTails(texts: readonly string[]): string[] {
  let below = false;
  return texts.filter((text) => {
    const isTail = below && !STATES.test(text) && text.length <= LONGEST_TAIL && !beginsItem(text);
    below = isDay(text) || (below && (isTail || isFurniture(text)));
    return !isTail;
  });
}

/** A list of who gets a letter goes on behind its comma. */
const OPEN_COPIES = /^[(【[]?(?:抄送|抄报|主送|报送|分送)[^。;]*[,、:]$/;

function goesOn({ text, last }: Open, line: string, next: string | undefined): boolean {
  if (OPEN_COPIES.test(text.replace(/\s+/g, ""))) return !isCertainFurniture(line);
  if (last.length < FULL_LINE || ENDED.test(last) || beginsItem(line) || isFurniture(text)) return false;
  return !standsAlone(line, next);
}

/** Whether a line is furniture even after a line without an end: for certain, or with nothing but furniture behind it. */
function standsAlone(line: string, next: string | undefined): boolean {
  if (isCertainFurniture(line) || (SENTENCE.test(line) && withoutCourtesy(line) === "")) return true;
  return isFurniture(line) && (next === undefined || isFurniture(next));
}
