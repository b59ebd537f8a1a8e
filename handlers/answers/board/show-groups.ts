import { type Board, boardOf } from "../../../index/handling/board.ts";
import { judgedOf, totalOf } from "../../../index/handling/bureau-figures.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import { boardWording } from "../../board-wording.ts";
import { compose, notice, paragraph } from "../../compose.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import type { GroupedBy } from "../../question/asked-groups.ts";
import { KIND_WORDS, wording } from "../../wording.ts";
import { percent } from "./percent.ts";
import { cardsFor, type Sight } from "./sight.ts";

type Group = { name: string; cards: ProposalCard[] };

/** The figures of every year, session, committee, kind or subject class, and of all together. */
export function showGroups(asked: Extract<BoardAsked, { kind: "groups" }>, sight: Sight): Answer {
  const cards = cardsFor(asked, sight);
  if (cards.length === 0) return notice(wording.noProposalsToCount, "nothing-found");
  const name = boardWording.groupNames[asked.by];
  const rows = groupsOf(cards, asked.by).map((group) => rowOf(group, sight));
  const sum = rowOf({ name: boardWording.sum, cards }, sight);
  const table = { kind: "table" as const, head: [name, ...boardWording.groupHead], rows: [...rows, sum] };
  const note = { kind: "note" as const, text: boardWording.rateNote };
  const blocks = [paragraph(boardWording.groups(name, cards.length)), table, note];
  return compose({ kind: "reply-status", proposals: [], total: cards.length, blocks });
}

/** Cards come with the latest year first, and so do their groups; those that name none come last. */
function groupsOf(cards: readonly ProposalCard[], by: GroupedBy): Group[] {
  const isOfMany = new Set(cards.map(({ committee }) => committee)).size > 1;
  const named = Map.groupBy(cards, (card) => nameOf(card, by, isOfMany));
  const unnamed = named.get(null) ?? [];
  const groups = [...named].flatMap(([name, own]) => (name === null ? [] : [{ name, cards: own }]));
  const rest = unnamed.length > 0 ? [{ name: boardWording.ungrouped[by], cards: unnamed }] : [];
  return [...groups, ...rest];
}

function nameOf(card: ProposalCard, by: GroupedBy, isOfMany: boolean): string | null {
  switch (by) {
    case "year":
      return card.year === null ? null : `${card.year}年`;
    case "session":
      return card.session && `${isOfMany ? (card.committee ?? "") : ""}${card.session.text}`;
    case "committee":
      return card.committee;
    case "kind":
      return card.kind === "unknown" ? null : KIND_WORDS[card.kind];
    case "category":
      return card.category;
    default:
      return by satisfies never;
  }
}

function rowOf({ name, cards }: Group, sight: Sight): string[] {
  const { proposals, statuses, sum }: Board = boardOf(cards, {
    ...sight,
    outcomes: new Map(),
    canonical: (bureau) => bureau,
    parts: sight.library.index.bureauParts,
  });
  const all = totalOf(sum);
  return [
    name,
    `${proposals}`,
    `${statuses.replied}`,
    percent(statuses.replied, proposals),
    `${all}`,
    `${sum.replied}`,
    `${sum.overdue}`,
    percent(sum.onTime, judgedOf(sum)),
  ];
}
