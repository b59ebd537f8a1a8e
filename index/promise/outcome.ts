import { z } from "zod";
import { digestProposal } from "../digest/digest-proposal.ts";
import { type Digest, type Promised, Stance } from "../digest/point.ts";
import { type Proposal, quote, type Reply } from "../proposal.ts";
import { sameOffice } from "../same-office.ts";
import { hasReplied } from "../status.ts";
import { promiseDay } from "./promise-day.ts";

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
  /** The bureau has written again since: what it says there counts. */
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
  return replied.flatMap(({ name: bureau }) =>
    points.map((point) => {
      const { label, answers } = point;
      if (deciding.length === 1) return { bureau, point: label, stance: point.stance };
      const own = answers.findLast((one) => sameOffice(one.bureau, bureau));
      return { bureau, point: label, stance: own?.stance ?? ("unanswered" as const) };
    }),
  );
}

function promisesOf(proposal: Proposal, { promises }: Digest): PromiseNote[] {
  const notes = promises.map((promised) => noteOf(proposal, promised));
  return [...new Map(notes.map((note) => [note.key, note])).values()];
}

function noteOf(proposal: Proposal, promised: Promised): PromiseNote {
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
    answeredLater: letter !== undefined && hasLaterLetter(proposal, letter),
  };
}

/** Later by its day, or further down in the source where a day is missing. */
function hasLaterLetter({ replies }: Proposal, letter: Reply): boolean {
  const [at, day] = [replies.indexOf(letter), letter.date?.day];
  return replies.some((other, place) => {
    if (other === letter || other.kind === "cover-note" || !sameOffice(other.bureau, letter.bureau))
      return false;
    const otherDay = other.date?.day;
    return day && otherDay ? otherDay > day : place > at;
  });
}
