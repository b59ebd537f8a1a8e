import type { Ask } from "./ask.ts";
import { withoutSpace } from "./bare.ts";
import { type ClauseReading, readClause } from "./clause-reading.ts";
import { clausesIn } from "./sentence.ts";

/** A piece of a letter that was matched to a point: its words and how near they are to it by themselves. */
export type Piece = {
  text: string;
  near: number;
  /** The same with what its headings and place say. */
  strength?: number;
  /** Where its sentence begins; pieces of one sentence speak of one thing. */
  sentence?: number;
  /** Told of the field at large. */
  overview?: boolean;
};

/** A piece with its clauses read. */
export type ReadPiece = Omit<Piece, "text"> & { clauses: readonly ClauseReading[] };

/** The clauses of a piece of a letter, read. */
export function readPiece(text: string, letter: string | null, ask: Ask): ClauseReading[] {
  const asks = /[?？]$/.test(text);
  const clauses = clausesIn(text, { start: 0, end: text.length }).map((span) =>
    readClause(text.slice(span.start, span.end), { letter, ask }),
  );
  return clauses.map((clause, at) => ({
    ...clause,
    ...beside(clause, clauses.slice(0, at), ask),
    ...(asks ? { polarity: "none" as const } : {}),
    background: inBackground(clauses.slice(0, at + 1)),
  }));
}

/** What a clause says beside those before it. */
function beside(
  clause: ClauseReading,
  before: readonly ClauseReading[],
  ask: Ask,
): Pick<ClauseReading, "polarity" | "unknownNo"> {
  if (disposes(clause, before.at(-1))) return { polarity: "done", unknownNo: clause.unknownNo };
  return elaborates(clause, before, ask) ? { polarity: "none", unknownNo: false } : clause;
}

/** What a 不 is to deny for it to be a refusal beside a deed: more of it, or a decision. */
const DENIED = /[增扩提加设建新单上延推开配发装补叠宜予同能符具作做可支主列纳安搞保要]/;

/** 按表结账,不再按亩平摊: after a deed a 不 that denies nothing that was asked only says what is over. */
function elaborates(clause: ClauseReading, before: readonly ClauseReading[], ask: Ask): boolean {
  const last = before.at(-1);
  if (clause.polarity !== "refused" || !last || last.reason || last.against || last.unknownNo) return false;
  if (!before.some(({ polarity }) => polarity === "done" || polarity === "planned")) return false;
  const [, verb = "", next = ""] = /^(?:也|就|便|则)?不再([一-龥])([一-龥]?)/.exec(clause.text) ?? [];
  return verb !== "" && !DENIED.test(verb) && !ask.text.includes(verb + next);
}

/** 印发办法,将时限压缩至15日: after a deed 将 hands over the object, as 把 does, and says nothing of the future. */
function disposes(clause: ClauseReading, before: ClauseReading | undefined): boolean {
  return (
    before?.polarity === "done" &&
    clause.polarity === "planned" &&
    /^[并]?将(?![于在会继]).{2,}[至到为入]/.test(clause.text)
  );
}

/** Whether the last of these clauses still stands under 近年来: nothing since has turned to the present. */
function inBackground(clauses: readonly ClauseReading[]): boolean {
  const opened = clauses.findLastIndex((clause) => clause.background);
  if (opened < 0) return false;
  return !clauses
    .slice(opened + 1)
    .some((clause) => /^(?:目前|今年|现|下一步|将|其中|同时|计划|预计)/.test(clause.text));
}

/** Whether a clause has two neighbouring characters of what was asked: else what was done is something else. */
export function isAbout({ text }: ClauseReading, ask: Ask): boolean {
  const asked = withoutSpace(ask.text);
  return [...text].some((_, at) => at > 0 && asked.includes(text.slice(at - 1, at + 1)));
}
