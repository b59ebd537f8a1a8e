import type { Proposal } from "../../index/proposal.ts";
import { buildIndex } from "../../index/search/build-index.ts";
import { plainForm } from "../../index/search/plain-form.ts";
import type { SearchResult } from "../../index/search/proposal-index.ts";
import { tokens } from "../../index/search/tokens.ts";
import { hasJiangsu, jiangsuProposals } from "../index/search/jiangsu-rows.ts";
import { bm25 } from "./bm25.ts";

/** A way to search, and how well it finds a known proposal: the mean reciprocal rank among ten, in two ways of asking. */
export type KnownItemScore = { engine: string; titleToBody: number; halfTitle: number };

type Search = (question: string) => string[];

const words = new Intl.Segmenter("zh", { granularity: "word" });
const TOKENIZERS: Record<string, (text: string) => string[]> = {
  "BM25, pairs": (text) => tokens(plainForm(text)),
  "BM25, single characters": (text) => plainForm(text).match(/\p{Script=Han}|[a-z\d]+/gu) ?? [],
  "BM25, dictionary words": (text) =>
    [...words.segment(plainForm(text))].flatMap((one) => (one.isWordLike ? [one.segment] : [])),
};

/**
 * Asks for published proposals, whose titles are taken out of what is searched, by their titles and by half of them
 * between words of asking. Empty where the published ones are not beside the project.
 */
export function knownItemScores(): KnownItemScore[] {
  if (!hasJiangsu) return [];
  const all = jiangsuProposals();
  const untitled = all.map(withoutTitle);
  const index = buildIndex(untitled);
  const engines: [string, Search][] = [
    ["tian-bot", (question) => shownBy(index.search(question))],
    ...Object.entries(TOKENIZERS).map(([name, cut]): [string, Search] => [name, bm25(untitled, cut)]),
  ];
  return engines.map(([engine, search]) => ({
    engine,
    titleToBody: reciprocalRank(all, search, ({ title }) => title),
    halfTitle: reciprocalRank(all, search, halfAsked),
  }));
}

/** What a person is shown: the hits, or where nothing is good enough, what comes nearest. */
function shownBy({ hits, near }: SearchResult): string[] {
  return [...hits, ...near].map(({ card }) => card.id);
}

function withoutTitle(proposal: Proposal): Proposal {
  const blank = "　".repeat(proposal.title.length);
  return { ...proposal, title: "提案", text: proposal.text.replaceAll(proposal.title, blank) };
}

/** The second half of a title's matter, as somebody asks who remembers so much. */
function halfAsked({ title }: Proposal): string {
  const matter = title.replace(/^关于|的?(?:建议|提案)$/gu, "");
  return `请问${matter.slice(Math.floor(matter.length / 2))}怎么样了`;
}

function reciprocalRank(
  all: readonly Proposal[],
  search: Search,
  question: (proposal: Proposal) => string,
): number {
  const ranks = all.map((proposal) => search(question(proposal)).slice(0, 10).indexOf(proposal.id) + 1);
  return ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / all.length;
}
