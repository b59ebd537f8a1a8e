import { type Proposal, quote, type Reply } from "../proposal.ts";
import { namedLetters } from "./letter-name.ts";
import { essenceOf } from "./words/essence.ts";
import { substanceOf } from "./words/substance.ts";

/** A letter as it stands in its proposal. */
export type LetterOf = { proposal: Proposal; name: string; letter: Reply };

type LetterIn = Pick<LetterOf, "proposal" | "letter">;

/** A letter with what it says; see {@link substanceOf}. */
export type ReadLetter = LetterOf & { says: string };

/** The proposal's letters, in order, with what they say. */
export function lettersOf(proposal: Proposal): ReadLetter[] {
  return namedLetters(proposal).map(({ name, letter }) => ({
    proposal,
    name,
    letter,
    says: saysOf({ proposal, letter }),
  }));
}

/** Working it out is most of what an import costs beside writing, and comparing, naming and keeping a letter all ask. */
const said = new WeakMap<Proposal, Map<Reply, string>>();

function saysOf({ proposal, letter }: LetterIn): string {
  const known = said.get(proposal) ?? new Map<Reply, string>();
  said.set(proposal, known);
  const says = known.get(letter) ?? substanceOf(quote(proposal, letter.span));
  known.set(letter, says);
  return says;
}

/** What tells one wording of a letter from another: what it says, its mark and its day. */
export function wordingOf({ proposal, letter }: LetterIn): string[] {
  return [saysOf({ proposal, letter }), markOf(letter), letter.date?.day ?? ""];
}

/**
 * Whether something that stands outside a letter's sentences was changed: its mark, its day, its document number. What
 * one publication leaves out is no change; a mark that is added is.
 */
export function detailsChanged(before: Reply, after: Reply): boolean {
  const mark = markOf(after);
  return (
    (mark !== "" && mark !== markOf(before)) ||
    differ(before.date?.day, after.date?.day) ||
    differ(numberOf(before), numberOf(after))
  );
}

function markOf({ resultMark }: Reply): string {
  return resultMark?.letter ?? essenceOf(resultMark?.text ?? "");
}

function numberOf({ documentNumber }: Reply): string | undefined {
  return documentNumber === null ? undefined : essenceOf(documentNumber);
}

function differ(before: string | null | undefined, after: string | null | undefined): boolean {
  return before != null && after != null && before !== after;
}
