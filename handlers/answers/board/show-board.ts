import { Stance } from "../../../index/digest/point.ts";
import { type Board, boardOf } from "../../../index/handling/board.ts";
import { answeredPointsOf, judgedOf, partsOf, totalOf } from "../../../index/handling/bureau-figures.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import type { Block } from "../../block.ts";
import { boardWording } from "../../board-wording.ts";
import { compose, notice, paragraph } from "../../compose.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { STANCE_WORDS, wording } from "../../wording.ts";
import { yearMissing } from "../period-notes.ts";
import { evaluationFields } from "./evaluation-fields.ts";
import { handlingTable, markWords, outcomeTable, tableBlock } from "./figure-rows.ts";
import { percent } from "./percent.ts";
import { onlyBureaus, rankBureaus } from "./rank-bureaus.ts";
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
  asked: Extract<BoardAsked, { kind: "board" }>,
  sight: Sight,
): Promise<Answer> {
  const cards = cardsFor(asked, sight);
  if (cards.length === 0)
    return notice(yearMissing(asked.filter, sight.library) ?? wording.noProposalsToCount, "nothing-found");
  const { board, lines } = boardAskedFor(await boardFor(cards, sight), asked, sight);
  const blocks: Block[] = [
    paragraph(lines.join("\n")),
    ...(board.bureaus.length > 1 ? [boardChart(board)] : []),
    tableBlock(handlingTable(board), ROWS),
    tableBlock(outcomeTable(board), ROWS),
    { kind: "fields", fields: [...outcomeFields(board), ...evaluationFields(cards, sight)] },
    { kind: "note", text: boardNotes(board).join("\n") },
  ];
  return compose({ kind: "reply-status", proposals: [], total: cards.length, blocks });
}

/** Of bureaus that are named only these, in the order that is asked for. */
function boardAskedFor(
  all: Board,
  { filter: { bureaus }, rank }: Extract<BoardAsked, { kind: "board" }>,
  { library }: Sight,
): { board: Board; lines: string[] } {
  const { sameOffice } = library.index;
  const own = bureaus && onlyBureaus(all, (name) => bureaus.some((asked) => sameOffice(asked, name)));
  if (own && own.bureaus.length > 0) {
    return { board: own, lines: [...own.bureaus.map(bureauLine), ...partLines(own)] };
  }
  if (!rank) return { board: all, lines: summaryLines(all) };
  const { board, sentence } = rankBureaus(all, rank);
  return { board, lines: [sentence, ...summaryLines(board)] };
}

/** The figures of all together, in sentences. */
export function summaryLines(board: Board): string[] {
  const { proposals, statuses } = board;
  const rate = boardWording.rate(proposals, statuses.replied, percent(statuses.replied, proposals));
  return [rate, ...partLines(board)];
}

function bureauLine({ name, figures }: Board["bureaus"][number]): string {
  const { lead, assisting, replied } = figures;
  return boardWording.ofBureau(name, lead, assisting, percent(replied, totalOf(figures)));
}

function partLines({ sum }: Board): string[] {
  const judged = judgedOf(sum);
  return [
    boardWording.parts(sum.replied, totalOf(sum), sum.overdue, sum.undated),
    ...(judged > 0 ? [boardWording.inTime(sum.onTime, judged, percent(sum.onTime, judged))] : []),
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
  const points = answeredPointsOf(sum);
  const stances = Stance.options.map((stance) => `${STANCE_WORDS[stance].word} ${sum.stances[stance]}`);
  const { open, due, closed } = sum.promises;
  const share = points > 0 ? [boardWording.adoptedShare(percent(sum.stances.adopted, points))] : [];
  return [
    { name: boardWording.stances, value: [stances.join("，"), ...share].join("；") },
    { name: boardWording.promisesName, value: boardWording.promised(open, due, closed) },
    { name: boardWording.marks, value: markWords(sum.marks, true) },
  ];
}

function boardNotes({ bureaus, pending }: Board): string[] {
  return [
    boardWording.rateNote,
    ...(bureaus.length > ROWS ? [boardWording.moreBureaus(bureaus.length - ROWS)] : []),
    ...(pending > 0 ? [boardWording.pending(pending)] : []),
  ];
}
