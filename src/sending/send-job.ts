import type { SendResult } from "../channels/channel.ts";

/** Answers go before edits, edits before notifications. */
export type Urgency = "answer" | "edit" | "notification";

/** One call to a platform that puts a message into a chat. */
export type SendJob = {
  chat: string;
  group: boolean;
  urgency: Urgency;
  /** Makes the call; `chat` is where the chat lives by now. */
  send(chat: string): Promise<SendResult>;
  /** The platform knows a repetition by its key, so that a lost response may be tried again. */
  repeatable?: boolean;
};

const RANK: Record<Urgency, number> = { answer: 0, edit: 1, notification: 2 };

/** The place of an urgency in the queue: the lower, the earlier. */
export function rankOf(job: SendJob): number {
  return RANK[job.urgency];
}
