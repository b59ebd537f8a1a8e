import { isLetterAlone } from "../joining/letter-alone.ts";
import { canonicalNumber, numberSpellings, yearOfNumber } from "../number.ts";
import type { Proposal } from "../proposal.ts";
import { proposalId } from "../proposal-id.ts";
import { plainText } from "./plain-text.ts";

const DIGITS = "\\d{1,10}";
const TITLED = "(?:《[^》\\n]{2,80}》\\s*)?\\(?\\s*";
const AND = "\\s*(?:、|,|;|以及|和|及|与)\\s*";
/** 第15号、第16号; 《…》(第15号)、《…》(第16号). */
const EACH = new RegExp(
  `${TITLED}第\\s*${DIGITS}\\s*号\\)?(?:提案|建议)?(?:${AND}${TITLED}第?\\s*${DIGITS}\\s*号\\)?(?:提案|建议)?)+`,
);
/** 第15、16号. */
const TOGETHER = new RegExp(`第\\s*${DIGITS}(?:${AND}第?\\s*${DIGITS})+\\s*号`);
/** A heading and the sentence that says what was received stand here. */
const OPENING = 600;

/** A letter that answers several proposals together (并案) as a page for each that it names; any other page as it is. */
export function forEachAnswered(page: Proposal): Proposal[] {
  if (!isLetterAlone(page)) return [page];
  const opening = plainText(page.text).slice(0, OPENING);
  const numbers = numbersTogether(opening);
  return numbers.length < 2 ? [page] : numbers.map((number) => underNumber(page, number, opening));
}

/** The numbers that one line names side by side, where it speaks of proposals. */
function numbersTogether(opening: string): string[] {
  const lines = opening
    .replace(/[^\S\n]+/g, " ")
    .split("\n")
    .filter((line) => /提案|建议|并案/.test(line));
  const list = lines.map((line) => (EACH.exec(line) ?? TOGETHER.exec(line))?.[0]).find((found) => found);
  const written = (list ?? "").replace(/《[^》]*》/g, " ").match(/\d{1,10}/g) ?? [];
  return [...new Set(written.map(canonicalNumber))];
}

function underNumber(page: Proposal, number: string, opening: string): Proposal {
  const title = titleBeside(number, page, opening) ?? ownTitle(number, page);
  if (number === page.number && title === page.title) return page;
  const { committee, session, proposers } = page;
  const year = yearOfNumber(number) ?? page.year;
  const context = { year, term: session?.term ?? null, meeting: session?.meeting ?? null };
  const id = proposalId({ committee, session, number, year: null, title, proposers });
  return { ...page, id, number, numbers: numberSpellings(number, context), year, title };
}

/** Without a title beside it the number names the proposal. */
function ownTitle(number: string, page: Proposal): string {
  return number === page.number ? page.title : `关于第${number}号提案的答复`;
}

function titleBeside(number: string, page: Proposal, opening: string): string | undefined {
  const beside = new RegExp(`《([^》\\n]{2,80})》\\s*\\(?\\s*第?\\s*${number}\\s*号`, "d").exec(opening);
  const [start, end] = beside?.indices?.[1] ?? [];
  return start === undefined || end === undefined
    ? undefined
    : page.text.slice(start, end).replace(/\s+/g, "");
}
