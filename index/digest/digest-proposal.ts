import type { Proposal, Reply } from "../proposal.ts";
import { askOf } from "./ask.ts";
import { digestLine } from "./digest-line.ts";
import { type Match, matchLetter, pointsCorrected } from "./match.ts";
import { plainText } from "./plain.ts";
import type { Digest, Point, PointAnswer } from "./point.ts";
import { relayedIn } from "./relay.ts";
import { unitsOf } from "./reply-unit.ts";
import { readPiece, stanceOf } from "./stance-of.ts";
import { type Subject, subjectsOf } from "./subject.ts";
import { isLater, type ReplyStance, verdictOf } from "./verdict.ts";

/** A proposal point by point: what was recommended and what each bureau really answered, in the source's own words. */
export function digestProposal(proposal: Proposal): Digest {
  const plain = plainText(proposal.text);
  const subjects = subjectsOf(proposal, plain);
  const matches = matchReplies(proposal, plain, subjects);
  const points = subjects.map((subject, at) =>
    pointOf(
      proposal,
      plain,
      subject,
      matches.filter((match) => match.point === at),
    ),
  );
  return { points, promises: [], summaries: proposal.replies.map(() => []), doubts: [] };
}

/** The matches of all letters, earlier letters first, so that a correction finds what it corrects. */
function matchReplies(proposal: Proposal, plain: string, subjects: readonly Subject[]): Match[] {
  const order = proposal.replies
    .map((reply, index) => ({ reply, index }))
    .sort((a, b) => isLater(a.reply, b.reply));
  const matches: Match[] = [];
  for (const { reply, index } of order) {
    if (reply.kind === "cover-note") continue;
    const earlier = matches.filter((match) => proposal.replies[match.unit.reply]?.bureau === reply.bureau);
    const text = plain.slice(reply.body.start, reply.body.end);
    const about = earlier.length > 0 ? pointsCorrected(subjects, text, earlier) : [];
    matches.push(
      ...matchLetter(subjects, { title: proposal.title, units: unitsOf(plain, reply, index), about }),
    );
  }
  return matches;
}

function pointOf(proposal: Proposal, plain: string, subject: Subject, matches: readonly Match[]): Point {
  const { label, span } = subject.recommendation;
  const told = [...Map.groupBy(matches, (match) => match.unit.reply)].flatMap(([index, own]) => {
    const reply = proposal.replies[index];
    return reply ? tellings(reply, subject, index, own) : [];
  });
  const answers = told.flatMap((one) => one.answers);
  return {
    label,
    span,
    digest: digestLine(proposal.text, plain, span),
    stance: verdictOf(proposal, told),
    answers,
  };
}

type Telling = ReplyStance & { answers: PointAnswer[] };

function tellings(reply: Reply, subject: Subject, index: number, matches: readonly Match[]): Telling[] {
  const ask = askOf(subject.text);
  const letter = reply.date?.day ?? null;
  const piecesOf = (some: readonly Match[]) => some.map(({ unit, near }) => ({ text: unit.text, near }));
  const stance = stanceOf(piecesOf(matches), letter, ask);
  if (stance === "unanswered") return [];
  const takesPosition = ({ unit }: Match): boolean =>
    readPiece(unit.text, letter, ask).some((clause) => clause.polarity !== "none");
  const answers = runsOf(matches, takesPosition).map((run) => ({
    bureau: reply.bureau,
    role: reply.role,
    reply: index,
    stance: stanceOf(piecesOf(run), letter, ask),
    span: { start: run[0]?.unit.start ?? 0, end: run.at(-1)?.unit.end ?? 0 },
    relayed: relayedIn(run.map((match) => match.unit.text).join("")),
  }));
  return [
    {
      bureau: reply.bureau,
      reply: index,
      stance,
      answers: telling(answers),
    },
  ];
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
