import { Stance } from "../../../index/digest/point.ts";
import type { Board } from "../../../index/handling/board.ts";
import { type BureauFigures, judgedOf, totalOf } from "../../../index/handling/bureau-figures.ts";
import type { Block } from "../../block.ts";
import { boardWording } from "../../board-wording.ts";
import { STANCE_WORDS } from "../../wording.ts";
import { percent } from "./percent.ts";

/** A table of the board: a row for each bureau that has something to tell there, and their sum. */
export type FigureTable = { head: string[]; rows: string[][]; sum: string[] };

/** How many each bureau handles and has answered. */
export function handlingTable(board: Board): FigureTable {
  return tableOf(board, [...boardWording.head], (figures) => {
    const { lead, assisting, replied, overdue, onTime } = figures;
    const all = totalOf(figures);
    const rates = [percent(replied, all), `${overdue}`, percent(onTime, judgedOf(figures))];
    return [`${lead}`, `${assisting}`, `${all}`, `${replied}`, ...rates];
  });
}

/** What each bureau's answers say point by point, what it promised, and the marks printed on what it leads. */
export function outcomeTable(board: Board): FigureTable {
  const words = Stance.options.map((stance) => STANCE_WORDS[stance].word);
  const head = [boardWording.bureau, ...words, ...boardWording.promiseHead, boardWording.marksHead];
  const telling = { ...board, bureaus: board.bureaus.filter(({ figures }) => hasOutcome(figures)) };
  return tableOf(telling, head, ({ stances, promises, marks }) => [
    ...Stance.options.map((stance) => `${stances[stance]}`),
    `${promises.open}`,
    `${promises.due}`,
    `${promises.closed}`,
    markWords(marks),
  ]);
}

function hasOutcome({ stances, promises, marks }: BureauFigures): boolean {
  const counts = [...Object.values(stances), ...Object.values(promises), ...Object.values(marks)];
  return counts.some((count) => count > 0);
}

/** Printed marks with their numbers, by letter: A类 3，B类 1, and their shares where wanted; a dash where there are none. */
export function markWords(marks: BureauFigures["marks"], shares = false): string {
  const all = Object.values(marks).reduce((sum, count) => sum + count, 0);
  const names = Object.keys(marks).toSorted();
  const shareOf = (count: number) => (shares ? `（${percent(count, all)}）` : "");
  return names.map((name) => `${name} ${marks[name] ?? 0}${shareOf(marks[name] ?? 0)}`).join("，") || "—";
}

/** The table as a block, with at most so many bureaus. */
export function tableBlock({ head, rows, sum }: FigureTable, most: number): Block {
  return { kind: "table", head, rows: [...rows.slice(0, most), sum] };
}

function tableOf(
  { bureaus, sum }: Board,
  head: string[],
  cells: (figures: BureauFigures) => string[],
): FigureTable {
  return {
    head,
    rows: bureaus.map(({ name, figures }) => [name, ...cells(figures)]),
    sum: [boardWording.sum, ...cells(sum)],
  };
}
