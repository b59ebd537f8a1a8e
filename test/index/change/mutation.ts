import { type Proposal, quote, type Reply } from "../../../index/proposal.ts";

/** One way in which a page changes when it is published again; undefined where the text has no place for it. */
export type Mutation = { name: string; apply(page: Page): string | undefined };

/** A page as it was read: its text, and one of its letters to work on. `pick` chooses among places, the same each time. */
export type Page = {
  proposal: Proposal;
  letter: Reply;
  pick<Item>(items: readonly Item[]): Item | undefined;
};

function letterOf({ proposal, letter }: Page): string {
  return quote(proposal, letter.span);
}

/** The page with its letter's text written anew. */
function withLetter({ proposal: { text }, letter: { span } }: Page, written: string): string {
  return text.slice(0, span.start) + written + text.slice(span.end);
}

export function inLetter(name: string, change: (text: string, page: Page) => string | undefined): Mutation {
  return {
    name,
    apply: (page) => {
      const text = letterOf(page);
      const changed = change(text, page);
      return changed === undefined || changed === text ? undefined : withLetter(page, changed);
    },
  };
}

export function onPage(name: string, change: (text: string, page: Page) => string): Mutation {
  return {
    name,
    apply: (page) => {
      const changed = change(page.proposal.text, page);
      return changed === page.proposal.text ? undefined : changed;
    },
  };
}
