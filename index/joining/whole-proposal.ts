import { compareReadings } from "../change/change.ts";
import type { Proposal } from "../proposal.ts";
import { joinedPages, type Letters, ownLetters, withLetters, withoutLettersOf } from "./joined-letters.ts";
import { isLetterAlone } from "./letter-alone.ts";

/**
 * A proposal as it stands whole when a page brings only a part of it: letters alone join what is known of the
 * proposal, those of the same file as before in their place; a page of the proposal's own keeps the letters that came
 * in other files, and all that are known where it has none. The page itself where it is whole.
 */
export function wholeProposal(known: Proposal, page: Proposal): Proposal {
  if (bringsLettersAlone(known, page))
    return bringsNews(known, page) ? withLetters(withoutLettersOf(known, page.source), page) : known;
  return lettersBeside(known, page).reduce(withLetters, page);
}

/** Whether a page is letters without the proposal's own words, from another file; the same file again is that file corrected. */
export function bringsLettersAlone(known: Proposal, page: Proposal): boolean {
  return page.source !== known.source && isLetterAlone(page);
}

function bringsNews(known: Proposal, page: Proposal): boolean {
  return compareReadings(known, page).changes.some(({ kind }) => kind.endsWith("reply"));
}

/** The letters that a new page of the proposal's own does not take away. */
function lettersBeside(known: Proposal, page: Proposal): Letters[] {
  const cameAlone = known.source !== page.source && isLetterAlone(known);
  const own = cameAlone || page.replies.length === 0 ? ownLetters(known) : undefined;
  const pages = [...(own ? [own] : []), ...joinedPages(known).filter(({ source }) => source !== page.source)];
  return pages.filter((letters) => !hasAll(page, { ...known, ...letters }));
}

function hasAll(page: Proposal, letters: Proposal): boolean {
  return !compareReadings(page, letters).changes.some(({ kind }) => kind === "new-reply");
}
