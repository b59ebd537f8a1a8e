import { essenceOf } from "../../index/change/words/essence.ts";

/** What became of a wording: sentences that say something else now, each with what it was; that came; and that are gone. */
export type ChangedSentences = {
  reworded: { from: string; to: string }[];
  added: string[];
  removed: string[];
};

/** Two sentences that share so much are one, reworded. */
const ALIKE = 0.45;

/** What changed from one wording to another, sentence by sentence, each as it is written. */
export function changedSentences(before: string, after: string): ChangedSentences {
  const [earlier, later] = [sentencesOf(before), sentencesOf(after)];
  const missingIn = (others: readonly string[]) => {
    const known = new Set(others.map(essenceOf));
    return (sentence: string) => !known.has(essenceOf(sentence));
  };
  const [gone, added] = [earlier.filter(missingIn(later)), later.filter(missingIn(earlier))];
  const reworded = added.flatMap((to) => {
    const from = mostAlike(to, gone);
    if (from === undefined) return [];
    gone.splice(gone.indexOf(from), 1);
    return [{ from, to }];
  });
  const kept = new Set(reworded.map(({ to }) => to));
  return { reworded, added: added.filter((sentence) => !kept.has(sentence)), removed: gone };
}

function mostAlike(sentence: string, others: readonly string[]): string | undefined {
  const [best] = others
    .map((other) => ({ other, share: likeness(sentence, other) }))
    .toSorted((a, b) => b.share - a.share);
  return best && best.share >= ALIKE ? best.other : undefined;
}

/** Twice the pairs of characters that both have, of all that either has. */
function likeness(a: string, b: string): number {
  const [ours, theirs] = [pairsOf(a), pairsOf(b)];
  const shared = [...ours].filter((pair) => theirs.has(pair)).length;
  return (2 * shared) / Math.max(1, ours.size + theirs.size);
}

function pairsOf(sentence: string): Set<string> {
  const characters = [...essenceOf(sentence)];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；;!?\n])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
