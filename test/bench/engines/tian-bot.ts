import { buildIndex } from "../../../index/search/build-index.ts";
import type { EngineMaker } from "../engine.ts";

/** This program's hot index. */
export const tianBot: EngineMaker = (proposals, count) => {
  const index = buildIndex(proposals, { expected: count });
  return {
    search: (question) => index.search(question).hits.map((hit) => hit.card.id),
    replace: (proposal) => index.put([proposal]),
  };
};
