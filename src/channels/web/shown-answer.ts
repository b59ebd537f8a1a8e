import type { Answer } from "../../../handlers/answer-record.ts";

/** The answer as the page gets it: without the ids of all pages of a list, which only the conversation needs. */
export type ShownAnswer = Omit<Answer, "listed" | "view">;

export function shownAnswer({ listed: _, view: __, ...answer }: Answer): ShownAnswer {
  return answer;
}
