import { yearOfNumber } from "./number.ts";
import { ProposalId, type Session } from "./proposal.ts";

/** What identifies a proposal; a part the source does not print is null. */
export type Identity = {
  committee: string | null;
  session: Session | null;
  number: string | null;
  /** The year that the source prints as such; stands for a session that it does not print. */
  year: number | null;
  title: string;
  proposers: readonly string[];
};

const MISSING = "-";

function sessionPart({ session, year }: Identity): string {
  if (session) return `${session.term ?? MISSING}.${session.meeting ?? MISSING}`;
  return year ? String(year) : MISSING;
}

/**
 * The identity of a proposal: committee, session and number, a missing part shown as `-`. A number that carries its
 * year (20170411) needs no session; without a number, title and first proposer take its place. Numbers begin anew at
 * each session: one of which neither session nor year is known (77号) tells nothing without its title.
 */
export function proposalId(identity: Identity): ProposalId {
  const committee = identity.committee ?? MISSING;
  if (identity.number && yearOfNumber(identity.number))
    return ProposalId.parse(`${committee}/${identity.number}`);
  const title = identity.title.replace(/\s+/g, "");
  const session = sessionPart(identity);
  if (identity.number === null)
    return ProposalId.parse(`${committee}/${session}/${title}(${identity.proposers[0] ?? MISSING})`);
  const number = session === MISSING ? `${identity.number}:${title}` : identity.number;
  return ProposalId.parse(`${committee}/${session}/${number}`);
}
