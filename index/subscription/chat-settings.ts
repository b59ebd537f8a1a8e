import { z } from "zod";
import { ProposalId } from "../proposal.ts";

const Minute = z.int().min(0).max(1439);

/** When news is told: at once, or together at a time of the day or week; minutes since midnight, weekday 0 is Sunday. */
export const Rhythm = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("instant") }),
  z.object({ kind: z.literal("daily"), minute: Minute }),
  z.object({ kind: z.literal("weekly"), weekday: z.int().min(0).max(6), minute: Minute }),
]);
export type Rhythm = z.infer<typeof Rhythm>;

/** What a chat (聊天) has chosen about its notifications. */
export const ChatSettings = z.object({
  /** Null is the program's own time zone. */
  timeZone: z.string().nullable(),
  /** 免打扰: from one minute of the day to before another, over midnight where it ends earlier. */
  quiet: z.object({ from: Minute, to: Minute }).nullable(),
  rhythm: Rhythm,
  weekends: z.boolean(),
  /** In a group: whether everybody may subscribe, not only its admins. */
  openToAll: z.boolean(),
  /** Proposals that nothing is to be told about any more (不再提醒). */
  muted: z.array(ProposalId),
});
export type ChatSettings = z.infer<typeof ChatSettings>;

export const USUAL_CHAT: ChatSettings = {
  timeZone: null,
  quiet: null,
  rhythm: { kind: "instant" },
  weekends: true,
  openToAll: false,
  muted: [],
};

/** A digest for who wants fewer messages and names no hour: every day at nine. */
export const USUAL_DIGEST = { kind: "daily", minute: 9 * 60 } as const satisfies Rhythm;
