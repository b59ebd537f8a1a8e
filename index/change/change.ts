import { type Proposal, quote, type Reply } from "../proposal.ts";
import { withoutCosmetics } from "./cosmetic.ts";
import { type NamedLetter, namedLetters } from "./letter-name.ts";

/** A letter as it stands in its proposal. */
export type LetterOf = { proposal: Proposal; name: string; letter: Reply };

/** Something of substance that an import brought, which people may want to hear of; cosmetic differences are none. */
export type Change =
  | { kind: "new-proposal"; proposal: Proposal }
  | { kind: "new-reply"; after: LetterOf }
  | { kind: "changed-reply"; before: LetterOf; after: LetterOf };

/** What is new of substance in a proposal, beside how it was known before; of a new one, itself and each of its letters. */
export function changesBetween(before: Proposal | undefined, after: Proposal): Change[] {
  const known = new Map(before ? lettersOf(before).map((one) => [one.name, one]) : []);
  const letters = lettersOf(after).flatMap((letter) => letterChange(known.get(letter.name), letter));
  return before ? letters : [{ kind: "new-proposal", proposal: after }, ...letters];
}

function letterChange(before: LetterOf | undefined, after: LetterOf): Change[] {
  if (!before) return [{ kind: "new-reply", after }];
  return wordsOf(before) === wordsOf(after) ? [] : [{ kind: "changed-reply", before, after }];
}

function lettersOf(proposal: Proposal): LetterOf[] {
  return namedLetters(proposal).map((named: NamedLetter) => ({ proposal, ...named }));
}

function wordsOf({ proposal, letter }: LetterOf): string {
  return withoutCosmetics(quote(proposal, letter.span));
}
