import { plainForm } from "../../index/search/plain-form.ts";
import type { ProposalCard, ProposalFilter } from "../../index/search/proposal-index.ts";
import { tokens } from "../../index/search/tokens.ts";
import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question/question.ts";
import { wording } from "../wording.ts";
import { listProposals } from "./list-proposals.ts";
import { nothingFound } from "./nothing-found.ts";
import { showAsked } from "./show-asked.ts";
import { showProposal } from "./show-proposal.ts";

const TITLE_SHARE = 0.6;

type Find = Extract<Question, { kind: "find" }>;

/** Cards found, whether the first one may be shown as the answer, and what had to be given up to find them. */
type Found = { cards: ProposalCard[]; certain: boolean; notes: string[] };

/** Finds by names, bureaus, periods and topic words together; gives up conditions one by one, saying so, before giving up. */
export async function findProposals(question: Find, library: Library): Promise<Answer> {
  const { filter, words, asked } = question;
  if (words === "" && Object.keys(filter).length === 0) return nothingFound(wording.nothingFound(asked.text));
  const found = loosened(filter, library, words);
  if (!found) return nothingFound(wording.nothingFound(asked.text), suggestionsFor(library, asked.text));
  const notes = [...asked.homophones.map((one) => wording.homophone(one.asked, one.name)), ...found.notes];
  const [first, ...others] = found.cards;
  if (first && (others.length === 0 || found.certain))
    return showFound({ card: first, words, notes }, library);
  return listProposals(found.cards, { kind: words === "" ? "list" : "choice", notes, ...heading(words) });
}

function heading(words: string): { heading?: string } {
  return words === "" ? {} : { heading: wording.which };
}

async function showFound(
  { card, words, notes }: { card: ProposalCard; words: string; notes: string[] },
  library: Library,
): Promise<Answer> {
  const proposal = await library.proposal(card.id);
  if (!proposal) return notice(wording.fault);
  const shown = namesWhole(words, proposal.title) ? showProposal(proposal) : showAsked(proposal, words);
  if (notes.length === 0) return shown;
  const blocks = [...notes.map((text) => ({ kind: "note" as const, text })), ...shown.blocks];
  return { ...shown, blocks, text: `${notes.join("\n")}\n\n${shown.text}` };
}

/** Without topic words, or by most of its title, a proposal is asked for as a whole. */
function namesWhole(words: string, title: string): boolean {
  const asked = new Set(tokens(plainForm(words)));
  const named = tokens(plainForm(title));
  const share = named.filter((term) => asked.has(term)).length / Math.max(1, named.length);
  return words === "" || share >= TITLE_SHARE;
}

function loosened(filter: ProposalFilter, library: Library, words: string): Found | undefined {
  for (const { without, note } of loosenings(filter, library, words)) {
    const found = lookUp(without, library, words);
    if (found.cards.length > 0) return { ...found, notes: note ? [note] : [] };
  }
  return undefined;
}

type Loosening = { without: ProposalFilter; note?: string };

/** The filter as asked; then without the role, the year, and, where words are left to go by, the bureaus. */
function loosenings(filter: ProposalFilter, library: Library, words: string): Loosening[] {
  const { role, ...roleless } = filter;
  const { year, ...timeless } = roleless;
  const { bureaus, ...rest } = roleless;
  return [
    { without: filter },
    ...(role && bureaus ? [{ without: roleless, note: wording.noneInRole(bureaus.join("、"), role) }] : []),
    ...(year === undefined ? [] : [{ without: timeless, note: yearNote(year, library) }]),
    ...(bureaus && words !== "" ? [{ without: rest, note: wording.noneOfBureau(bureaus.join("、")) }] : []),
  ];
}

function yearNote(year: number, library: Library): string {
  const hasData = library.index.cards({ year }).length > 0;
  return hasData ? wording.noneInYear(year) : wording.yearWithoutData(year);
}

function lookUp(filter: ProposalFilter, library: Library, words: string): Omit<Found, "notes"> {
  if (words === "") {
    const cards = Object.keys(filter).length === 0 ? [] : library.index.cards(filter);
    return { cards, certain: cards.length === 1 };
  }
  const { hits, certain } = library.index.search(words, filter);
  return { cards: hits.map((hit) => hit.card), certain };
}

function suggestionsFor(
  library: Library,
  text: string,
): { card: ProposalCard; reason: "homophone" | "part" | "typo" | "transposed" }[] {
  return library.index.byNumber(text).suggestions;
}
