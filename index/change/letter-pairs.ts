import type { Proposal } from "../proposal.ts";
import { UNSIGNED } from "../reading/reply.ts";
import { sameOffice } from "../same-office.ts";
import type { ReadLetter } from "./letter.ts";
import { likeness } from "./likeness.ts";

/** Letters of two readings that are the same letter, and those that only one reading has. */
export type LetterPairs = {
  pairs: { before: ReadLetter; after: ReadLetter }[];
  gone: ReadLetter[];
  come: ReadLetter[];
};

/** A letter of another bureau's that has so much of its words is the same letter under a name that was read differently. */
const SAME_WORDS = 0.8;

type SameLetter = (before: ReadLetter, after: ReadLetter) => boolean;

const SIGNS_OF_SAME: readonly SameLetter[] = [
  (before, after) => before.says === after.says && ofOneBureau(before, after),
  (before, after) => before.says === after.says && !areExchanged(before, after),
  (before, after) => before.name === after.name && likeness(before.says, after.says) >= SAME_WORDS,
  (before, after) => ofOneBureau(before, after) && likeness(before.says, after.says) >= SAME_WORDS,
  (before, after) => likeness(before.says, after.says) >= SAME_WORDS && !areExchanged(before, after),
  (before, after) => before.name === after.name,
  (before, after) => ofOneBureau(before, after) && before.letter.kind === after.letter.kind,
];

/** Pairs letters by the surest sign first: their words wherever they stand, then bureau and kind. */
export function pairLetters(before: readonly ReadLetter[], after: readonly ReadLetter[]): LetterPairs {
  const left: LetterPairs = { pairs: [], gone: [...before], come: [...after] };
  for (const same of SIGNS_OF_SAME) pairBy(same, left);
  return left;
}

function pairBy(same: SameLetter, left: LetterPairs): void {
  for (const after of [...left.come]) {
    const at = left.gone.findIndex((before) => same(before, after));
    const [before] = at < 0 ? [] : left.gone.splice(at, 1);
    if (!before) continue;
    left.pairs.push({ before, after });
    left.come.splice(left.come.indexOf(after), 1);
  }
}

/** Whether the words of one bureau now stand under another that answers on both pages: then they are another's words. */
function areExchanged(before: ReadLetter, after: ReadLetter): boolean {
  const [one, other] = [before.letter.bureau, after.letter.bureau];
  if ([one, other].includes(UNSIGNED) || ofOneBureau(before, after)) return false;
  return answersIn(after.proposal, one) && answersIn(before.proposal, other);
}

function answersIn({ replies }: Proposal, bureau: string): boolean {
  return replies.some((reply) => sameOffice(reply.bureau, bureau));
}

function ofOneBureau(before: ReadLetter, after: ReadLetter): boolean {
  return sameOffice(before.letter.bureau, after.letter.bureau);
}
