import { z } from "zod";
import { Stance } from "../index/digest/point.ts";
import { Addressee, BureauRole, type ProposalId, ReplyKind } from "../index/proposal.ts";
import type { Attachment } from "./attachment.ts";
import type { Block, Button } from "./block.ts";
import type { ListView } from "./list-view.ts";

/** What kind of answer it is; fixed words for scripts. */
export const AnswerKind = z.enum([
  "proposal",
  "list",
  "choice",
  "reply-status",
  "count",
  "subscription",
  "notice",
  "help",
  "nothing-found",
  "refused",
  "silence",
]);
export type AnswerKind = z.infer<typeof AnswerKind>;

export const AnswerProposal = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  session: z.string().nullable(),
  year: z.int().nullable(),
  proposers: z.array(z.string()),
  bureaus: z.array(z.object({ name: z.string(), role: BureauRole, replied: z.boolean() })),
  status: z.enum(["awaiting-reply", "partly-replied", "replied", "unknown"]),
  source: z.string(),
});
export type AnswerProposal = z.infer<typeof AnswerProposal>;

export const AnswerPoint = z.object({
  label: z.string(),
  text: z.string(),
  digest: z.string(),
  stance: Stance,
  answers: z.array(z.object({ bureau: z.string(), role: BureauRole, stance: Stance, quote: z.string() })),
});
export type AnswerPoint = z.infer<typeof AnswerPoint>;

export const AnswerReply = z.object({
  bureau: z.string(),
  role: BureauRole,
  to: Addressee,
  kind: ReplyKind,
  date: z.string().nullable(),
  summary: z.array(z.string()),
});
export type AnswerReply = z.infer<typeof AnswerReply>;

/** The answer as data (version 1): what `--json` prints and `POST /api/chat` gives. */
export const AnswerRecord = z.object({
  v: z.literal(1),
  kind: AnswerKind,
  proposals: z.array(AnswerProposal),
  total: z.int().nonnegative(),
  points: z.array(AnswerPoint),
  replies: z.array(AnswerReply),
  /** The plain-text rendering, complete by itself. */
  text: z.string(),
});
export type AnswerRecord = z.infer<typeof AnswerRecord>;

/**
 * What the bot says: the data, and the same as blocks and buttons for the layouts. `listed` are all proposals of
 * a list of which `proposals` is one page, so that the conversation can go on with the next; `view` is what the list
 * tells of them, where it is not what every list tells; `asked` what it answers, where that is more than the question;
 * `attachments` go with it as files, never none.
 */
export type Answer = AnswerRecord & {
  blocks: Block[];
  buttons: Button[][];
  listed: ProposalId[];
  view?: ListView;
  asked?: string[];
  attachments?: Attachment[];
  /** Nothing is remembered of it and of its question. */
  traceless?: true;
};
