import { z } from "zod";
import { ProposalId } from "../index/proposal.ts";
import type { Answer } from "./answer-record.ts";
import { PAGE_SIZE } from "./answers/list-proposals.ts";
import { ListView } from "./list-view.ts";

/**
 * What was said last in a chat: the proposal that a follow-up is about, and the list that 更多 or a bare digit goes on
 * with. `asked` are the question that the list answers and the conditions that were added to it.
 */
export const Conversation = z.object({
  proposal: ProposalId.nullable(),
  list: z
    .object({
      ids: z.array(ProposalId),
      shown: z.int().nonnegative(),
      view: ListView.optional(),
      asked: z.array(z.string()).optional(),
    })
    .nullable(),
  /** Which of the two was shown last. */
  latest: z.enum(["proposal", "list"]).optional(),
  /** When it was last touched, in milliseconds since 1970. */
  at: z.number(),
});
export type Conversation = z.infer<typeof Conversation>;

const EXPIRES_AFTER_MS = 30 * 60 * 1000;

export const NEW_CONVERSATION: Conversation = { proposal: null, list: null, at: 0 };

/** The conversation as it stands at `now`: after half an hour of silence a follow-up is a new question. */
export function conversationAt(conversation: Conversation, now: number): Conversation {
  return now - conversation.at > EXPIRES_AFTER_MS ? NEW_CONVERSATION : conversation;
}

/** The conversation when an answer has been shown: its one proposal is what follow-ups are about, its list what 更多 goes on with. */
export function afterShowing(before: Conversation, given: Answer, now: number): Conversation {
  const shown = Math.min(given.proposals.length, PAGE_SIZE);
  if (given.listed.length > 0) {
    const { listed: ids, view, asked } = given;
    const list = { ids, shown, ...(view ? { view } : {}), ...(asked ? { asked } : {}) };
    return { ...before, list, latest: "list", at: now };
  }
  const [only, ...others] = given.proposals;
  if (!only || others.length > 0) return { ...before, at: now };
  return { ...before, proposal: only.id as ProposalId, latest: "proposal", at: now }; // ids of our own answers
}
