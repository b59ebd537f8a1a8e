import { z } from "zod";
import type { AnswerRecord } from "../answer-record.ts";

/** An answer about one proposal that a chat has seen: what it showed, the bot's message, and when (ms since 1970). */
export const ShownAnswer = z.object({ shown: z.string(), message: z.string(), at: z.number() });
export type ShownAnswer = z.infer<typeof ShownAnswer>;

const SAME_WITHIN_MS = 15 * 60_000;

/** What an answer shows, as a short key: the same proposal with the same words. Undefined for answers that are no single proposal. */
export function shownBy(answer: Pick<AnswerRecord, "kind" | "proposals" | "text">): string | undefined {
  const [only, ...others] = answer.proposals;
  if (!only || others.length > 0) return undefined;
  return `${answer.kind} ${only.id} ${fingerprint(answer.text)}`;
}

/** The earlier answer to point to instead of showing the same proposal again within a quarter of an hour. */
export function alreadyShown(
  shown: string | undefined,
  earlier: readonly ShownAnswer[],
  now: number,
): ShownAnswer | undefined {
  return shown === undefined
    ? undefined
    : stillRecent(earlier, now).findLast((answer) => answer.shown === shown);
}

/** The answers that are recent enough to be pointed to. */
export function stillRecent(earlier: readonly ShownAnswer[], now: number): ShownAnswer[] {
  return earlier.filter((answer) => now - answer.at < SAME_WITHIN_MS);
}

/** FNV-1a over UTF-16 units: enough to tell a changed answer from the same one. */
function fingerprint(text: string): string {
  const hash = [...text].reduce(
    (sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(36);
}
