import type { ProposalId } from "../../index/proposal.ts";
import { phraseQuery } from "../../index/search/text-query.ts";
import type { Followed, FollowedSearch } from "../../index/subscription/followed.ts";
import type { Library } from "../library.ts";

/** Of a word that more texts have than this, all proposals are looked at. */
const MOST_TEXTS = 3_000;

/** The proposals that a subscription can be about, as far as the index tells that at once; undefined where it may be any. */
export async function concerned(
  followed: Followed,
  library: Library,
): Promise<readonly ProposalId[] | undefined> {
  if (followed.kind === "proposal") return [followed.id];
  if (followed.kind === "committee") return undefined;
  const { proposers, bureaus } = followed;
  if (proposers.length + bureaus.length === 0) return withWord(followed, library);
  const named = {
    ...(proposers.length > 0 ? { proposers } : {}),
    ...(bureaus.length > 0 ? { bureaus } : {}),
  };
  return library.index.cards(named).map(({ id }) => id);
}

async function withWord({ words }: FollowedSearch, library: Library): Promise<ProposalId[] | undefined> {
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  const query = longest === undefined ? undefined : phraseQuery(longest);
  if (!query) return undefined;
  const found = await library.deepSearch(query, MOST_TEXTS + 1);
  return found.length > MOST_TEXTS ? undefined : found.map(({ id }) => id);
}
