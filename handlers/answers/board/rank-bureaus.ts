import type { Board } from "../../../index/handling/board.ts";
import {
  answeredPointsOf,
  type BureauFigures,
  judgedOf,
  sumOf,
  totalOf,
} from "../../../index/handling/bureau-figures.ts";
import { boardWording } from "../../board-wording.ts";
import type { Rank, RankedBy } from "../../question/asked-rank.ts";
import { percent } from "./percent.ts";

/** What a bureau is measured by, as a number, and how it is said. */
type Measure = { of(figures: BureauFigures): number | null; say(figures: BureauFigures): string };

const MEASURES: Record<RankedBy, Measure> = {
  overdue: counted(({ overdue }) => overdue),
  owing: counted((figures) => totalOf(figures) - figures.replied),
  total: counted(totalOf),
  rate: shared(({ replied }) => replied, totalOf),
  "content-rate": shared(
    ({ evaluations }) => evaluations.satisfied + evaluations["mostly-satisfied"],
    ({ evaluations: { "no-feedback": _, ...told } }) =>
      Object.values(told).reduce((sum, count) => sum + count, 0),
  ),
  dissatisfied: counted(({ evaluations }) => evaluations.dissatisfied),
  "in-time-rate": shared(({ onTime }) => onTime, judgedOf),
  adopted: points("adopted"),
  "adopted-rate": shared(({ stances }) => stances.adopted, answeredPointsOf),
  declined: points("declined"),
  unanswered: points("unanswered"),
  promises: counted(({ promises: { open, due } }) => open + due),
  "due-promises": counted(({ promises: { due } }) => due),
};
const NAMED = 5;
const MOST_NAMED = 30;

/** The board in the order asked for, and the sentence that names the first; bureaus that cannot be measured come last. */
export function rankBureaus(board: Board, { by, least, only }: Rank): { board: Board; sentence: string } {
  if (only) return onlyDone(board, only);
  const { of, say } = MEASURES[by];
  const measured = board.bureaus.filter(({ figures }) => of(figures) !== null);
  const turn = least ? 1 : -1;
  const ranked = measured.toSorted((a, b) => turn * ((of(a.figures) ?? 0) - (of(b.figures) ?? 0)));
  const others = board.bureaus.filter((bureau) => !measured.includes(bureau));
  const first = ranked.slice(0, NAMED).filter(({ figures }) => least || (of(figures) ?? 0) > 0);
  const named = first.map(({ name, figures }) => `${name} ${say(figures)}`);
  return {
    board: { ...board, bureaus: [...ranked, ...others] },
    sentence: `${overall(board, by)}${boardWording.ranked(by, least === true, named.join("，"))}`,
  };
}

/** The bureaus that have answered all of theirs, or nothing, by their names. */
function onlyDone(all: Board, only: NonNullable<Rank["only"]>): { board: Board; sentence: string } {
  const isSo = ({ figures }: Board["bureaus"][number]) =>
    only === "none" ? figures.replied === 0 : figures.replied === totalOf(figures);
  const bureaus = all.bureaus.filter(isSo);
  const named = bureaus.slice(0, MOST_NAMED).map(({ name, figures }) => `${name}（${totalOf(figures)} 项）`);
  const sentence = boardWording.onlyDone(only, bureaus.length, named.join("、"));
  return { board: { ...all, bureaus: [...bureaus, ...all.bureaus.filter((one) => !isSo(one))] }, sentence };
}

/** What all together have, where a share of points is asked for. */
function overall({ sum }: Board, by: RankedBy): string {
  if (by !== "adopted-rate") return "";
  const [adopted, all] = [sum.stances.adopted, answeredPointsOf(sum)];
  return boardWording.adopted(adopted, all, percent(adopted, all));
}

/** The board's rows of some bureaus only, and their sum. */
export function onlyBureaus(board: Board, isWanted: (name: string) => boolean): Board {
  const bureaus = board.bureaus.filter(({ name }) => isWanted(name));
  return { ...board, bureaus, sum: sumOf(bureaus.map(({ figures }) => figures)) };
}

function counted(of: (figures: BureauFigures) => number): Measure {
  return { of, say: (figures) => boardWording.count(of(figures)) };
}

function points(stance: keyof BureauFigures["stances"]): Measure {
  return { of: ({ stances }) => stances[stance], say: ({ stances }) => boardWording.points(stances[stance]) };
}

function shared(
  part: (figures: BureauFigures) => number,
  whole: (figures: BureauFigures) => number,
): Measure {
  return {
    of: (figures) => (whole(figures) === 0 ? null : part(figures) / whole(figures)),
    say: (figures) => `${percent(part(figures), whole(figures))}（${part(figures)}/${whole(figures)}）`,
  };
}
