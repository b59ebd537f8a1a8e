import { z } from "zod";
import { ProposalId } from "../proposal.ts";

/** Why somebody has to look: a file or record that was not understood, a letter, a record that lacks what others have, a source that brings nothing. */
export const MatterKind = z.enum([
  "not-understood",
  "doubtful-letter",
  "waiting-letter",
  "missing-field",
  "silent-source",
]);
export type MatterKind = z.infer<typeof MatterKind>;

/** What of a record staff may correct. */
export const CorrectedField = z.enum(["number", "title", "proposers", "lead", "assisting", "assigned-on"]);
export type CorrectedField = z.infer<typeof CorrectedField>;

/** What there is to say of a matter. `candidates` are proposals that a letter may belong to. */
export const MatterDetail = z.object({
  line: z.int().positive().nullable().default(null),
  expected: z.string().default(""),
  got: z.string().default(""),
  title: z.string().optional(),
  field: CorrectedField.optional(),
  /** How many of a source's latest records lack the field, and which for example. */
  missing: z.object({ count: z.int(), among: z.int(), examples: z.array(z.string()) }).optional(),
  /** For how many days a source has brought nothing, and the longest that it was silent before. */
  silence: z.object({ days: z.int(), usual: z.int() }).optional(),
  /** How bad it is: staff who let a matter be are asked again when it is worse. */
  level: z.int().default(0),
  candidates: z.array(ProposalId).default([]),
});
export type MatterDetail = z.infer<typeof MatterDetail>;

/** How a matter ended: by a person (the first four), or by what came later. */
export const Resolution = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assigned"), proposal: ProposalId }),
  /** The letter stays a page of its own. */
  z.object({ kind: z.literal("separate") }),
  z.object({ kind: z.literal("corrected"), field: CorrectedField, value: z.string().min(1) }),
  z.object({ kind: z.literal("ignored") }),
  /** The proposal came that a letter had waited for. */
  z.object({ kind: z.literal("matched") }),
  /** The file was imported again without it. */
  z.object({ kind: z.literal("gone") }),
]);
export type Resolution = z.infer<typeof Resolution>;

/** Something that an import could not decide by itself (待处理). `record` is the identity that was read, where one was. */
export type Finding = {
  kind: MatterKind;
  source: string;
  record: ProposalId | null;
  detail: z.input<typeof MatterDetail>;
};

/** A finding as it waits for a person: `number` names it, times are milliseconds since 1970. */
export type Matter = Omit<Finding, "detail"> & {
  number: number;
  detail: MatterDetail;
  firstSeen: number;
  lastSeen: number;
  resolution: Resolution | null;
};
