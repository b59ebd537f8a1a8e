import type { Bureau, Proposal, Reply } from "./proposal.ts";
import { sameOffice } from "./same-office.ts";

/** Where a proposal stands (design: "replied" is per bureau; a proposal is replied when its lead answered the proposer). */
export type ProposalStatus = "awaiting-reply" | "partly-replied" | "replied" | "unknown";

/** Whether this bureau has answered: an opinion counts for an assisting bureau, a cover note never does. */
export function hasReplied(proposal: Pick<Proposal, "replies">, bureau: Bureau): boolean {
  return proposal.replies.some((reply) => isBy(reply, bureau) && answersAs(bureau, reply));
}

/** The day of a bureau's first answer; corrections and second letters do not move it. Null where no letter is dated. */
export function firstReplyDay({ replies }: Pick<Proposal, "replies">, bureau: Bureau): string | null {
  const first = replies.filter((reply) => reply.kind !== "correction");
  return answerDays(first, bureau)[0] ?? null;
}

/** The day of a bureau's latest letter, corrections and second answers included; null where no letter is dated. */
export function lastReplyDay({ replies }: Pick<Proposal, "replies">, bureau: Bureau): string | null {
  return answerDays(replies, bureau).at(-1) ?? null;
}

function answerDays(replies: readonly Reply[], bureau: Bureau): string[] {
  return replies
    .filter((reply) => isBy(reply, bureau) && answersAs(bureau, reply))
    .flatMap((reply) => reply.date?.day ?? [])
    .toSorted();
}

/** Whether a letter is an answer that the proposer waits for: of a bureau that does not merely assist, and no cover note. */
export function answersProposer({ bureaus }: Pick<Proposal, "bureaus">, reply: Reply): boolean {
  const deciding = bureaus.filter((bureau) => bureau.role !== "assisting");
  return deciding.some((bureau) => isBy(reply, bureau) && answersAs(bureau, reply));
}

/** Whether a bureau wrote a letter, under whatever name. */
export function isBy(letter: Pick<Reply, "bureau">, { name, alsoNamed }: Bureau): boolean {
  return sameOffice(letter.bureau, name) || alsoNamed?.includes(letter.bureau) === true;
}

function answersAs(bureau: Bureau, reply: Reply): boolean {
  if (reply.kind === "cover-note") return false;
  return bureau.role === "assisting" || reply.to !== "lead";
}

/** The proposal's status: the lead's answer to the proposer, or every separately handling bureau's, decides. */
export function proposalStatus(proposal: Pick<Proposal, "replies" | "bureaus">): ProposalStatus {
  const deciding = proposal.bureaus.filter((bureau) => bureau.role !== "assisting");
  if (deciding.length === 0) return proposal.replies.length > 0 ? "partly-replied" : "unknown";
  if (deciding.every((bureau) => hasReplied(proposal, bureau))) return "replied";
  const anyReplied = proposal.bureaus.some((bureau) => hasReplied(proposal, bureau));
  return anyReplied ? "partly-replied" : "awaiting-reply";
}
