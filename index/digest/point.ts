import { z } from "zod";
import { BureauRole, Span } from "../proposal.ts";

/**
 * What a bureau's words say about a recommendation. `unanswered`: nothing in any reply is about it;
 * `unclear`: the program is not sure, a person has to look.
 */
export const Stance = z.enum(["adopted", "planned", "partial", "declined", "unanswered", "unclear"]);
export type Stance = z.infer<typeof Stance>;

/** One bureau's words on one point: a span of the source, and the stance these words take. */
export const PointAnswer = z.object({
  bureau: z.string(),
  role: BureauRole,
  /** Index into `Proposal.replies`. */
  reply: z.int().nonnegative(),
  stance: Stance,
  span: Span,
  /** The bureau whose words the reply passes on (据市财政局反馈), as written; null where it speaks for itself. */
  relayed: z.string().nullable(),
});
export type PointAnswer = z.infer<typeof PointAnswer>;

/** A promise (承诺) in a reply: the sentence, its condition (审核通过后) and its date as written, where it has them. */
export const Promised = z.object({
  bureau: z.string(),
  reply: z.int().nonnegative(),
  point: z.string().nullable(),
  span: Span,
  condition: Span.nullable(),
  due: Span.nullable(),
});
export type Promised = z.infer<typeof Promised>;

/** One recommendation with everything that was answered to it. */
export const Point = z.object({
  label: z.string(),
  span: Span,
  /** One line, at most 45 characters, made of the source's own words in their order. */
  digest: z.string(),
  stance: Stance,
  answers: z.array(PointAnswer),
});
export type Point = z.infer<typeof Point>;

/** Something a person should look at: the printed mark against the text, or two bureaus against each other. */
export const Doubt = z.object({
  kind: z.enum(["mark-contradicts-text", "bureaus-contradict"]),
  point: z.string().nullable(),
});
export type Doubt = z.infer<typeof Doubt>;

/** A proposal point by point. `summaries` has, per reply, its most telling sentences, best first. */
export const Digest = z.object({
  points: z.array(Point),
  promises: z.array(Promised),
  summaries: z.array(z.array(Span)),
  doubts: z.array(Doubt),
});
export type Digest = z.infer<typeof Digest>;
