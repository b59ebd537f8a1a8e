import type { Proposal } from "../../index/proposal.ts";
import { hasAny, textQuery, textTerms } from "../../index/search/text-query.ts";
import type { Answer } from "../answer-record.ts";
import { wording } from "../wording.ts";
import type { Sight } from "./board/sight.ts";
import { findProposals } from "./find-proposals.ts";
import { withNotes } from "./with-notes.ts";

/** From this share of the words on another proposal is plainly the one that is meant now. */
const PLAIN = 0.9;

/**
 * Another proposal that words are plainly about, where the one talked about has none of them; undefined where the
 * conversation stays with that one.
 */
export async function elsewhere(
  { text, title, id }: Proposal,
  words: string,
  sight: Sight,
): Promise<Answer | undefined> {
  const query = textQuery(words);
  if (!query || hasAny(` ${textTerms(text)} `, query)) return undefined;
  const { hits, certain, covered } = sight.library.index.search(words);
  const [hit] = hits;
  if (!certain || covered < PLAIN || !hit || hit.card.id === id) return undefined;
  if (!hasAny(` ${textTerms(hit.card.title)} `, query)) return undefined;
  const find = { filter: {}, words, asked: { text: words, homophones: [] }, set: false, stances: [] };
  return withNotes(await findProposals({ kind: "find", ...find }, sight), [wording.leftFor(title, words)]);
}
