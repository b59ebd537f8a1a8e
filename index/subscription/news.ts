import type { Change } from "../change/change.ts";
import { namedLetters } from "../change/letter-name.ts";
import { type Proposal, pointsOf, quote, type Reply } from "../proposal.ts";
import { plainForm } from "../search/plain-form.ts";
import { ANYWHERE, proposalAnchor } from "./followed.ts";

/** A change as subscriptions look at it: the proposal, the letter unless the proposal itself is what changed, and their words. */
export type News = {
  kind: Change["kind"];
  proposal: Proposal;
  letter: Reply | undefined;
  /** Title, recommendations and letter in plain form; made when first asked for. */
  words(): string;
};

/** What a change tells. */
export function newsOf(change: Change): News {
  const { kind } = change;
  return "proposal" in change
    ? news(kind, change.proposal, undefined)
    : news(kind, change.after.proposal, change.after.letter);
}

/** Every letter of a proposal, as if it had just come. */
export function lettersAsNews(proposal: Proposal): News[] {
  return namedLetters(proposal).map(({ letter }) => news("new-reply", proposal, letter));
}

/** A proposal as it was before anybody answered it, as if it had just come. */
export function proposalAsNews(proposal: Proposal): News {
  return news("new-proposal", { ...proposal, replies: [] }, undefined);
}

/** The anchors of subscriptions that this news may be for. */
export function anchorsOf({ proposal }: News): string[] {
  return [proposalAnchor(proposal.id), ANYWHERE];
}

function news(kind: News["kind"], proposal: Proposal, letter: Reply | undefined): News {
  const made: { words?: string } = {};
  return {
    kind,
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
