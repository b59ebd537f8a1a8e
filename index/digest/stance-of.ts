import { grantsLess } from "./amount.ts";
import type { Ask } from "./ask.ts";
import { withoutSpace } from "./bare.ts";
import { type ClauseReading, readClause } from "./clause-reading.ts";
import { DEED, LESS, LESS_AT_ALL, NO_DEED, OF_DEGREE, PARTIAL } from "./part-cue.ts";
import type { Stance } from "./point.ts";
import { clausesIn } from "./sentence.ts";

/** A piece of a letter that was matched to a point: its words and how near they are to it by themselves. */
export type Piece = {
  text: string;
  near: number;
  /** Where its sentence begins; pieces of one sentence speak of one thing. */
  sentence?: number;
  /** Told of the field at large. */
  overview?: boolean;
};

/** From here on a mere fact with a figure, which says neither 已 nor 将, tells that the thing is so. */
const OF_THE_VERY_THING = 0.6;
/** From here on a piece after a refusal speaks of the recommendation itself, not of a substitute. */
const OF_ITSELF = 0.45;
/** Enough where it says that a beginning is made: 先…, 首批…. */
const OF_A_PART = 0.15;
const CONTRAST =
  /;|但|不过|然而|其余|其他|别的|其它|剩余|剩下|余下|另外|另有|(?<!^)至于|除外|(?<=.),(?:关于|对于|至于).{2,20},/;

