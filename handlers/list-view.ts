import { z } from "zod";
import { DaySpan } from "../index/day-span.ts";
import { BureauRole } from "../index/proposal.ts";
import { Evaluation } from "../index/staff/deed.ts";

/** Whose parts are told of: of these bureaus, in this role, on these days. */
const parts = {
  bureaus: z.array(z.string()).optional(),
  role: BureauRole.optional(),
  span: DaySpan.optional(),
};

/** What staff have recorded of proposals: one of the member's words, or that there is something at all. */
export const RecordAsked = z.enum([
  ...Evaluation.options,
  "evaluated",
  "not-evaluated",
  "second-handling",
  "extended",
  "reassigned",
  "key",
]);
export type RecordAsked = z.infer<typeof RecordAsked>;

/** What a list of the board tells of its proposals; a conversation keeps it, so that the next page tells the same. */
export const ListView = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("owing"),
    which: z.enum(["unreplied", "overdue", "due-soon", "undated", "waiting", "assisting-only"]),
    /** How many bureaus of a proposal have still to answer. */
    left: z.int().positive().optional(),
    /** The days on which it was handed over. */
    handedOver: DaySpan.optional(),
    ...parts,
  }),
  z.object({ kind: z.literal("answered"), when: z.enum(["in-time", "late"]).optional(), ...parts }),
  z.object({
    kind: z.literal("promises"),
    which: z.enum(["due", "due-soon", "open", "undated", "closed"]),
    ...parts,
  }),
  z.object({ kind: z.literal("recorded"), what: RecordAsked, ...parts }),
]);
export type ListView = z.infer<typeof ListView>;
