import type { Proposal } from "../../index/proposal.ts";

const K = 2;
const B = 0.75;

/** Plain BM25 over whole texts with a tokenizer: the reference for relevance. Gives the best ten ids. */
export function bm25(
  proposals: readonly Proposal[],
  cut: (text: string) => string[],
): (question: string) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = proposals.map(({ text }, at) => {
    const terms = cut(text);
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(at, (list.get(at) ?? 0) + 1));
    }
    return terms.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (question) => {
    const scores = new Map<number, number>();
    for (const list of [...new Set(cut(question))].flatMap((term) => postings.get(term) ?? [])) {
      const rarity = Math.log(1 + (lengths.length - list.size + 0.5) / (list.size + 0.5));
      for (const [at, count] of list) {
        const dampening = K * (1 - B + (B * (lengths[at] ?? 0)) / mean);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * (K + 1)) / (count + dampening));
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 10);
    return best.map(([at]) => proposals[at]?.id ?? "");
  };
}
