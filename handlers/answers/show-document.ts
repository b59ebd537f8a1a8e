import { phraseQuery } from "../../index/search/text-query.ts";
import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import type { Library } from "../library.ts";
import { wording } from "../wording.ts";
import { findInTexts } from "./find-in-texts.ts";
import { listProposals } from "./list-proposals.ts";
import { nothingFound } from "./nothing-found.ts";
import { showProposal } from "./show-proposal.ts";
import { withNotes } from "./with-notes.ts";

/** The proposals whose texts have an official document's number (文号), whatever its brackets. */
export async function showDocument(document: string, library: Library): Promise<Answer> {
  const hits = await findInTexts(phraseQuery(document), {}, library);
  const [first, ...others] = hits;
  if (!first) return nothingFound(wording.noSuchDocument(document));
  const sentences = new Map(hits.map(({ card, sentence }) => [card, sentence]));
  const heading = wording.withPhrase(document, hits.length);
  if (others.length > 0) return listProposals([...sentences.keys()], { kind: "choice", heading, sentences });
  const proposal = await library.proposal(first.card.id);
  if (!proposal) return notice(wording.fault);
  return withNotes(showProposal(proposal), [wording.documentIn(document, first.sentence)]);
}
