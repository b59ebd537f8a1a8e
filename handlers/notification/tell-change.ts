import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Point } from "../../index/digest/point.ts";
import type { Proposal, Reply } from "../../index/proposal.ts";
import type { Answer, AnswerPoint, AnswerReply } from "../answer-record.ts";
import { letterHead } from "../answers/letter-blocks.ts";
import { pointTable } from "../answers/point-row.ts";
import { identityLine, statusLine } from "../answers/proposal-line.ts";
import { pointRecord, proposalRecord, replyRecord } from "../answers/proposal-record.ts";
import type { Block, Button } from "../block.ts";
import { compose, paragraph } from "../compose.ts";
import { wording } from "../wording.ts";
import { awaitedBlocks, isAwaited } from "./awaited.ts";
import { changedSentences } from "./changed-sentences.ts";
import { shortened, shortenedAtDifference } from "./shortened.ts";
import type { Told } from "./told.ts";
import { notificationWording as words } from "./wording.ts";

const MOST_POINTS = 4;
const MOST_SENTENCES = 3;

/** How a notification is sent: again, because nobody knows whether it arrived; or brief, because the platform refused it. */
export type Manner = { again?: boolean; brief?: boolean };

/** A notification: what happened to which proposal, what the letter says point by point, what changed, and why one is told. */
export function tellChange(told: Told, { again = false, brief = false }: Manner = {}): Answer {
  const { proposal, reasons } = told;
  const record = proposalRecord(proposal);
  const content = brief ? NOTHING : contentOf(told);
  const blocks: Block[] = [
    ...(again ? [note(words.again)] : []),
    { kind: "title", text: proposal.title },
    {
      kind: "paragraph",
      runs: [{ text: headOf(told), strong: true }, { text: `\n${identityLine(record)}` }],
    },
    ...content.blocks,
    ...awaitedBlocks(told),
    note([words.because(reasons), wording.source(proposal.source)].join("\n")),
  ];
  const { points, replies } = content;
  return compose({ kind: "notice", proposals: [record], points, replies, blocks, buttons: buttonsOf(told) });
}

type Content = { blocks: Block[]; points: AnswerPoint[]; replies: AnswerReply[] };

const NOTHING: Content = { blocks: [], points: [], replies: [] };

/** 新答复 · 教育局（主办）答复 · 2022年5月6日. */
export function headOf({ kind, letter }: Told): string {
  return [words.news[kind], ...(letter ? [letterHead(letter)] : [])].join(" · ");
}

function contentOf(told: Told): Content {
  const { kind, proposal, letter } = told;
  const changes = changeBlocks(told);
  if (kind === "new-proposal" || kind === "changed-proposal") {
    const own = newProposal(proposal);
    return { ...own, blocks: [...changes, ...own.blocks] };
  }
  if (!letter) return { ...NOTHING, blocks: [...changes, note(words.sinceChanged)] };
  const said = letterContent(proposal, letter);
  return { ...said, blocks: [...changes, ...said.blocks] };
}

function newProposal(proposal: Proposal): Content {
  const points = digestProposal(proposal).points.map((point) => pointRecord(proposal, point));
  const items = points
    .slice(0, MOST_POINTS)
    .map(({ label, digest }) => ({ marker: label, runs: [{ text: digest }] }));
  const blocks: Block[] = [
    { kind: "list", items },
    ...morePoints(points.length),
    note(statusLine(proposalRecord(proposal))),
  ];
  return { points, replies: [], blocks };
}

/** What one letter answers, point by point; where it answers none, its most telling sentences. */
function letterContent(proposal: Proposal, letter: Reply): Content {
  const digest = digestProposal(proposal);
  const reply = replyRecord(proposal, digest, letter);
  const at = proposal.replies.indexOf(letter);
  const points = digest.points.flatMap((point) => pointsBy(proposal, point, at));
  if (letter.kind === "cover-note")
    return { points: [], replies: [reply], blocks: [paragraph(wording.coverNoteOnly(letter.bureau))] };
  if (points.length > 0)
    return { points, replies: [reply], blocks: [shortTable(points), ...morePoints(points.length)] };
  const text = reply.summary.map(shortened).join("\n");
  const blocks: Block[] = text === "" ? [] : [{ kind: "quotation", source: letterHead(letter), text }];
  return { points: [], replies: [reply], blocks };
}

/** A point with what this letter alone says about it. */
function pointsBy(proposal: Proposal, point: Point, reply: number): AnswerPoint[] {
  const answers = point.answers.filter((one) => one.reply === reply);
  const [first] = answers;
  return first ? [pointRecord(proposal, { ...point, answers, stance: first.stance })] : [];
}

function shortTable(points: readonly AnswerPoint[]): Block {
  const short = points.slice(0, MOST_POINTS).map((point) => {
    return { ...point, answers: point.answers.map((one) => ({ ...one, quote: shortened(one.quote) })) };
  });
  return pointTable(short);
}

function morePoints(all: number): Block[] {
  return all > MOST_POINTS ? [note(words.morePoints(all - MOST_POINTS))] : [];
}

function changeBlocks({ words: now, before }: Told): Block[] {
  if (now === undefined || before === undefined) return [];
  const { reworded, added, removed } = changedSentences(before, now);
  const items = [
    ...reworded.slice(0, MOST_SENTENCES).map(({ from, to }) => {
      const was = words.was(shortenedAtDifference(from, to));
      return { ...item(words.reworded, shortenedAtDifference(to, from)), detail: was };
    }),
    ...added.slice(0, MOST_SENTENCES).map((text) => item(words.added, shortened(text))),
    ...removed.slice(0, MOST_SENTENCES).map((text) => item(words.removed, shortened(text))),
  ];
  const more = reworded.length + added.length + removed.length - items.length;
  if (items.length === 0) return [];
  return [
    paragraph(words.changed),
    { kind: "list", items },
    ...(more > 0 ? [note(words.moreSentences(more))] : []),
  ];
}

function item(marker: string, text: string) {
  return { marker: `${marker}：`, runs: [{ text: `“${text}”` }] };
}

function note(text: string): Block {
  return { kind: "note", text };
}

function buttonsOf(told: Told): Button[][] {
  const { proposal } = told;
  const { button } = words;
  const letters = proposal.replies.length > 0;
  return [
    [
      { label: button.points, text: button.points },
      ...(letters ? [{ label: button.fullText, text: "全文" }] : []),
    ],
    [
      ...(isAwaited(told) ? [{ label: button.follow, text: "订阅" }] : []),
      { label: button.mute, text: "不再提醒" },
      { label: button.mine, text: "我的订阅" },
    ],
  ];
}
