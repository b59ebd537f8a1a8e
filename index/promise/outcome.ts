import { z } from "zod";
import { digestProposal } from "../digest/digest-proposal.ts";
import { type Digest, type Promised, Stance } from "../digest/point.ts";
import { type Proposal, quote } from "../proposal.ts";
import { hasReplied, isBy } from "../status.ts";
import { promiseDay } from "./promise-day.ts";
import { isSpokenOfLater } from "./spoken-of-later.ts";

/** A promise as the ledger keeps it: the sentence, condition and date as written, and the day that the date means. */
export const PromiseNote = z.object({
  /** Bureau and sentence: the same promise read again has the same key. */
  key: z.string(),
  bureau: z.string(),
  point: z.string().nullable(),
  text: z.string(),
  condition: z.string().nullable(),
  due: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  /** The bureau has written about it again since: what it says there counts. */
  answeredLater: z.boolean(),
});
export type PromiseNote = z.infer<typeof PromiseNote>;

/**
 * What came of a proposal, small enough to be kept for a whole library: the stance of every point (by its label) under
 * the bureau that had to answer it and did, and what was promised.
 */
export const Outcome = z.object({
  stances: z.array(z.object({ bureau: z.string(), point: z.string(), stance: Stance })),
  promises: z.array(PromiseNote),
});
export type Outcome = z.infer<typeof Outcome>;

/** The outcome of a proposal; takes some milliseconds, as a digest does. */
export function outcomeOf(proposal: Proposal): Outcome {
  const digest = digestProposal(proposal);
  return { stances: stancesIn(proposal, digest), promises: promisesOf(proposal, digest) };
}

/** Points count where a bureau that answers the proposer has answered: before that they are owed, not unanswered. */
function stancesIn(proposal: Proposal, { points }: Digest): Outcome["stances"] {
  const deciding = proposal.bureaus.filter(({ role }) => role !== "assisting");
  const replied = deciding.filter((bureau) => hasReplied(proposal, bureau));
  return replied.flatMap((replying) =>
    points.map((point) => {
      const { name: bureau } = replying;
      const { label, answers } = point;
      if (deciding.length === 1) return { bureau, point: label, stance: point.stance };
      const own = answers.findLast((one) => isBy(one, replying));
      return { bureau, point: label, stance: own?.stance ?? ("unanswered" as const) };
    }),
  );
}

function promisesOf(proposal: Proposal, { promises, points }: Digest): PromiseNote[] {
  const notes = promises.map((promised) => noteOf(proposal, promised, lettersOn(promised.point, points)));
  return [...new Map(notes.map((note) => [note.key, note])).values()];
}

/** The letters that answer a point, where there are several points to tell apart. */
function lettersOn(label: string | null, points: Digest["points"]): ReadonlySet<number> {
  const point = points.length > 1 ? points.find((one) => one.label === label) : undefined;
  return new Set(point?.answers.map(({ reply }) => reply));
}

function noteOf(proposal: Proposal, promised: Promised, onPoint: ReadonlySet<number>): PromiseNote {
  const { bureau, point, span } = promised;
  const letter = proposal.replies[promised.reply];
  const text = quote(proposal, span).replace(/\s+/g, " ").trim();
  const due = promised.due && quote(proposal, promised.due);
  return {
    key: `${bureau}|${text.replaceAll(" ", "")}`,
    bureau,
    point,
    text,
    condition: promised.condition && quote(proposal, promised.condition),
    due,
    dueOn: due === null ? null : promiseDay(due, letter?.date?.day ?? null),
    answeredLater: isSpokenOfLater(proposal, promised, onPoint),
  };
}
