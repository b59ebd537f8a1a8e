import {
  handledIn,
  isDueSoon,
  isOwing,
  type OwedProposal,
  type Owing,
  owedProposals,
  waitingProposals,
} from "../../../index/handling/handled.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import { boardWording, stateWords } from "../../board-wording.ts";
import { compose, paragraph } from "../../compose.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { ROLE_WORDS } from "../../wording.ts";
import { type BoardRow, boardList } from "./board-list.ts";
import { cardsFor, type Sight } from "./sight.ts";

type Which = Extract<BoardAsked, { kind: "owing" }>["which"];

/** The proposals that are overdue, due soon, or wait for an assisting bureau, each with who owes; says of how many no date is known. */
export function showOwing(asked: Extract<BoardAsked, { kind: "owing" }>, sight: Sight): Answer {
  const { which, filter, key } = asked;
  const kind = which === "unreplied" ? ("count" as const) : ("reply-status" as const);
  const cards = cardsFor({ filter, key }, sight);
  const ofBureau = askedBureaus(filter.bureaus ?? [], sight);
  const owed =
    which === "waiting" ? waiting(cards, ofBureau, sight) : overdueOrSoon(cards, ofBureau, sight, which);
  const undated = undatedParts(cards, ofBureau, sight);
  const notes = undated > 0 && which !== "unreplied" ? [boardWording.undated(undated)] : [];
  if (owed.length === 0) {
    const blocks = [boardWording.none[which], ...notes].map(paragraph);
    return compose({ kind, blocks });
  }
  const parts = owed.flatMap(({ owings }) => owings).length;
  const rows = owed.map(({ card, owings }) => ({ card, lines: linesFor(which, owings) }));
  return boardList(rows, {
    heading: boardWording.owing[which](owed.length, parts),
    notes,
    view: which,
    kind,
  });
}

/** The row of one proposal on a later page. */
export function owingRow(card: ProposalCard, which: Which, sight: Sight): BoardRow {
  const owings = handledIn(card, sight).filter(isOwing);
  const told = which === "waiting" ? owings : owings.filter((owing) => isWanted(owing, which, sight));
  return { card, lines: linesFor(which, told) };
}

type OfBureau = (owing: Owing) => boolean;

function overdueOrSoon(
  cards: readonly ProposalCard[],
  ofBureau: OfBureau,
  sight: Sight,
  which: Exclude<Which, "waiting">,
): OwedProposal[] {
  return owedProposals(cards, sight, (owing) => ofBureau(owing) && isWanted(owing, which, sight));
}

function waiting(cards: readonly ProposalCard[], ofBureau: OfBureau, sight: Sight): OwedProposal[] {
  return waitingProposals(cards, sight).filter(({ owings }) => owings.some(ofBureau));
}

function isWanted(owing: Owing, which: Exclude<Which, "waiting">, { book }: Sight): boolean {
  if (which === "unreplied") return true;
  return which === "overdue" ? owing.state.kind === "overdue" : isDueSoon(owing, book.soonDays);
}

function askedBureaus(bureaus: readonly string[], { library }: Sight): OfBureau {
  const { sameOffice } = library.index;
  return ({ bureau }) => bureaus.length === 0 || bureaus.some((asked) => sameOffice(asked, bureau.name));
}

function undatedParts(cards: readonly ProposalCard[], ofBureau: OfBureau, sight: Sight): number {
  return cards
    .flatMap((card) => handledIn(card, sight))
    .filter(isOwing)
    .filter((owing) => owing.state.dueOn === null && ofBureau(owing)).length;
}

function linesFor(which: Which, owings: readonly Owing[]): string[] {
  if (which !== "waiting") return owings.map(owingLine);
  const named = (role: string) =>
    owings.filter(({ bureau }) => bureau.role === role).map(({ bureau }) => bureau.name);
  return [
    boardWording.waitsFor(named("lead").join("、"), named("assisting").join("、")),
    ...owings.map(owingLine),
  ];
}

/** What one bureau owes, and since or until when. */
export function owingLine({ bureau, state }: Owing): string {
  return `${bureau.name}（${ROLE_WORDS[bureau.role]}） ${stateWords(state)}`;
}
