import { Index } from "flexsearch";
import { plainForm } from "../../../index/search/plain-form.ts";
import { tokens } from "../../../index/search/tokens.ts";
import type { EngineMaker } from "../engine.ts";

/** FlexSearch over whole texts, with our pairs of characters as tokens. */
export const flexsearch: EngineMaker = (proposals) => {
  const index = new Index({ encode: (text: string) => tokens(plainForm(text)) });
  for (const { id, text } of proposals) index.add(id, text);
  return {
    search: (question) => index.search(question, { limit: 10, suggest: true }).map(String),
    replace: ({ id, text }) => {
      index.update(id, text);
    },
  };
};
