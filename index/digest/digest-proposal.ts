import type { Proposal } from "../proposal.ts";
import { plainText } from "../reading/plain-text.ts";
import { digestLine } from "./digest-line.ts";
import { doubtsOf } from "./doubt.ts";
import { readLetters } from "./letter.ts";
import type { Match } from "./match.ts";
import type { Digest, Point } from "./point.ts";
import { promisesIn } from "./promise.ts";
import { type Subject, subjectsOf } from "./subject.ts";
import { summaryOf } from "./summary.ts";
import { tellingsOf } from "./telling.ts";
import { verdictOf } from "./verdict.ts";

/** One proposal is asked about again and again; its digest goes when it goes. */
const made = new WeakMap<Proposal, Digest>();

/** A proposal point by point: what was recommended and what each bureau really answered, in the source's own words. */
export function digestProposal(proposal: Proposal): Digest {
  const known = made.get(proposal);
  if (known) return known;
  const digest = makeDigest(proposal);
  made.set(proposal, digest);
  return digest;
}

function makeDigest(proposal: Proposal): Digest {
  const plain = plainText(proposal.text);
  const subjects = subjectsOf(proposal, plain);
  const letters = readLetters(proposal, plain, subjects);
  const matches = letters.flatMap((letter) => letter.matches);
  const points = subjects.map((subject, at) => {
    const own = matches.filter((match) => match.point === at);
    return pointOf(proposal, plain, subject, own);
  });
  const labels = points.map((point) => point.label);
  return {
    points,
    promises: letters.flatMap((letter) => promisesIn(plain, letter, labels)),
    summaries: letters.map((letter) => summaryOf(plain, letter)),
    doubts: doubtsOf(proposal, points),
  };
}

function pointOf(proposal: Proposal, plain: string, subject: Subject, matches: readonly Match[]): Point {
  const { label, span } = subject.recommendation;
  const told = tellingsOf(proposal, subject, matches);
  return {
    label,
    span,
    digest: digestLine(proposal.text, plain, span),
    stance: verdictOf(proposal, told),
    answers: told.flatMap((one) => one.answers),
  };
}
