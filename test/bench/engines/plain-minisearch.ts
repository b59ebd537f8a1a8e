import MiniSearch from "minisearch";
import type { Proposal } from "../../../index/proposal.ts";
import { plainForm } from "../../../index/search/plain-form.ts";
import { tokens } from "../../../index/search/tokens.ts";
import type { EngineMaker } from "../engine.ts";

/** MiniSearch over whole texts, with our pairs of characters as tokens. */
export const minisearchPairs: EngineMaker = (proposals) =>
  over(new MiniSearch({ fields: ["title", "text"], tokenize: (text) => tokens(plainForm(text)) }), proposals);

/** MiniSearch over whole texts as it comes. */
export const minisearchDefault: EngineMaker = (proposals) =>
  over(new MiniSearch({ fields: ["title", "text"] }), proposals);

type Fields = { id: string; title: string; text: string };

function over(mini: MiniSearch<Fields>, proposals: Iterable<Proposal>): ReturnType<EngineMaker> {
  for (const proposal of proposals) mini.add(fields(proposal));
  return {
    search: (question) =>
      mini
        .search(question)
        .slice(0, 10)
        .map((hit) => String(hit.id)),
    replace: (proposal) => mini.replace(fields(proposal)),
  };
}

function fields({ id, title, text }: Proposal): Fields {
  return { id, title, text };
}
