import { z } from "zod";
import { Visibility } from "./visibility.ts";

/** A piece of the source: UTF-16 offsets into {@link Proposal.text}, `end` exclusive. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A meeting of a committee (届次): `十三届一次会议` is term 13, meeting 1. `text` is the normal spelling. */
export const Session = z.object({
  text: z.string().min(1),
  term: z.int().positive().nullable(),
  meeting: z.int().positive().nullable(),
});
export type Session = z.infer<typeof Session>;

/** Who proposes: 个人, 联名, 集体 (党派, 团体, 专委会), 界别; `unknown` where the source names nobody. */
export const ProposalKind = z.enum(["individual", "joint", "collective", "sector", "unknown"]);
export type ProposalKind = z.infer<typeof ProposalKind>;

/** 主办 (and 独办), 会办 (协办), 分办; `unknown` where the source does not tell. */
export const BureauRole = z.enum(["lead", "assisting", "separate", "unknown"]);
export type BureauRole = z.infer<typeof BureauRole>;

/**
 * A handling bureau (办理单位), named as the source names it; `alsoNamed` is how letters of the proposal name it, where only
 * a committee's own table of bureaus tells that (`own-names.ts`).
 */
export const Bureau = z.object({
  name: z.string().min(1),
  role: BureauRole,
  alsoNamed: z.array(z.string()).readonly().exactOptional(),
});
export type Bureau = z.infer<typeof Bureau>;

/**
 * The result mark printed on a reply (办理结果), as printed, with its letter where it has one.
 * What a letter means differs by place, so nothing is decided by it.
 */
export const ResultMark = z.object({
  text: z.string().min(1),
  letter: z.enum(["A", "B", "C", "D"]).nullable(),
});
export type ResultMark = z.infer<typeof ResultMark>;

/** Whom a letter addresses: the proposer, the lead bureau, or nobody that can be told. */
export const Addressee = z.enum(["proposer", "lead", "unknown"]);
export type Addressee = z.infer<typeof Addressee>;

/** 答复, 会办意见, a note that only refers to an enclosure, or 更正/补充答复. */
export const ReplyKind = z.enum(["reply", "opinion", "cover-note", "correction"]);
export type ReplyKind = z.infer<typeof ReplyKind>;

/** A date as written, and the ISO day it names; null where the writing is damaged, never guessed. */
export const WrittenDate = z.object({ text: z.string().min(1), day: z.iso.date().nullable() });
export type WrittenDate = z.infer<typeof WrittenDate>;

/** One letter of one bureau (办理答复). `span` is the whole letter, `body` its substance without head and signature. */
export const Reply = z.object({
  bureau: z.string().min(1),
  role: BureauRole,
  to: Addressee,
  kind: ReplyKind,
  date: WrittenDate.nullable(),
  resultMark: ResultMark.nullable(),
  documentNumber: z.string().nullable(),
  span: Span,
  body: Span,
});
export type Reply = z.infer<typeof Reply>;

/** One recommendation (建议) in the outline; one without `children` is a point that wants an answer. */
export type Recommendation = { label: string; span: Span; children: Recommendation[] };
export const Recommendation: z.ZodType<Recommendation> = z.lazy(() =>
  z.object({ label: z.string(), span: Span, children: z.array(Recommendation) }),
);

/** Where the recommendations were found: their own section, restated in a reply, the reply's items, or only the title. */
export const RecommendationOrigin = z.enum(["proposal", "restated", "reply", "title"]);
export type RecommendationOrigin = z.infer<typeof RecommendationOrigin>;

export const Votes = z.object({ support: z.int().nonnegative(), oppose: z.int().nonnegative() });
export type Votes = z.infer<typeof Votes>;

/** Letters that came in a file of their own: where they stand in {@link Proposal.text}, and what their page told. */
export const JoinedPart = z.object({
  source: z.string().min(1),
  span: Span,
  bureaus: z.array(Bureau),
  documentNumbers: z.array(z.string()),
  resultMark: ResultMark.nullable(),
});
export type JoinedPart = z.infer<typeof JoinedPart>;

/** Committee, session and number together; see `proposalId`. */
export const ProposalId = z.string().min(1).brand<"ProposalId">();
export type ProposalId = z.infer<typeof ProposalId>;

/**
 * One proposal (提案) with its replies. Everything quoted is a span of `text`, which is the source as it was
 * read, never normalised.
 */
export const Proposal = z.object({
  id: ProposalId,
  /** The file's name, with `#row` for one of several in a file. */
  source: z.string().min(1),
  committee: z.string().nullable(),
  session: Session.nullable(),
  number: z.string().nullable(),
  /** All spellings the number is asked by, the written one first. */
  numbers: z.array(z.string()),
  title: z.string().min(1),
  year: z.int().nullable(),
  /** The subject class that the source prints (城建交通). */
  category: z.string().nullable(),
  kind: ProposalKind,
  proposers: z.array(z.string().min(1)),
  /** How many proposed it, where the source says 等9人 without naming them; else the number named. */
  proposerCount: z.int().nonnegative(),
  filedOn: WrittenDate.nullable(),
  assignedOn: WrittenDate.nullable(),
  /** A date by which the source itself says that a reply is due. */
  dueOn: WrittenDate.nullable(),
  background: Span.nullable(),
  recommendations: z.array(Recommendation),
  recommendationOrigin: RecommendationOrigin,
  bureaus: z.array(Bureau),
  replies: z.array(Reply),
  documentNumbers: z.array(z.string()),
  votes: Votes.nullable(),
  resultMark: ResultMark.nullable(),
  /** Absent where everything came in one file. */
  joined: z.array(JoinedPart).optional(),
  visibility: Visibility.default("public"),
  text: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;

/** A proposal without its text: enough to list, filter and look it up. */
export type ProposalRecord = Omit<Proposal, "text">;

/** The source's own words at a span. */
export function quote(proposal: Pick<Proposal, "text">, span: Span): string {
  return proposal.text.slice(span.start, span.end);
}

/** The recommendations that want an answer: the outline's leaves, in order. */
export function pointsOf(recommendations: readonly Recommendation[]): Recommendation[] {
  return recommendations.flatMap((one) => (one.children.length > 0 ? pointsOf(one.children) : [one]));
}
