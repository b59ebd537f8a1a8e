import { type Proposal, quote, type Reply } from "../proposal.ts";
import { plainText } from "../reading/plain-text.ts";
import { signingBureau } from "../reading/signature.ts";
import { datesIn } from "../reading/written-date.ts";
import { sameOffice } from "../same-office.ts";
import { namedLetters } from "./letter-name.ts";
import { essenceOf } from "./words/essence.ts";
import { substanceSaidOnce } from "./words/substance.ts";

/** A letter as it stands in its proposal. */
export type LetterOf = { proposal: Proposal; name: string; letter: Reply };

type LetterIn = Pick<LetterOf, "proposal" | "letter">;

/** A letter with what it says; see {@link substanceSaidOnce}. */
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
  const says = known.get(letter) ?? substanceSaidOnce(quote(proposal, letter.span));
  known.set(letter, says);
  return says;
}

/** The offices that are named below a letter's text. */
function signersOf({ proposal, letter }: LetterIn): string[] {
  return plainText(quote(proposal, { start: letter.body.end, end: letter.span.end }))
    .split("\n")
    .map((line) => signingBureau(dayless(line.trim())))
    .filter((name) => name !== null);
}

/** A signature and its day may stand in one line. */
function dayless(line: string): string {
  const day = datesIn(line).at(-1);
  return day && day.at + day.text.length >= line.length ? line.slice(0, day.at).trim() : line;
}

/** What tells one wording of a letter from another: what it says, its mark and its day. */
export function wordingOf({ proposal, letter }: LetterIn): string[] {
  return [saysOf({ proposal, letter }), markOf(letter), letter.date?.day ?? ""];
}

/** Whether an office signed that had not. A letter that is signed on one page only is the same. */
function signerChanged(before: LetterIn, after: LetterIn): boolean {
  const known = signersOf(before);
  const isNew = (name: string) => !known.some((one) => sameOffice(one, name));
  return known.length > 0 && signersOf(after).some(isNew);
}

/**
 * Whether something that stands outside a letter's sentences was changed: its mark, its day, its document
 * number, who signed. What
 * one publication leaves out is no change; a mark that is added is.
 */
export function detailsChanged(before: LetterIn, after: LetterIn): boolean {
  const [one, other] = [before.letter, after.letter];
  const mark = markOf(other);
  return (
    (mark !== "" && mark !== markOf(one)) ||
    differ(one.date?.day, other.date?.day) ||
    differ(numberOf(one), numberOf(other)) ||
    signerChanged(before, after)
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
