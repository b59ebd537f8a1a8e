import type { Proposal, Reply } from "../../index/proposal.ts";
import type { Followed } from "../../index/subscription/followed.ts";

/** One change as a chat is told of it. */
export type Told = {
  kind: "new-proposal" | "changed-proposal" | "new-reply" | "changed-reply";
  /** The proposal as it stands now. */
  proposal: Proposal;
  /** The letter, while it stands in the proposal as it came. */
  letter?: Reply;
  /** The letter's words as they came, and as they were before; without a letter the proposal's own. */
  words?: string;
  before?: string;
  /** What the chat follows that this is news for. */
  reasons: readonly Followed[];
};
