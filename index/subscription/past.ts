import { addMonths, type Day } from "../day.ts";
import type { Proposal } from "../proposal.ts";
import type { Followed } from "./followed.ts";
import { type Matches, matches } from "./matches.ts";
import { lettersAsNews, proposalAsNews } from "./news.ts";

/** How often a subscription would have told something in a stretch of days, when last, and how many letters bear no date. */
export type Past = { times: number; last: Day | null; undated: number };

export const NO_PAST: Past = { times: 0, last: null, undated: 0 };

/** More than one on nearly every working day: people mute what comes as often. */
const TOO_MANY_A_YEAR = 200;

/** The twelve months that end today. */
export function lastTwelveMonths(today: Day): { from: Day; to: Day } {
  return { from: addMonths(today, -12), to: today };
}

/** What a subscription would have told of these proposals and their letters, by the dates that they bear. */
export function pastOf(
  followed: Followed,
  proposals: readonly Proposal[],
  { from, to, isFor = matches }: { from: Day; to: Day; isFor?: Matches },
): Past {
  const letters = proposals.flatMap(lettersAsNews).filter((news) => isFor(followed, news));
  const days = letters.map(({ letter }) => letter?.date?.day ?? null);
  const isWithin = (day: Day | null): day is Day => day !== null && day > from && day <= to;
  const filed = proposals
    .filter(({ filedOn }) => isWithin(filedOn?.day ?? null) && followed.kind !== "proposal")
    .filter((proposal) => isFor(followed, proposalAsNews(proposal)));
  const within = [...days, ...filed.map(({ filedOn }) => filedOn?.day ?? null)].filter(isWithin).toSorted();
  return {
    times: within.length,
    last: within.at(-1) ?? null,
    undated: days.filter((day) => day === null).length,
  };
}

/** Two pasts of different proposals together. */
export function joinPasts(a: Past, b: Past): Past {
  const last = [a.last, b.last].filter((day) => day !== null).toSorted();
  return { times: a.times + b.times, last: last.at(-1) ?? null, undated: a.undated + b.undated };
}

/** Whether it follows so much that one should ask first: everything, or what would have told something nearly daily. */
export function isTooBroad(followed: Followed, { times, undated }: Past): boolean {
  return followed.kind === "committee" || times + undated > TOO_MANY_A_YEAR;
}
