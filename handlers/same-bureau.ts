import type { ProposalIndex } from "../index/search/proposal-index.ts";

/** Whether two names are one bureau, renames included. */
export type SameBureau = (a: string, b: string) => boolean;

/** Two names are one bureau when they are spelled alike or the index knows them as one. */
export function sameBureauBy(index: Pick<ProposalIndex, "bureausIn" | "sameOffice">): SameBureau {
  const canonical = (name: string) => index.bureausIn(name)[0]?.name ?? name;
  return (a, b) => index.sameOffice(a, b) || canonical(a) === canonical(b);
}
