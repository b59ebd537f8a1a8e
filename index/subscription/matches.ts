import { withOwnNames } from "../own-names.ts";
import type { Proposal, Reply } from "../proposal.ts";
import { type SameOffice, sameOffice } from "../same-office.ts";
import { plainForm } from "../search/plain-form.ts";
import { answersProposer } from "../status.ts";
import type { Followed, FollowedSearch } from "./followed.ts";
import { lettersAsNews, type News } from "./news.ts";

/** Which news is for who follows something. */
export type Matches = (followed: Followed, news: News) => boolean;

/** {@link matches} by a committee's own names of bureaus. */
export function matchesBy(same: SameOffice): Matches {
  return (followed, news) => matches(followed, news, same);
}

/**
 * Whether news is for who follows this; `same` knows the names of bureaus, the usual ones unless given. A new proposal that came with letters is told by its letters, where one of
 * them is news for the same subscription.
 */
export function matches(followed: Followed, news: News, same: SameOffice = sameOffice): boolean {
  if (!concerns(followed, news, same)) return false;
  if (news.kind !== "new-proposal") return true;
  return !lettersAsNews(news.proposal).some((letter) => concerns(followed, letter, same));
}

function concerns(followed: Followed, news: News, same: SameOffice): boolean {
  switch (followed.kind) {
    case "proposal":
      return news.proposal.id === followed.id && (!followed.untilAnswered || answers(news, same));
    case "committee":
      return followed.committee === null || news.proposal.committee === followed.committee;
    case "search":
      return meets(followed, news, same);
    default:
      return followed satisfies never;
  }
}

/** Whether the letter is the answer that its proposer waits for: no cover note, no opinion to the lead bureau. */
function answers({ proposal, letter }: News, same: SameOffice): boolean {
  return letter !== undefined && answersProposer(withOwnNames(proposal, same), letter);
}

function meets(
  { proposers, bureaus, words, without }: FollowedSearch,
  news: News,
  same: SameOffice,
): boolean {
  if (proposers.length > 0 && !proposers.some((name) => isProposer(news.proposal, name))) return false;
  if (bureaus.length > 0 && !bureaus.some((name) => isFrom(name, news, same))) return false;
  const has = (word: string) => news.words().includes(plainForm(word));
  return words.every(has) && !without.some(has);
}

/** 民盟 is part of 民盟市委会, but 王伟 is not 王伟明: only long names, which organisations have, may be shortened. */
function isProposer({ proposers }: Proposal, name: string): boolean {
  return proposers.some((one) => one === name || (one.length > 4 && one.includes(name)));
}

/** A letter is its writer's; a proposal without letters is of all bureaus that handle it. Old names count. */
function isFrom(name: string, { proposal, letter }: News, same: SameOffice): boolean {
  const writers: Pick<Reply, "bureau">[] = letter
    ? [letter]
    : proposal.bureaus.map((bureau) => ({ bureau: bureau.name }));
  return writers.some(({ bureau }) => same(bureau, name));
}
