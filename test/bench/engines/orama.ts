import { create, insert, remove, search } from "@orama/orama";
import type { Proposal } from "../../../index/proposal.ts";
import { plainForm } from "../../../index/search/plain-form.ts";
import { tokens } from "../../../index/search/tokens.ts";
import type { EngineMaker } from "../engine.ts";

/** Orama over whole texts, with our pairs of characters as tokens. */
export const orama: EngineMaker = async (proposals) => {
  const db = create({
    schema: { title: "string", text: "string" } as const,
    components: {
      tokenizer: {
        language: "english",
        normalizationCache: new Map(),
        tokenize: (text: string) => tokens(plainForm(text)),
      },
    },
  });
  const put = async ({ id, title, text }: Proposal) => void (await insert(db, { id, title, text }));
  for (const proposal of proposals) await put(proposal);
  return {
    search: async (question) => (await search(db, { term: question, limit: 10 })).hits.map((hit) => hit.id),
    replace: async (proposal) => {
      await remove(db, proposal.id);
      await put(proposal);
    },
  };
};
