import type { ProposalRecord } from "../proposal.ts";

/** Whether a page is letters without the proposal's own words. */
export function isLetterAlone({
  replies,
  recommendationOrigin,
}: Pick<ProposalRecord, "replies" | "recommendationOrigin">): boolean {
  return replies.length > 0 && recommendationOrigin !== "proposal";
}
