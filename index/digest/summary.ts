import type { Reply, Span } from "../proposal.ts";
import { askOf } from "./ask.ts";
import type { Letter } from "./letter.ts";
import { paragraphsIn } from "./paragraph.ts";
import { readPiece } from "./read-piece.ts";
import type { ReplyUnit } from "./reply-unit.ts";
import { sentencesIn } from "./sentence.ts";

/** How many sentences of a letter are shown before it is unfolded. */
const MOST = 3;
/** Sentences longer than this do not sum anything up. */
const LONG = 120;
const WORTH = { refused: 3, planned: 2.5, done: 2, none: 0 };

function worthOf(unit: ReplyUnit, reply: Reply, nearest: number): number {
  const clauses = readPiece(unit.text, reply.date?.day ?? null, askOf(""));
  const best = Math.max(0, ...clauses.filter((one) => !one.background).map((one) => WORTH[one.polarity]));
  const vague = clauses.every((one) => !one.concrete);
  if (best === 0 || (vague && best < WORTH.refused)) return 0;
  const figures = /\d/.test(unit.text) ? 0.5 : 0;
  return best + figures + Math.min(1, nearest) - (unit.text.length > LONG ? 1 : 0);
}

/** The most telling sentences of one letter, best first: decisions and plans with figures, never courtesy. */
export function summaryOf(plain: string, { reply, units, matches }: Letter): Span[] {
  const worth = units.map((unit) => {
    const near = matches.filter((match) => match.unit === unit).map((match) => match.near);
    return { unit, worth: worthOf(unit, reply, Math.max(0, ...near)) };
  });
  const telling = worth.filter((one) => one.worth > 0).sort((a, b) => b.worth - a.worth);
  if (telling.length > 0)
    return telling.slice(0, MOST).map(({ unit }) => ({ start: unit.start, end: unit.end }));
  return enclosure(plain, reply);
}

/** A cover note says one thing: that something is enclosed. */
function enclosure(plain: string, reply: Reply): Span[] {
  const sentences = paragraphsIn(plain, reply.body).flatMap((paragraph) => sentencesIn(plain, paragraph));
  const found = sentences.find(({ start, end }) =>
    /附件|附后|随文|送上|供参考/.test(plain.slice(start, end)),
  );
  return found ? [found] : [];
}
