import type { ProposalIndex } from "../../../index/search/proposal-index.ts";

const PLAIN = ["帮助"];

/**
 * First questions that have an answer here: about the latest proposal that has been replied to. They are found once
 * for each size of the index, because finding goes through all of it.
 */
export function createSuggestions(indexNow: () => ProposalIndex): () => string[] {
  let found: { size: number; texts: string[] } | undefined;
  return () => {
    const index = indexNow();
    if (found?.size !== index.size) found = { size: index.size, texts: suggestionsOf(index) };
    return found.texts;
  };
}

function suggestionsOf(index: ProposalIndex): string[] {
  const replied = index.cards({ status: "replied" });
  const card = replied.find(({ number, bureaus }) => number && bureaus.length > 0) ?? replied[0];
  if (!card) return PLAIN;
  const bureau = card.bureaus.find(({ role }) => role === "lead") ?? card.bureaus[0];
  const texts = [card.number, card.proposers[0], bureau && `${bureau.name}还有几件没回`];
  return [...texts.filter((text) => text !== null && text !== undefined), ...PLAIN];
}
