import { z } from "zod";
import { ProposalId } from "../proposal.ts";

/** Conditions that all hold: one of the proposers, one of the bureaus, every word, and none of `without`. An empty list asks nothing. */
export const FollowedSearch = z.object({
  kind: z.literal("search"),
  proposers: z.array(z.string()),
  bureaus: z.array(z.string()),
  words: z.array(z.string()),
  without: z.array(z.string()),
});
export type FollowedSearch = z.infer<typeof FollowedSearch>;

/**
 * What a subscription (订阅) follows: one proposal, for ever or until its lead has answered; a search; or everything of
 * a committee, null for every committee.
 */
export const Followed = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("proposal"),
    id: ProposalId,
    title: z.string(),
    untilAnswered: z.boolean(),
  }),
  FollowedSearch,
  z.object({ kind: z.literal("committee"), committee: z.string().nullable() }),
]);
export type Followed = z.infer<typeof Followed>;

/** The same for two that follow the same, however they were said. */
export function followedKey(followed: Followed): string {
  switch (followed.kind) {
    case "proposal":
      return JSON.stringify(["proposal", followed.id, followed.untilAnswered]);
    case "search":
      return JSON.stringify([
        "search",
        ...[followed.proposers, followed.bureaus, followed.words, followed.without].map((list) =>
          [...new Set(list)].toSorted(),
        ),
      ]);
    case "committee":
      return JSON.stringify(["committee", followed.committee]);
    default:
      return followed satisfies never;
  }
}

/** Follows whatever does not hang on one proposal or on names of proposers. */
export const ANYWHERE = "any";

/** What is followed of one proposal hangs on it. */
export function proposalAnchor(id: string): string {
  return `proposal:${id}`;
}

/** A name that news must bear (see `anchorsOf`) for this to match: it keeps the news of one proposal from asking every subscription. */
export function anchorOf(followed: Followed): string {
  if (followed.kind === "proposal") return proposalAnchor(followed.id);
  return ANYWHERE;
}
