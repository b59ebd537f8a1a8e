import { isWithin } from "../../../index/day-span.ts";
import {
  handedOverOn,
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
import { boardListWording } from "../../board-list-wording.ts";
import { boardWording, stateWords } from "../../board-wording.ts";
import { compose, paragraph } from "../../compose.ts";
import type { ListView } from "../../list-view.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { ROLE_WORDS } from "../../wording.ts";
import { type BoardRow, boardList } from "./board-list.ts";
import { isTold, partsAsked } from "./board-view.ts";
import { nextDue } from "./next-due.ts";
import { cardsFor, type Sight } from "./sight.ts";

type OwingView = Extract<ListView, { kind: "owing" }>;

/** The proposals that are overdue, due soon, or wait for an assisting bureau, each with who owes; says of how many no date is known. */
export function showOwing(asked: Extract<BoardAsked, { kind: "owing" }>, sight: Sight): Answer {
  const { filter, key: _, ...wanted } = asked;
  const view = { ...partsAsked(filter), ...wanted };
  const kind = view.which === "unreplied" ? ("count" as const) : ("reply-status" as const);
  const cards = cardsFor(asked, sight);
  const owed = owedBy(view, cards, sight);
  const undated = view.which === "undated" ? 0 : undatedParts(cards, view, sight);
  const isDated = view.which !== "unreplied" || view.span !== undefined;
  const notes = [
    ...(undated > 0 && isDated ? [boardWording.undated(undated)] : []),
    ...unknownLength(cards, view, sight),
    ...(view.which === "assisting-only" ? [boardListWording.waitingToo] : []),
  ];
  const { soonDays } = sight.book;
  if (owed.length === 0) return noneOwing(view, cards, { sight, notes, kind });
  const rows = owed.map(({ card, owings }) => ({ card, lines: linesFor(view, owings) }));
  const parts = owed.flatMap(({ owings }) => owings).length;
  const heading = boardListWording.heading(view, { soonDays, n: rows.length, parts });
  return boardList(rows, { heading, notes, view, kind });
}

/** Says so, and what is due next where days were asked for. */
function noneOwing(
  view: OwingView,
  cards: readonly ProposalCard[],
  { sight, notes, kind }: { sight: Sight; notes: string[]; kind: "count" | "reply-status" },
): Answer {
  const none = boardListWording.none(view, sight.book.soonDays);
  const next = view.which === "due-soon" || view.span ? nextDue(cards, isTold(view, sight), sight) : [];
  return compose({ kind, blocks: [none, ...next, ...notes].map(paragraph) });
}

/** The row of one proposal on a later page, or on the board's page. */
export function owingRow(card: ProposalCard, view: OwingView, sight: Sight): BoardRow {
  const owings = handledIn(card, sight).filter(isOwing);
  const told = view.which === "waiting" ? owings : owings.filter(isWanted(view, sight));
  return { card, lines: linesFor(view, told) };
}

function owedBy(view: OwingView, cards: readonly ProposalCard[], sight: Sight): OwedProposal[] {
  if (view.which !== "waiting")
    return owedProposals(cards, sight, isWanted(view, sight)).filter(({ card }) =>
      isOwedSo(card, view, sight),
    );
  return waitingProposals(cards, sight).filter(({ owings }) => owings.some(isTold(view, sight)));
}

/** What is asked of all that a proposal waits for: that only so many bureaus are left, or only assisting ones. */
function isOwedSo(card: ProposalCard, { which, left }: OwingView, sight: Sight): boolean {
  if (left === undefined && which !== "assisting-only") return true;
  const owings = handledIn(card, sight).filter(isOwing);
  if (left !== undefined && owings.length !== left) return false;
  return which !== "assisting-only" || owings.every(({ bureau }) => bureau.role === "assisting");
}

function isWanted(view: OwingView, sight: Sight): (owing: Owing) => boolean {
  const ofParts = isTold(view, sight);
  return (owing) => {
    if (!ofParts(owing) || (view.span && !isWithin(owing.state.dueOn, view.span))) return false;
    if (view.handedOver && !isWithin(handedOverOn(owing, sight), view.handedOver)) return false;
    if (view.which === "overdue") return owing.state.kind === "overdue";
    if (view.which === "undated") return owing.state.dueOn === null;
    return view.which === "due-soon" ? isDueSoon(owing, sight.book.soonDays) : true;
  };
}

function undatedParts(cards: readonly ProposalCard[], view: OwingView, sight: Sight): number {
  const ofParts = isTold(view, sight);
  return cards
    .flatMap((card) => handledIn(card, sight))
    .filter(isOwing)
    .filter((owing) => owing.state.dueOn === null && ofParts(owing)).length;
}

/** Of how many, where a length of handling is asked for, nobody knows since when. */
function unknownLength(cards: readonly ProposalCard[], view: OwingView, sight: Sight): string[] {
  if (!view.handedOver) return [];
  const ofParts = isTold(view, sight);
  const owings = cards.flatMap((card) => handledIn(card, sight)).filter(isOwing);
  const unknown = owings.filter((owing) => ofParts(owing) && handedOverOn(owing, sight) === null).length;
  return unknown > 0 ? [boardListWording.unknownLength(unknown)] : [];
}

function linesFor({ which }: OwingView, owings: readonly Owing[]): string[] {
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
