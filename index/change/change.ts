import { type Proposal, quote } from "../proposal.ts";
import { type DifferencePiece, differenceOf } from "./difference.ts";
import { detailsChanged, type LetterOf, lettersOf, type ReadLetter } from "./letter.ts";
import { pairLetters } from "./letter-pairs.ts";
import { likeness } from "./likeness.ts";
import { ownPartChanged, ownText } from "./own-part.ts";
import { differAtPageBreaks } from "./page-break.ts";
import { essenceOf } from "./words/essence.ts";
import { substanceOf } from "./words/substance.ts";

export type { LetterOf } from "./letter.ts";

/** Something of substance that an import brought, which people may want to hear of; cosmetic differences are none. */
export type Change =
  | { kind: "new-proposal"; proposal: Proposal }
  | { kind: "changed-proposal"; before: Proposal; proposal: Proposal; difference: DifferencePiece[] }
  | { kind: "new-reply"; after: LetterOf }
  | { kind: "changed-reply"; before: LetterOf; after: LetterOf; difference: DifferencePiece[] };

/** What differs of substance between two readings of a proposal; `lost` are letters that the later one has not. */
export type Comparison = { changes: Change[]; lost: LetterOf[] };

/** What is new of substance in a proposal, beside how it was known before; of a new one, itself and each of its letters. */
export function changesBetween(before: Proposal | undefined, after: Proposal): Change[] {
  return compareReadings(before, after).changes;
}

/** The same, with the letters that are gone. */
export function compareReadings(before: Proposal | undefined, after: Proposal): Comparison {
  const letters = lettersOf(after);
  if (!before)
    return { changes: [{ kind: "new-proposal", proposal: after }, ...letters.map(newReply)], lost: [] };
  const { pairs, gone, come } = pairLetters(lettersOf(before), letters);
  const words = wordsOf(before, after);
  const changed = pairs
    .filter((pair) => detailsChanged(pair.before, pair.after) || (words && isReworded(pair, words)))
    .map((pair) => changedReply(pair.before, pair.after));
  if (!words) return { changes: inOrder(changed, letters), lost: [] };
  // What the other page says as well only stands in another letter there, or was divided into letters differently.
  const fresh = come.filter(({ says }) => !words.before.includes(says)).map(newReply);
  const lost = gone.filter(({ says }) => !words.after.includes(says));
  return { changes: [...ownChange(before, after), ...inOrder([...changed, ...fresh], letters)], lost };
}

type Words = { before: string; after: string };

/** What two pages say; null where they have the same words in the same order, however the lines run. */
function wordsOf(before: Proposal, after: Proposal): Words | null {
  if (essenceOf(before.text) === essenceOf(after.text)) return null;
  return { before: substanceOf(before.text), after: substanceOf(after.text) };
}

type Pair = { before: ReadLetter; after: ReadLetter };

/** What a page's other letters say as well was only divided into letters differently. */
function isReworded({ before, after }: Pair, words: Words): boolean {
  if (before.says === after.says) return false;
  const divided = words.before.includes(after.says) && words.after.includes(before.says);
  if (divided && isPartOfSame(before.says, after.says)) return false;
  return !differAtPageBreaks(textOf(before), textOf(after));
}

/** Letters that share this much of their words have a border between them moved; with less, they are others. */
const SHARED = 0.4;

function isPartOfSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || likeness(one, other) >= SHARED;
}

function newReply({ says: _, ...after }: ReadLetter): Change {
  return { kind: "new-reply", after };
}

function changedReply({ says: _, ...before }: ReadLetter, { says: __, ...after }: ReadLetter): Change {
  return { kind: "changed-reply", before, after, difference: differenceOf(textOf(before), textOf(after)) };
}

function textOf({ proposal, letter }: LetterOf): string {
  return quote(proposal, letter.span);
}

function ownChange(before: Proposal, after: Proposal): Change[] {
  if (!ownPartChanged(before, after)) return [];
  const difference = differenceOf(ownText(before), ownText(after));
  return [{ kind: "changed-proposal", before, proposal: after, difference }];
}

function inOrder(changes: readonly Change[], letters: readonly ReadLetter[]): Change[] {
  const places = new Map(letters.map(({ name }, at) => [name, at]));
  const place = (change: Change) => ("after" in change ? (places.get(change.after.name) ?? 0) : -1);
  return [...changes].sort((one, other) => place(one) - place(other));
}
