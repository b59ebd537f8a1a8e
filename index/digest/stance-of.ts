import { grantsLess } from "./amount.ts";
import type { Ask } from "./ask.ts";
import type { ClauseReading } from "./clause-reading.ts";
import { LESS, LESS_AT_ALL, OF_DEGREE, PARTIAL } from "./part-cue.ts";
import type { Stance } from "./point.ts";
import { isAbout, type Piece, readPiece } from "./read-piece.ts";
import { type Tally, tallyOf } from "./tally.ts";

const CONTRAST =
  /;|但|不过|然而|其余|其他|别的|其它|剩余|剩下|余下|另外|另有|(?<!^)至于|除外|(?<=.),(?:关于|对于|至于).{2,20},/;

/** The stance of what one letter says to one point, read clause by clause; `unanswered` where it takes none. */
export function stanceOf(pieces: readonly Piece[], letter: string | null, ask: Ask): Stance {
  const read = pieces.map(({ text, ...rest }) => ({ ...rest, clauses: readPiece(text, letter, ask) }));
  const tally = tallyOf(read, ask);
  const all = pieces.map((piece) => piece.text).join("");
  const clauses = read.flatMap((piece) => piece.clauses);
  const smaller = grantsLess(ask.text, clauses);
  if (/部分(?:采纳|吸纳|落实|解决)/.test(all)) return "partial";
  if (tally.refused) return smaller && !ask.raises ? "partial" : refusal(all, tally, ask);
  const stance = acceptance(tally);
  const less = smaller || LESS_AT_ALL.test(all) || (LESS.test(all) && !tally.planned);
  if (!less && isDoubtful(clauses, ask)) return stance === "unanswered" ? stance : "unclear";
  return less && (stance === "adopted" || stance === "planned") ? "partial" : stance;
}

/** What takes back what was said. */
const TURNS = /^(?:但|不过|然而|只是|可是|可|却)|却|不/;

/** Whether the last word is a no in words that no rule understands, after what was read as consent. */
function isDoubtful(clauses: readonly ClauseReading[], ask: Ask): boolean {
  if (ask.removes || ask.forbids) return false;
  const last = clauses.findLastIndex((one) => one.polarity !== "none");
  return clauses
    .slice(last + 1)
    .some(
      (one) => one.unknownNo && !one.reason && !one.background && (TURNS.test(one.text) || isAbout(one, ask)),
    );
}

function acceptance(tally: Tally): Stance {
  if (tally.done && !tally.planned) return "adopted";
  if (tally.planned || tally.rest) return "planned";
  if (tally.against) return "declined";
  if (tally.stated) return "adopted";
  return tally.backdrop ? "unclear" : "unanswered";
}

function refusal(all: string, tally: Tally, ask: Ask): Stance {
  if (PARTIAL.test(all)) return "partial";
  if (OF_DEGREE.test(all) && !ask.raises && (tally.done || tally.rest)) return "partial";
  if (tally.before || tally.deed) return "partial";
  return tally.beside && CONTRAST.test(all) ? "partial" : "declined";
}
