import { addresseeAt } from "./addressee.ts";
import { areBureauNames, splitNames } from "./bureau-phrase.ts";
import { isClosed, isHeadLine, isOpening, type Letter } from "./letter.ts";
import type { LetterHead } from "./letter-head.ts";
import type { Line } from "./line.ts";
import { isPersonName } from "./proposer-name.ts";

/** No more titles than these stand between a bureau's name and the address. */
const MOST_TITLES = 2;
const LETTERHEAD = /(?:文件|公函|便函|函)$/;

/** The head that a bureau's name is, alone on its line over a letter's address, with at most titles between; null for any other line. */
export function nameOverAddress(line: Line, after: readonly Line[]): LetterHead | null {
  const name = line.text.replace(/\s+/g, "").replace(LETTERHEAD, "");
  if (/[()]/.test(name) || mayBePerson(name) || !areBureauNames(name) || !addressFollows(after)) return null;
  return {
    bureau: splitNames(name).join("、"),
    date: null,
    mark: null,
    opinion: false,
    correction: false,
    answered: true,
    bare: false,
    rest: line.text.length,
  };
}

/** 张学会 ends like an office, but may be somebody; 市工信局 is nobody. */
function mayBePerson(name: string): boolean {
  return isPersonName(name) && !/(?:局|厅|委|办|府|处|公司|集团)$/.test(name);
}

/** Whether a name that could be a head signs the open letter instead, which nobody has signed or headed yet. */
export function signsLetter(letter: Letter): boolean {
  return !isOpening(letter) && !isClosed(letter) && letter.head === null;
}

function addressFollows(after: readonly Line[]): boolean {
  const address = after.findIndex(({ text }) => !isHeadLine(text));
  return address >= 0 && address <= MOST_TITLES && addresseeAt(after[address]?.text ?? "") !== null;
}