type Tally = {
  refused: boolean;
  done: boolean;
  planned: boolean;
  rest: boolean;
  vague: boolean;
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

/** The clauses of a piece of a letter, read. */
export function readPiece(text: string, letter: string | null, ask: Ask): ClauseReading[] {
  const asks = /[?？]$/.test(text);
  const clauses = clausesIn(text, { start: 0, end: text.length }).map((span) =>
    readClause(text.slice(span.start, span.end), { letter, ask }),
  );
  return clauses.map((clause, at) => ({
    ...clause,
    ...beside(clause, clauses.slice(0, at), ask),
    ...(asks ? { polarity: "none" as const } : {}),
    background: inBackground(clauses.slice(0, at + 1)),
  }));
}

/** What a clause says beside those before it. */
function beside(
  clause: ClauseReading,
  before: readonly ClauseReading[],
  ask: Ask,
): Pick<ClauseReading, "polarity" | "unknownNo"> {
  if (disposes(clause, before.at(-1))) return { polarity: "done", unknownNo: clause.unknownNo };
  return elaborates(clause, before, ask) ? { polarity: "none", unknownNo: false } : clause;
}

/** What a 不 is to deny for it to be a refusal beside a deed: more of it, or a decision. */
const DENIED = /[增扩提加设建新单上延推开配发装补叠宜予同能符具作做可支主列纳安搞保要]/;

/** 按表结账,不再按亩平摊: after a deed a 不 that denies nothing that was asked only says what is over. */
function elaborates(clause: ClauseReading, before: readonly ClauseReading[], ask: Ask): boolean {
  const last = before.at(-1);
  if (clause.polarity !== "refused" || !last || last.reason || last.against || last.unknownNo) return false;
  if (!before.some(({ polarity }) => polarity === "done" || polarity === "planned")) return false;
  const [, verb = "", next = ""] = /^(?:也|就|便|则)?不再([一-龥])([一-龥]?)/.exec(clause.text) ?? [];
  return verb !== "" && !DENIED.test(verb) && !ask.text.includes(verb + next);
}

/** 印发办法,将时限压缩至15日: after a deed 将 hands over the object, as 把 does, and says nothing of the future. */
function disposes(clause: ClauseReading, before: ClauseReading | undefined): boolean {
  return (
    before?.polarity === "done" &&
    clause.polarity === "planned" &&
    /^[并]?将(?![于在会继]).{2,}[至到为入]/.test(clause.text)
  );
}

/** Whether the last of these clauses still stands under 近年来: nothing since has turned to the present. */
function inBackground(clauses: readonly ClauseReading[]): boolean {
  const opened = clauses.findLastIndex((clause) => clause.background);
  if (opened < 0) return false;
  return !clauses
    .slice(opened + 1)
    .some((clause) => /^(?:目前|今年|现|下一步|将|其中|同时|计划|预计)/.test(clause.text));
}

/** After a refusal only a plan that begins with a part of the thing is a part accepted. */
const BEGINS = /先|首批|第一批|试点|试运行|部分/;

/** Whether a clause has two neighbouring characters of what was asked: else what was done is something else. */
function isAbout({ text }: ClauseReading, ask: Ask): boolean {
  const asked = withoutSpace(ask.text);
  return [...text].some((_, at) => at > 0 && asked.includes(text.slice(at - 1, at + 1)));
}

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
    return (clause.polarity === "done" && isAbout(clause, ask)) || BEGINS.test(clause.text);
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

type ReadPiece = Omit<Piece, "text"> & { clauses: readonly ClauseReading[] };

/** Beside a refusal, a piece this much farther from the recommendation than the refusal speaks of something else. */
const AS_NEAR = 0.8;
/** What is nearer than this is about the recommendation in any case. */
const NEAR = 0.3;

/** Whether a piece may accept a part of what the refusing pieces refuse. */
function concerns(piece: ReadPiece, refusing: readonly ReadPiece[]): boolean {
  if (refusing.length === 0 || refusing.includes(piece)) return true;
  if (piece.overview || piece.clauses.some((clause) => clause.against)) return false;
  if (refusing.some((one) => one.sentence !== undefined && one.sentence === piece.sentence)) return true;
  const nearest = Math.max(...refusing.map((one) => one.near));
  return piece.near >= Math.min(NEAR, nearest * AS_NEAR);
}

function tallyOf(pieces: readonly ReadPiece[], ask: Ask): Tally {
  const tally = {
    refused: false,
    done: false,
    planned: false,
    rest: false,
    vague: false,
    against: false,
    stated: false,
    backdrop: false,
    beside: false,
    deed: false,
    before: false,
  };
  const refusing = pieces.filter(({ clauses }) => clauses.some((clause) => clause.polarity === "refused"));
  for (const piece of pieces) {
    const { near, clauses } = piece;
    if (!concerns(piece, refusing)) continue;
    const refuses = clauses.some((clause) => clause.polarity === "refused");
    if (tally.refused && !refuses && !accepts(piece)) continue;
    const atLarge = piece.overview === true && near < OF_ITSELF;
    const isBackdrop = (clause: ClauseReading): boolean =>
      (atLarge || clause.background) && clause.polarity === "done";
    const kept = accepted(clauses, ask).filter((clause) => !isBackdrop(clause));
    tally.backdrop ||= near >= OF_A_PART && clauses.some(isBackdrop);
    const firm = kept.filter((clause) => clause.polarity === "done" || clause.concrete);
    tally.deed ||= refuses && firm.some((clause) => DEED.test(clause.text) && !NO_DEED.test(clause.text));
    if (refuses) tally.beside ||= firm.some((clause) => !NO_DEED.test(clause.text));
    else
      tally.before ||=
        !RULE.test(clauses[0]?.text ?? "") && firm.some((clause) => !NO_DEED.test(clause.text));
    tally.done ||= kept.some((clause) => clause.polarity === "done");
    const plans = kept.filter((clause) => clause.polarity === "planned");
    tally.planned ||= plans.some((clause) => clause.concrete && !clause.goesOn);
    tally.rest ||= plans.some((clause) => clause.concrete);
    tally.vague ||= plans.length > 0;
    tally.stated ||=
      near >= OF_THE_VERY_THING &&
      clauses.some((clause) => /\d/.test(clause.text) && !clause.reason && !clause.background);
    tally.against ||= clauses.some((clause) => clause.against && !clause.background);
    tally.refused ||= refuses;
  }
  return tally;
}

/** The stance of what one letter says to one point, read clause by clause; `unanswered` where it takes none. */
export function stanceOf(pieces: readonly Piece[], letter: string | null, ask: Ask): Stance {
  const read = pieces.map(({ text, ...rest }) => ({ ...rest, clauses: readPiece(text, letter, ask) }));
  const tally = tallyOf(read, ask);
  const all = pieces.map((piece) => piece.text).join("");
  const smaller = grantsLess(
    ask.text,
    read.flatMap((piece) => piece.clauses),
  );
  if (/部分(?:采纳|吸纳|落实|解决)/.test(all)) return "partial";
  if (tally.refused) return smaller && !ask.raises ? "partial" : refusal(all, tally, ask);
  const stance = acceptance(tally);
  const plain = LESS_AT_ALL.test(all) || (LESS.test(all) && !tally.planned);
  const less =
    plain ||
    grantsLess(
      ask.text,
      read.flatMap((piece) => piece.clauses),
    );
  if (!less && isDoubtful(read, ask)) return stance === "unanswered" ? stance : "unclear";
  return less && (stance === "adopted" || stance === "planned") ? "partial" : stance;
}

/** What takes back what was said. */
const TURNS = /^(?:但|不过|然而|只是|可是|可|却)|却|不/;

/** Whether the last word is a no in words that no rule understands, after what was read as consent. */
function isDoubtful(read: readonly ReadPiece[], ask: Ask): boolean {
  if (ask.removes || ask.forbids) return false;
  const clauses = read.flatMap((piece) => piece.clauses);
  const last = clauses.findLastIndex((one) => one.polarity !== "none");
  return clauses
    .slice(last + 1)
    .some(
      (one) =>
        one.unknownNo && !one.reason && !one.background && (TURNS.test(one.text) || isAbout(one, ask)),
    );
}

function acceptance(tally: Tally): Stance {
  if (tally.done && !tally.planned) return "adopted";
  if (tally.planned || tally.rest) return "planned";
  if (tally.vague) return "unanswered";
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
