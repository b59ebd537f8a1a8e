import type { Proposal } from "../../index/proposal.ts";
import type { Lookup, ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import { compose, notice, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import type { AskedNumber } from "../question/asked-number.ts";
import { wording } from "../wording.ts";
import { listProposals } from "./list-proposals.ts";
import { nothingFound } from "./nothing-found.ts";

/** How a proposal that a number names is answered about. */
type Show = (proposal: Proposal) => Answer | Promise<Answer>;

/** A proposal by its number; the same number in several places or sessions is a choice, a wrong one a suggestion. */
export async function showNumber(
  { number, words, show }: { number: AskedNumber; words: string; show: Show },
  library: Library,
): Promise<Answer> {
  const found = lookUp(number, library);
  const cards = narrowed(found.exact, number, words);
  const [first] = cards;
  if (!first) return nothingFound(wording.noSuchNumber(number.asked), found.suggestions);
  if (cards.length > 1) return listProposals(cards, { kind: "choice", heading: wording.which });
  const proposal = await library.proposal(first.id);
  return proposal ? show(proposal) : notice(wording.fault);
}

/** Several numbers in one message: one answer, each proposal in a line. */
export function showNumbers(numbers: readonly AskedNumber[], library: Library): Answer {
  const lookups = numbers.map((number) => ({ number, found: lookUp(number, library) }));
  const cards = lookups.flatMap(({ found }) => found.exact);
  const missing = lookups
    .filter(({ found }) => found.exact.length === 0)
    .map(({ number }) => wording.noSuchNumber(number.asked));
  if (cards.length === 0) return compose({ kind: "nothing-found", blocks: missing.map(paragraph) });
  return listProposals(cards, { kind: "list", heading: wording.several(numbers.length), notes: missing });
}

/** The proposals that a number in a question names. */
export function cardsOfNumber(number: AskedNumber, library: Library): ProposalCard[] {
  return narrowed(lookUp(number, library).exact, number, "");
}

/** A proposal whose source names no session is of the session asked for where none is known to be. */
function lookUp({ asked, year, session }: AskedNumber, library: Library): Lookup {
  const found = library.index.byNumber(asked, year);
  if (!session) return found;
  const known = found.exact.filter((card) => card.session && isOf(card.session, session));
  const unknown = found.exact.filter((card) => card.session === null);
  return { exact: known.length > 0 ? known : unknown, suggestions: found.suggestions };
}

function isOf(
  session: NonNullable<ProposalCard["session"]>,
  { term, meeting }: NonNullable<AskedNumber["session"]>,
): boolean {
  const sameTerm = term === undefined || session.term === term;
  return sameTerm && (meeting === undefined || session.meeting === meeting);
}

/** A place or other word beside the number chooses among proposals of one number. */
function narrowed(
  cards: readonly ProposalCard[],
  { year, near }: AskedNumber,
  words: string,
): ProposalCard[] {
  const fitting =
    year === undefined ? cards : cards.filter((card) => card.year === null || card.year === year);
  const nearest = near === undefined ? [] : fitting.filter((card) => card.year === near);
  const ofYear = nearest.length > 0 ? nearest : fitting;
  const places = words.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 2);
  const named = ofYear.filter((card) => places.some((place) => describes(card, place)));
  return named.length > 0 ? named : [...ofYear];
}

function describes(card: ProposalCard, place: string): boolean {
  const known = [
    card.committee ?? "",
    card.title,
    ...card.bureaus.map((bureau) => bureau.name),
    ...card.proposers,
  ].join(" ");
  return known.includes(place) || known.includes(place.replace(/[市县区省]?(?:政协)?(?:的|那件)?$/u, ""));
}
