import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { Library } from "../library.ts";
import { wording } from "../wording.ts";

/** A filter with a condition given up, and the sentence that says so. */
export type Loosening = { without: ProposalFilter; note?: string };

/** The filter as asked; then with a proposer in any place, without the role, the year, and, where words are left to go by, the bureaus. */
export function loosenings(filter: ProposalFilter, library: Library, words: string): Loosening[] {
  const { role, ...roleless } = filter;
  const { year, ...timeless } = roleless;
  const { bureaus, ...rest } = roleless;
  const { firstProposerOnly, ...anyPlace } = filter;
  return [
    { without: filter },
    ...(firstProposerOnly && filter.proposers
      ? [{ without: anyPlace, note: wording.notFirst(filter.proposers.join("、")) }]
      : []),
    ...(role && bureaus ? [{ without: roleless, note: wording.noneInRole(bureaus.join("、"), role) }] : []),
    ...(year === undefined ? [] : [{ without: timeless, note: yearNote(year, library) }]),
    ...(bureaus && words !== "" ? [{ without: rest, note: wording.noneOfBureau(bureaus.join("、")) }] : []),
  ];
}

function yearNote(year: number, library: Library): string {
  const hasData = library.index.cards({ year }).length > 0;
  return hasData ? wording.noneInYear(year) : wording.yearWithoutData(year);
}
