import { essenceOf } from "../../index/change/words/essence.ts";

/** The sentences that one wording has and the other has not. */
export type ChangedSentences = { added: string[]; removed: string[] };

/** What changed from one wording to another, sentence by sentence, each as it is written. */
export function changedSentences(before: string, after: string): ChangedSentences {
  const [earlier, later] = [sentencesOf(before), sentencesOf(after)];
  const missingIn = (others: readonly string[]) => {
    const known = new Set(others.map(essenceOf));
    return (sentence: string) => !known.has(essenceOf(sentence));
  };
  return { added: later.filter(missingIn(earlier)), removed: earlier.filter(missingIn(later)) };
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；;!?\n])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
