import type { Answer } from "../../../handlers/answer-record.ts";

/** What a channel is to do about something that was said. */
export type Reaction =
  | { kind: "silence" }
  /** Say it; `replaces` is the bot's message to edit instead, `pointsTo` the one to reply to instead of the question. */
  | { kind: "say"; answer: Answer; replaces?: string; pointsTo?: string }
  /** Take the bot's message away. */
  | { kind: "remove"; message: string };
