import { type Proposal, pointsOf, quote } from "../proposal.ts";

/** One line of `read --json`: what scripts get of a proposal, as the answer contract names it. */
export type ReadRecord = {
  source: string;
  committee: string | null;
  number: string | null;
  numbers: string[];
  title: string;
  session: string | null;
  year: number | null;
  kind: Proposal["kind"];
  proposers: string[];
  bureaus: Proposal["bureaus"];
  votes: Proposal["votes"];
  resultMark: string | null;
  replies: { bureau: string; role: string; to: string; kind: string; date: string | null; text: string }[];
  recommendations: { label: string; text: string }[];
};

/** The record of a proposal for scripts: its replies' own words and its lowest-level recommendations, verbatim. */
export function readRecord(proposal: Proposal): ReadRecord {
  const {
    source,
    committee,
    number,
    numbers,
    title,
    session,
    year,
    kind,
    proposers,
    bureaus,
    votes,
    resultMark,
  } = proposal;
  return {
    ...{ source, committee, number, numbers, title, session: session?.text ?? null, year, kind, proposers },
    ...{ bureaus, votes, resultMark: resultMark?.text ?? null },
    replies: proposal.replies.map((reply) => ({
      ...{ bureau: reply.bureau, role: reply.role, to: reply.to, kind: reply.kind },
      date: reply.date?.day ?? null,
      text: quote(proposal, reply.body),
    })),
    recommendations: pointsOf(proposal.recommendations).map(({ label, span }) => ({
      label,
      text: quote(proposal, span),
    })),
  };
}
