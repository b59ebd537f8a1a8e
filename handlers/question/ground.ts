import type { Proposal } from "../../index/proposal.ts";
import type { ProposalIndex } from "../../index/search/proposal-index.ts";
import type { Conversation } from "../conversation.ts";

/** What reading a question may look at. `day` is today as an ISO date; `open` is the proposal talked about. */
export type Ground = {
  index: ProposalIndex;
  conversation: Conversation;
  open: Proposal | undefined;
  day: string;
};
