import { briefQuotation } from "../../index/digest/brief-quotation.ts";
import { readable } from "../../index/reading/markup.ts";
import type { AnswerPoint } from "../answer-record.ts";
import type { Block, PointLine, PointRow } from "../block.ts";

/** Words of the source are left out here. */
const ELLIPSIS = "……";

/** The point-by-point table; of several points it quotes the clauses that carry the stance, of one point all that answers it. */
export function pointTable(points: readonly AnswerPoint[]): Block {
  const rows = points.map(pointRow);
  return {
    kind: "points",
    rows: points.length === 1 ? rows : rows.map((row, at) => briefRow(row, points[at])),
  };
}

function pointRow({ label, digest, stance, answers }: AnswerPoint): PointRow {
  return { label, digest, stance, answers: answers.reduce(addLine, [] as PointLine[]) };
}

function briefRow(row: PointRow, point: AnswerPoint | undefined): PointRow {
  const asked = point?.text ?? row.digest;
  const answers = row.answers.map((line) => ({ ...line, quote: brief(line, asked) }));
  return { ...row, answers };
}

/** The brief quotation, with …… where the letter goes on before or after it. */
function brief({ quote, stance }: PointLine, asked: string): string {
  const short = briefQuotation(quote, stance, asked);
  const whole = quote.trim();
  const before = whole.startsWith(short) ? "" : ELLIPSIS;
  const after = whole.endsWith(short) || /[。！？.!?]$/.test(short) ? "" : ELLIPSIS;
  return `${before}${after === "" ? short : short.replace(/[，；：、,;:]$/, "")}${after}`;
}

/** The same position of two bureaus, one restating the other, is one line with both names. */
function addLine(lines: PointLine[], answer: AnswerPoint["answers"][number]): PointLine[] {
  const { bureau, stance } = answer;
  const quote = readable(answer.quote);
  const same = lines.find((line) => line.stance === stance && restates(line.quote, quote));
  if (!same || same.bureaus.includes(bureau)) return [...lines, { bureaus: [bureau], stance, quote }];
  return lines.map((line) => (line === same ? { ...line, bureaus: [...line.bureaus, bureau] } : line));
}

/** Whether most pairs of characters of the shorter quotation stand in the other. */
function restates(a: string, b: string): boolean {
  const [short, long] = [pairs(a), pairs(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  const shared = [...short].filter((pair) => long.has(pair)).length;
  return short.size > 0 && shared / short.size >= 0.6;
}

function pairs(text: string): Set<string> {
  const bare = [...text.replace(/[\s\p{P}]/gu, "")];
  return new Set(bare.slice(1).map((character, at) => `${bare[at]}${character}`));
}
