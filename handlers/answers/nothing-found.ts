import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose, paragraph } from "../compose.ts";
import { wording } from "../wording.ts";
import { identityLine } from "./proposal-line.ts";
import { cardRecord } from "./proposal-record.ts";

type Suggestion = { card: ProposalCard; reason?: keyof typeof wording.suggestion };

/** Says that nothing was found, and what near it could have been meant; never shows a guess as a hit. */
export function nothingFound(sentence: string, suggestions: readonly Suggestion[] = []): Answer {
  const few = suggestions.slice(0, 5);
  const blocks: Block[] = [paragraph(sentence)];
  if (few.length === 0)
    return compose({ kind: "nothing-found", blocks: [...blocks, { kind: "note", text: wording.howToAsk }] });
  const buttons = few.map(({ card }) => [
    { label: card.number ?? card.title.slice(0, 20), text: card.number ?? card.title },
  ]);
  return compose({
    kind: "nothing-found",
    blocks: [...blocks, paragraph(wording.didYouMean), suggestionList(few)],
    buttons,
  });
}

function suggestionList(suggestions: readonly Suggestion[]): Block {
  const items = suggestions.map(({ card, reason }) => {
    const line = identityLine(cardRecord(card));
    const detail = reason ? `${line}（${wording.suggestion[reason]}）` : line;
    return { marker: "·", runs: [{ text: card.title }], detail };
  });
  return { kind: "list", items };
}
