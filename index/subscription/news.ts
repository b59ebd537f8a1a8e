import type { Change } from "../change/change.ts";
import { namedLetters } from "../change/letter-name.ts";
import { type Proposal, pointsOf, quote, type Reply } from "../proposal.ts";
import { plainForm } from "../search/plain-form.ts";
import { ANYWHERE } from "./followed.ts";

/** A change as subscriptions look at it: the proposal, the letter unless the proposal itself is new, and their words. */
export type News = {
  proposal: Proposal;
  letter: Reply | undefined;
  /** Title, recommendations and letter in plain form; made when first asked for. */
  words(): string;
};

/** What a change tells. */
export function newsOf(change: Change): News {
  return "proposal" in change
    ? news(change.proposal, undefined)
    : news(change.after.proposal, change.after.letter);
}

/** Every letter of a proposal, as if it had just come. */
export function lettersAsNews(proposal: Proposal): News[] {
  return namedLetters(proposal).map(({ letter }) => news(proposal, letter));
}

/** The anchors of subscriptions that this news may be for. */
export function anchorsOf({ proposal }: News): string[] {
  return [`proposal:${proposal.id}`, ANYWHERE];
}

function news(proposal: Proposal, letter: Reply | undefined): News {
  const made: { words?: string } = {};
  return {
    proposal,
    letter,
    words: () => {
      made.words ??= wordsOf(proposal, letter);
      return made.words;
    },
  };
}

function wordsOf(proposal: Proposal, letter: Reply | undefined): string {
  const points = pointsOf(proposal.recommendations).map(({ span }) => quote(proposal, span));
  const said = letter ? [quote(proposal, letter.span)] : [];
  return plainForm([proposal.title, ...points, ...said].join("\n"));
}
