import type { Ask } from "./ask.ts";
import type { ClauseReading } from "./clause-reading.ts";
import { DEED, NO_DEED } from "./part-cue.ts";
import { isAbout, type ReadPiece } from "./read-piece.ts";

/** From here on a mere fact with a figure, which says neither 已 nor 将, tells that the thing is so. */
const OF_THE_VERY_THING = 0.6;
/** From here on a piece after a refusal speaks of the recommendation itself, not of a substitute. */
const OF_ITSELF = 0.45;
/** Enough where it says that a beginning is made: 先…, 首批…. */
const OF_A_PART = 0.15;

/** What the pieces of a letter say to one point, all told. */
export type Tally = {
  refused: boolean;
  done: boolean;
  planned: boolean;
  rest: boolean;
  /** Something speaks against it, though nothing says no. */
  against: boolean;
  stated: boolean;
  /** Something was done, but told as what has long been so. */
  backdrop: boolean;
  /** Accepted in the very sentence that refuses, and elsewhere before it. */
  beside: boolean;
  deed: boolean;
  before: boolean;
};

const NOTHING: Tally = {
  refused: false,
  done: false,
  planned: false,
  rest: false,
  against: false,
  stated: false,
  backdrop: false,
  beside: false,
  deed: false,
  before: false,
};

/** After a refusal only a plan that begins with a part of the thing is a part accepted. */
const BEGINS = /先|首批|第一批|试点|试验点|试运行|部分/;

/** Clauses of a refusing sentence that stand for themselves: not its reasons, not what it offers instead. */
function accepted(clauses: readonly ClauseReading[], ask: Ask): ClauseReading[] {
  const no = clauses.findIndex((clause) => clause.polarity === "refused");
  const why = clauses.findIndex(
    (clause, at) => at < no && (clause.reason || /^(?:但是?|不过|然而)/.test(clause.text)),
  );
  const instead = clauses.findIndex((clause, at) => clause.alternative && at > no);
  return clauses.filter((clause, at) => {
    if (clause.reason || clause.polarity === "refused" || clause.polarity === "none") return false;
    if (no < 0) return true;
    if (at < no) return !(why >= 0 && at > why);
    if (instead >= 0 && at >= instead) return false;
    const about = isAbout(clause, ask) || clauses.slice(no + 1, at).some((one) => isAbout(one, ask));
    return (clause.polarity === "done" && about) || BEGINS.test(clause.text);
  });
}

/** A piece that opens so tells what the rules are, not what was done about the recommendation. */
const RULE = /^(?:目前,?)?(?:按照?|根据|依据|依照|现行)[^,]*(?:规定|办法|条例|政策|法|规则|标准|文件)/;

/** Whether a piece that comes after a refusal still accepts a part of what was asked. */
function accepts({ near, clauses }: ReadPiece): boolean {
  if (clauses[0]?.alternative) return false;
  if (clauses.some((one) => one.concrete && BEGINS.test(one.text)) && near >= OF_A_PART) return true;
  if (near < OF_ITSELF) return false;
  return clauses.some(
    (one) => one.polarity === "done" || (one.polarity === "planned" && BEGINS.test(one.text)),
  );
}

/** Beside a refusal, a piece this much farther from the recommendation than the refusal speaks of something else. */
const AS_NEAR = 0.8;
/** What is nearer than this is about the recommendation in any case. */
const NEAR = 0.3;
/** So is what stands under a heading that names it. */
const STRONG = 0.55;

/** Whether a piece may accept a part of what the refusing pieces refuse. */
function concerns(piece: ReadPiece, refusing: readonly ReadPiece[]): boolean {
  if (refusing.length === 0 || refusing.includes(piece)) return true;
  if (piece.overview || piece.clauses.some((clause) => clause.against)) return false;
  if (refusing.some((one) => one.sentence !== undefined && one.sentence === piece.sentence)) return true;
  const nearest = Math.max(...refusing.map((one) => one.near));
  return piece.near >= Math.min(NEAR, nearest * AS_NEAR) || (piece.strength ?? 0) >= STRONG;
}

/** 两家说了不算;另两家已同意…,计划十月签: what the very sentence that refuses sets beside it with a date or figure. */
function setsAgainst(piece: ReadPiece, refusing: readonly ReadPiece[]): boolean {
  const sameSentence = refusing.some((one) => one.sentence !== undefined && one.sentence === piece.sentence);
  if (!sameSentence || piece.clauses[0]?.alternative) return false;
  return piece.clauses.some(({ text, polarity }) => polarity !== "none" && DEED.test(text));
}

const refuses = ({ clauses }: ReadPiece): boolean => clauses.some(({ polarity }) => polarity === "refused");

/** What the pieces say together; beside a refusal only what concerns the same thing counts. */
export function tallyOf(pieces: readonly ReadPiece[], ask: Ask): Tally {
  const refusing = pieces.filter(refuses);
  let tally = NOTHING;
  for (const piece of pieces) {
    const passes =
      concerns(piece, refusing) &&
      (!tally.refused || refuses(piece) || accepts(piece) || setsAgainst(piece, refusing));
    if (passes) tally = either(tally, saidIn(piece, ask));
  }
  return tally;
}

function either(a: Tally, b: Tally): Tally {
  const keys = Object.keys(NOTHING) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] || b[key]])) as Tally;
}

function saidIn(piece: ReadPiece, ask: Ask): Tally {
  const { near, clauses } = piece;
  const refused = refuses(piece);
  const isBackdrop = backdropIn(piece);
  const kept = accepted(clauses, ask).filter((clause) => !isBackdrop(clause));
  const firm = kept.filter((clause) => clause.polarity === "done" || clause.concrete);
  const deeds = firm.filter(({ text, longAgo }) => !longAgo && !NO_DEED.test(text));
  const plans = kept.filter((clause) => clause.polarity === "planned" && clause.concrete);
  return {
    refused,
    done: kept.some((clause) => clause.polarity === "done"),
    planned: plans.some((clause) => !clause.goesOn),
    rest: plans.length > 0,
    against: clauses.some((clause) => clause.against && !clause.background),
    stated: near >= OF_THE_VERY_THING && clauses.some(isFigure),
    backdrop: near >= OF_A_PART && clauses.some(isBackdrop),
    beside: refused && deeds.length > 0,
    deed: refused && deeds.some(({ text }) => DEED.test(text)),
    before: !refused && deeds.length > 0 && !RULE.test(clauses[0]?.text ?? ""),
  };
}

/** Which clauses of a piece tell what has long been so, or is so at large. */
function backdropIn({ near, overview }: ReadPiece): (clause: ClauseReading) => boolean {
  const atLarge = overview === true && near < OF_ITSELF;
  return ({ background, polarity }) => (atLarge || background) && polarity === "done";
}

function isFigure({ text, reason, background }: ClauseReading): boolean {
  return /\d/.test(text) && !reason && !background;
}
