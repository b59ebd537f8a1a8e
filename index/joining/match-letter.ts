import { likeness } from "../change/likeness.ts";
import type { ProposalId } from "../proposal.ts";
import { type Named, serialOf, subjectOf } from "./match-key.ts";

/** Which proposal a letter answers; `doubtful` are those that only a person can choose among. */
export type LetterMatch =
  | { kind: "certain"; id: ProposalId }
  | { kind: "doubtful"; ids: ProposalId[] }
  | { kind: "none" };

/** How one thing that both may name compares; `unknown` where one of them does not. */
type Sign = "same" | "alike" | "other" | "unknown";

/** Titles as alike as this differ by a slip of the pen. */
const ALIKE = 0.7;

/**
 * The proposal that a letter names by title, number and proposer. Two things that agree while none disagrees are certain,
 * so is a whole title alone; whatever else points to a proposal is a doubt, and so are two proposals that fit alike.
 */
export function matchLetter(letter: Named, candidates: readonly Named[]): LetterMatch {
  const fits = candidates.map((one) => ({ id: one.id, fit: fitOf(letter, one) }));
  const certain = fits.filter(({ fit }) => fit === "certain").map(({ id }) => id);
  const [only, ...others] = certain;
  if (only && others.length === 0) return { kind: "certain", id: only };
  const doubtful = only ? certain : fits.filter(({ fit }) => fit === "doubtful").map(({ id }) => id);
  return doubtful.length > 0 ? { kind: "doubtful", ids: doubtful } : { kind: "none" };
}

/** Whether a letter that stands under a proposal's number names another subject and other people. */
export function speaksOfAnother(letter: Named, proposal: Named): boolean {
  return titles(letter, proposal) === "other" && people(letter, proposal) === "other";
}

function fitOf(letter: Named, proposal: Named): LetterMatch["kind"] {
  if (ofOtherMeeting(letter, proposal)) return "none";
  const [title, number, proposer] = [
    titles(letter, proposal),
    numbers(letter, proposal),
    people(letter, proposal),
  ];
  const signs = [title, number, proposer];
  const agreeing = signs.filter((sign) => sign === "same").length;
  const near = title === "alike" ? 1 : 0;
  if (!signs.includes("other") && (title === "same" || agreeing >= 2 || (near > 0 && number === "same")))
    return "certain";
  if (title === "same" || agreeing + near >= 2) return "doubtful";
  return number === "same" && title !== "other" && proposer !== "other" ? "doubtful" : "none";
}

function titles(one: Named, other: Named): Sign {
  const [here, there] = [subjectOf(one), subjectOf(other)];
  if (here === "" || there === "") return "unknown";
  if (here === there) return "same";
  return likeness(here, there) >= ALIKE ? "alike" : "other";
}

function numbers(one: Named, other: Named): Sign {
  const [here, there] = [serialOf(one), serialOf(other)];
  if (here === undefined || there === undefined) return "unknown";
  return here === there ? "same" : "other";
}

function people(one: Named, other: Named): Sign {
  if (one.proposers.length === 0 || other.proposers.length === 0) return "unknown";
  return one.proposers.some((name) => other.proposers.includes(name)) ? "same" : "other";
}

function ofOtherMeeting(one: Named, other: Named): boolean {
  return (
    differ(one.committee, other.committee) ||
    differ(one.session?.term, other.session?.term) ||
    differ(one.session?.meeting, other.session?.meeting)
  );
}

function differ<Value>(one: Value | null | undefined, other: Value | null | undefined): boolean {
  return one != null && other != null && one !== other;
}
