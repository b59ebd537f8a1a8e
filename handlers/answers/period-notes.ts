import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { Library } from "../library.ts";
import type { Asked } from "../question/question.ts";
import { wording } from "../wording.ts";

const YEARS = 5;

/** What was taken for what in a question: names by their sound, the latest session for 上次会议; whom nobody knows. */
export function askedNotes({ homophones, latest, stranger }: Asked): string[] {
  return [
    ...(stranger === undefined ? [] : [wording.otherProposers(stranger)]),
    ...homophones.map((one) => wording.homophone(one.asked, one.name)),
    ...(latest === undefined ? [] : [wording.byLatest(latest)]),
  ];
}

/** Where a year is asked for that no proposal is of: a sentence that says so, with the years there are. */
export function yearMissing({ year, committee }: ProposalFilter, library: Library): string | undefined {
  if (year === undefined) return undefined;
  const years = library.index.years(committee === undefined ? {} : { committee });
  if (years.length === 0 || years.some((one) => one.year === year)) return undefined;
  return wording.yearsThereAre(year, years.slice(0, YEARS));
}
