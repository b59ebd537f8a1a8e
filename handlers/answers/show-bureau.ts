import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Digest, Point, PointAnswer, Stance } from "../../index/digest/point.ts";
import { type Proposal, quote, type Reply } from "../../index/proposal.ts";
import { readable } from "../../index/reading/markup.ts";
import { askedPoints } from "../../index/search/asked-point.ts";
import type { Answer } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose, paragraph } from "../compose.ts";
import type { SameBureau } from "../same-bureau.ts";
import { wording } from "../wording.ts";
import { fullText, letterHead } from "./letter-blocks.ts";
import { identityLine } from "./proposal-line.ts";
import { pointRecord, proposalRecord } from "./proposal-record.ts";
import { showPoints } from "./show-proposal.ts";

const FIRMEST_FIRST: readonly Stance[] = [
  "declined",
  "partial",
  "unclear",
  "planned",
  "adopted",
  "unanswered",
];

type Asked = { proposal: Proposal; bureau: string; words: string; same: SameBureau };

/** What one bureau says about a proposal: its own letters, else what other letters relay of it, else that it is silent. */
export function showBureau(asked: Asked): Answer {
  const digest = digestProposal(asked.proposal);
  const letters = asked.proposal.replies.filter((reply) => asked.same(reply.bureau, asked.bureau));
  if (letters.length > 0) return ownLetters(asked, digest, letters);
  return relayed(asked, digest) ?? silent(asked);
}

function ownLetters(asked: Asked, digest: Digest, letters: readonly Reply[]): Answer {
  const { proposal, bureau, words } = asked;
  const own = pointsWith(digest, (answer) => letters.includes(proposal.replies[answer.reply] as Reply));
  const points = inOrderAsked(proposal, own, words).map((point) => pointRecord(proposal, point));
  const onlyCover = letters.every((letter) => letter.kind === "cover-note");
  const lead = onlyCover
    ? [paragraph(wording.coverNoteOnly(bureau)), ...letters.map((letter) => fullText(proposal, letter))]
    : [];
  return showPoints({ proposal, digest, points, lead, replies: letters });
}

/** What other bureaus' letters report of it: the quotations that stand in a line that names it. */
function relayed(asked: Asked, digest: Digest): Answer | undefined {
  const { proposal, bureau, words } = asked;
  const points = pointsWith(digest, (answer) => lineAround(proposal, answer.span.start).includes(bureau));
  const first = points[0]?.answers[0];
  if (!first) return undefined;
  const replies = proposal.replies.filter((_, at) =>
    points.some((point) => point.answers.some(({ reply }) => reply === at)),
  );
  const lead = [paragraph(wording.relayed(bureau, first.bureau))];
  const shown = inOrderAsked(proposal, points, words).map((point) => pointRecord(proposal, point));
  return showPoints({ proposal, digest, points: shown, lead, replies });
}

function silent({ proposal, bureau }: Asked): Answer {
  const record = proposalRecord(proposal);
  const blocks = [
    { kind: "title" as const, text: proposal.title },
    paragraph(identityLine(record)),
    paragraph(wording.bureauSilent(bureau)),
  ];
  return compose({ kind: "reply-status", proposals: [record], blocks });
}

function pointsWith(digest: Digest, keeps: (answer: PointAnswer) => boolean): Point[] {
  return digest.points
    .map((point) => ({ ...point, answers: point.answers.filter(keeps) }))
    .filter((point) => point.answers.length > 0);
}

/** By the question's words where there are any, then refusals before promises: what a person asks a bureau about. */
function inOrderAsked(proposal: Proposal, points: readonly Point[], words: string): Point[] {
  const firmness = (point: Point) =>
    Math.min(...point.answers.map((answer) => FIRMEST_FIRST.indexOf(answer.stance)));
  const scores = new Map(
    askedPoints(proposal, points, words).ranked.map(({ point, score }) => [point, score]),
  );
  const score = (point: Point) => (words === "" ? 0 : (scores.get(point) ?? 0));
  return [...points].sort((a, b) => score(b) - score(a) || firmness(a) - firmness(b));
}

function lineAround({ text }: Proposal, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end < 0 ? text.length : end);
}

/** The proposal's own text and all letters in full, or one bureau's letters. */
export function showFullText(proposal: Proposal, letters: readonly Reply[]): Answer {
  const record = proposalRecord(proposal);
  const all = letters.length === proposal.replies.length;
  const blocks = letters.map((letter) => ({
    kind: "quotation" as const,
    source: wording.fullText(letterHead(letter)),
    text: readable(quote(proposal, letter.span)),
  }));
  const shown = blocks.length > 0 ? blocks : [paragraph(wording.notReplied)];
  return compose({
    kind: "proposal",
    proposals: [record],
    blocks: [{ kind: "title", text: proposal.title }, ...(all ? ownText(proposal) : []), ...shown],
  });
}

/** What the page has before its first letter; nothing where it is a letter only. */
function ownText(proposal: Proposal): Block[] {
  const end = Math.min(proposal.text.length, ...proposal.replies.map(({ span }) => span.start));
  const text = readable(quote(proposal, { start: 0, end })).trim();
  return text === "" ? [] : [{ kind: "quotation", source: wording.ownText, text }];
}
