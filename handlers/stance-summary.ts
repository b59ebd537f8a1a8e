import type { Stance } from "../index/digest/point.ts";
import type { PointRow } from "./block.ts";
import { STANCE_WORDS, wording } from "./wording.ts";

/** Fewer are seen at a glance anyway. */
const FEWEST = 3;

/** 共 5 条：✔ 已采纳 2 · ◑ 部分采纳 2 · ◔ 正在办理 1: how a proposal fared, before the points; undefined for few points. */
export function stanceSummary(rows: readonly PointRow[]): string | undefined {
  if (rows.length < FEWEST) return undefined;
  const stances = Object.keys(STANCE_WORDS) as Stance[]; // the keys are the stances
  const counts = stances.flatMap((stance) => {
    const count = rows.filter((row) => row.stance === stance).length;
    const { symbol, word } = STANCE_WORDS[stance];
    return count === 0 ? [] : [`${symbol} ${word} ${count}`];
  });
  return wording.stanceSummary(rows.length, counts.join(" · "));
}

function oneLine(quote: string): string {
  return quote.trim().replace(/\s*\r?\n\s*/g, "");
}

/** 财政局（✘ 暂不采纳）：“…”: who says what in their own words, with their stance where it is not the point's. */
export function quoteLine({ bureaus, stance, quote }: PointRow["answers"][number], point: Stance): string {
  const { symbol, word } = STANCE_WORDS[stance];
  const own = stance === point ? "" : `（${symbol} ${word}）`;
  return `${bureaus.join("、")}${own}：“${oneLine(quote)}”`;
}
