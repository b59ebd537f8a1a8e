import type { Proposal } from "../proposal.ts";
import { digestLine } from "./digest-line.ts";
import { type Match, matchUnits } from "./match.ts";
import { plainText } from "./plain.ts";
import type { Digest, Point, PointAnswer } from "./point.ts";
import { relayedIn } from "./relay.ts";
import { unitsOf } from "./reply-unit.ts";
import { askOf, stanceOf } from "./stance-of.ts";
import { type Subject, subjectsOf } from "./subject.ts";
import { type ReplyStance, verdictOf } from "./verdict.ts";

/** A proposal point by point: what was recommended and what each bureau really answered, in the source's own words. */
export function digestProposal(proposal: Proposal): Digest {
  const plain = plainText(proposal.text);
  const subjects = subjectsOf(proposal, plain);
  const units = proposal.replies.flatMap((reply, index) =>
    reply.kind === "cover-note" ? [] : unitsOf(plain, reply, index),
  );
  const matches = matchUnits(subjects, units);
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

function pointOf(proposal: Proposal, plain: string, subject: Subject, matches: readonly Match[]): Point {
  const { label, span } = subject.recommendation;
  const byReply = Map.groupBy(matches, (match) => match.unit.reply);
  const told = [...byReply].flatMap(([reply, own]) => tellings(proposal, subject, reply, own));
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

function tellings(proposal: Proposal, subject: Subject, index: number, matches: readonly Match[]): Telling[] {
  const reply = proposal.replies[index];
  if (!reply) return [];
  const ask = askOf(subject.text);
  const stance = stanceOf(
    matches.map((match) => match.unit.text),
    ask,
  );
  if (stance === "unanswered") return [];
  const answers = runsOf(matches).map((run) => ({
    bureau: reply.bureau,
    role: reply.role,
    reply: index,
    stance: stanceOf(
      run.map((match) => match.unit.text),
      ask,
    ),
    span: { start: run[0]?.unit.start ?? 0, end: run.at(-1)?.unit.end ?? 0 },
    relayed: relayedIn(run.map((match) => match.unit.text).join("")),
  }));
  return [
    {
      bureau: reply.bureau,
      reply: index,
      stance,
      answers: answers.filter((one) => one.stance !== "unanswered"),
    },
  ];
}

/** Matches in runs of neighbouring units of one paragraph. */
function runsOf(matches: readonly Match[]): Match[][] {
  const runs: Match[][] = [];
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1)?.unit;
    const adjoins = last && last.paragraph === match.unit.paragraph && match.unit.start - last.end <= 2;
    if (adjoins) runs.at(-1)?.push(match);
    else runs.push([match]);
  }
  return runs;
}
