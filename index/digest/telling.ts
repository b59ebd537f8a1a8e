import type { Proposal, Reply } from "../proposal.ts";
import { type Ask, askOf } from "./ask.ts";
import type { Match } from "./match.ts";
import type { PointAnswer, Stance } from "./point.ts";
import { readPiece } from "./read-piece.ts";
import { relayedIn } from "./relay.ts";
import { type Evidence, secondOpinion } from "./second-opinion.ts";
import { stanceOf } from "./stance-of.ts";
import type { Subject } from "./subject.ts";
import { isUndecided } from "./undecided.ts";
import type { ReplyStance } from "./verdict.ts";

/** What one letter says to one point: the stance of all of it, and the quotations. */
export type Telling = ReplyStance & { answers: PointAnswer[] };

/** What each letter says to a point, in the order of the matches; where none takes a position, what is left to a person. */
export function tellingsOf(proposal: Proposal, subject: Subject, matches: readonly Match[]): Telling[] {
  const ask = askOf(subject.text);
  const heard = [...Map.groupBy(matches, (match) => match.unit.reply)].flatMap(([index, own]) => {
    const reply = proposal.replies[index];
    return reply ? [{ reply, index, ask, matches: own }] : [];
  });
  const told = heard.flatMap(firmly);
  return told.length > 0 ? told : heard.flatMap(undecidedly);
}

/** The matches of one letter to one point. */
type Heard = { reply: Reply; index: number; ask: Ask; matches: readonly Match[] };

const piecesOf = (some: readonly Match[]) =>
  some.map(({ unit, near, strength }) => ({
    text: unit.text,
    near,
    strength,
    sentence: unit.sentence,
    overview: unit.overview,
  }));
const readingOf = ({ reply, ask }: Heard, { unit }: Match) =>
  readPiece(unit.text, reply.date?.day ?? null, ask);

function firmly(heard: Heard): Telling[] {
  const { reply, index, ask, matches } = heard;
  const letter = reply.date?.day ?? null;
  const stance = stanceOf(piecesOf(matches), letter, ask);
  if (stance === "unanswered") return [];
  const takesPosition = (match: Match): boolean =>
    readingOf(heard, match).some((clause) => clause.polarity !== "none");
  const isBackdrop = (run: readonly Match[]): boolean =>
    run.every((match) =>
      readingOf(heard, match).every((clause) => clause.polarity === "none" || clause.background),
    );
  const runs = present(runsOf(matches, takesPosition), isBackdrop).map((run) => ({
    run,
    answer: answerOf(heard, run, stanceOf(piecesOf(run), letter, ask)),
  }));
  const answers = telling(runs.map(({ answer }) => answer));
  const quoted = runs.filter(({ answer }) => answers.includes(answer)).flatMap(({ run }) => run);
  const opinion = secondOpinion(stance, evidenceOf(quoted));
  const shown = opinion === "unclear" ? answers.map((answer) => ({ ...answer, stance: opinion })) : answers;
  return [{ bureau: reply.bureau, reply: index, stance: opinion, answers: shown }];
}

function evidenceOf(quoted: readonly Match[]): Evidence {
  return quoted.map(({ unit, strength }) => ({ text: unit.text, strength }));
}

function undecidedly(heard: Heard): Telling[] {
  const { reply, index, matches } = heard;
  const left = matches.filter((match) => isUndecided(match, readingOf(heard, match)));
  if (left.length === 0) return [];
  const answers = runsOf(left, () => true).map((run) => answerOf(heard, run, "unclear"));
  return [{ bureau: reply.bureau, reply: index, stance: "unclear", answers }];
}

function answerOf({ reply, index }: Heard, run: readonly Match[], stance: Stance): PointAnswer {
  return {
    bureau: reply.bureau,
    role: reply.role,
    reply: index,
    stance,
    span: { start: run[0]?.unit.start ?? 0, end: run.at(-1)?.unit.end ?? 0 },
    relayed: relayedIn(run.map((match) => match.unit.text).join("")),
  };
}

/** What is said of the present; what has long been so only where that is all. */
function present(runs: Match[][], isBackdrop: (run: readonly Match[]) => boolean): Match[][] {
  const today = runs.filter((run) => !isBackdrop(run));
  return today.length > 0 ? today : runs;
}

/** The answers worth showing: vague words only where nothing firmer was said. */
function telling(answers: readonly PointAnswer[]): PointAnswer[] {
  const firm = answers.filter((one) => one.stance !== "unanswered" && one.stance !== "unclear");
  return firm.length > 0 ? firm : answers.filter((one) => one.stance !== "unanswered");
}

/** Matches in runs of neighbouring units of one paragraph, each from its first unit that takes a position to its last. */
function runsOf(matches: readonly Match[], takesPosition: (match: Match) => boolean): Match[][] {
  const runs: Match[][] = [];
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1)?.unit;
    const adjoins = last && last.paragraph === match.unit.paragraph && match.unit.start - last.end <= 2;
    if (adjoins) runs.at(-1)?.push(match);
    else runs.push([match]);
  }
  return runs.map((run) => between(run, takesPosition));
}

function between(run: Match[], takesPosition: (match: Match) => boolean): Match[] {
  const first = run.findIndex(takesPosition);
  return first < 0 ? run : run.slice(first, run.findLastIndex(takesPosition) + 1);
}
