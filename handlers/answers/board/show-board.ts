import { Stance } from "../../../index/digest/point.ts";
import { type Board, boardOf } from "../../../index/handling/board.ts";
import { partsOf, totalOf } from "../../../index/handling/bureau-figures.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import { Evaluation } from "../../../index/staff/deed.ts";
import type { Answer } from "../../answer-record.ts";
import type { Block } from "../../block.ts";
import { boardWording, EVALUATION_WORDS } from "../../board-wording.ts";
import { compose, notice, paragraph } from "../../compose.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { STANCE_WORDS, wording } from "../../wording.ts";
import { handlingTable, markWords, outcomeTable, tableBlock } from "./figure-rows.ts";
import { percent } from "./percent.ts";
import { cardsFor, type Sight } from "./sight.ts";

/** More bureaus than a chat can read stand on the page and in the tables. */
const ROWS = 20;
const BARS = 15;

/** The board of these proposals, with one name for all spellings of a bureau. */
export async function boardFor(cards: readonly ProposalCard[], sight: Sight): Promise<Board> {
  const { index } = sight.library;
  const canonical = (name: string) => index.bureausIn(name)[0]?.name ?? name;
  const naming = { canonical, parts: index.bureauParts };
  return boardOf(cards, { ...sight, ...naming, outcomes: await sight.outcomes.all() });
}

/** How many each bureau handles and has answered, with the rate and what is overdue; then stances and promises. */
export async function showBoard(
  { filter, key }: Extract<BoardAsked, { kind: "board" }>,
  sight: Sight,
): Promise<Answer> {
  const cards = cardsFor({ filter, key }, sight);
  if (cards.length === 0) return notice(wording.noProposalsToCount, "nothing-found");
  const board = await boardFor(cards, sight);
  const blocks: Block[] = [
    paragraph(summaryLines(board).join("\n")),
    ...(board.bureaus.length > 1 ? [boardChart(board)] : []),
    tableBlock(handlingTable(board), ROWS),
    tableBlock(outcomeTable(board), ROWS),
    { kind: "fields", fields: [...outcomeFields(board), ...evaluationFields(cards, sight)] },
    { kind: "note", text: boardNotes(board).join("\n") },
  ];
  return compose({ kind: "reply-status", proposals: [], total: cards.length, blocks });
}

/** The figures of all together, in sentences. */
export function summaryLines({ proposals, statuses, sum }: Board): string[] {
  return [
    boardWording.rate(proposals, statuses.replied, percent(statuses.replied, proposals)),
    boardWording.parts(sum.replied, totalOf(sum), sum.overdue, sum.undated),
  ];
}

function boardChart({ bureaus }: Board): Block {
  const shown = bureaus.slice(0, BARS);
  return {
    kind: "chart",
    title: boardWording.chart,
    labels: shown.map(({ name }) => name),
    series: boardWording.chartSeries.map((name, at) => ({
      name,
      values: shown.map(({ figures }) => partsOf(figures)[at] ?? 0),
    })),
  };
}

/** What the answers say, what was promised, and the printed marks. */
export function outcomeFields({ sum }: Board): { name: string; value: string }[] {
  const stances = Stance.options.map((stance) => `${STANCE_WORDS[stance].word} ${sum.stances[stance]}`);
  const { open, due, closed } = sum.promises;
  return [
    { name: boardWording.stances, value: stances.join("，") },
    { name: boardWording.promisesName, value: boardWording.promised(open, due, closed) },
    { name: boardWording.marks, value: markWords(sum.marks) },
  ];
}

/** What proposers said of the handling, where staff recorded it. */
export function evaluationFields(
  cards: readonly ProposalCard[],
  { records }: Sight,
): { name: string; value: string }[] {
  const given = cards.flatMap(({ id }) => records.of(id).evaluation ?? []);
  if (given.length === 0) return [];
  const counts = Evaluation.options.map(
    (one) => `${EVALUATION_WORDS[one]} ${given.filter((each) => each === one).length}`,
  );
  return [{ name: boardWording.evaluations, value: counts.join("，") }];
}

function boardNotes({ bureaus, pending }: Board): string[] {
  return [
    boardWording.rateNote,
    ...(bureaus.length > ROWS ? [boardWording.moreBureaus(bureaus.length - ROWS)] : []),
    ...(pending > 0 ? [boardWording.pending(pending)] : []),
  ];
}
