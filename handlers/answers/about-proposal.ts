import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Stance } from "../../index/digest/point.ts";
import type { Proposal } from "../../index/proposal.ts";
import { askedPoints, pointsAskedFor } from "../../index/search/asked-point.ts";
import type { Answer, AnswerKind } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import { listWords } from "../question/list-words.ts";
import type { Aspect } from "../question/question.ts";
import type { SameBureau } from "../same-bureau.ts";
import { KIND_WORDS, STANCE_WORDS, wording } from "../wording.ts";
import type { Sight } from "./board/sight.ts";
import { dueLines, standingWithPromises } from "./board/standing.ts";
import { fullText } from "./letter-blocks.ts";
import { identityLine, statusLine } from "./proposal-line.ts";
import { pointRecord, proposalRecord } from "./proposal-record.ts";
import { answering, showAsked } from "./show-asked.ts";
import { showBureau, showFullText } from "./show-bureau.ts";
import { showPoints, showProposal } from "./show-proposal.ts";
import { showSimilar } from "./show-similar.ts";

/** What a follow-up looks at. */
export type About = { proposal: Proposal; library: Library; same: SameBureau; sight: Sight };

/** Answers a follow-up about the proposal that the conversation is about. */
export function aboutProposal(aspect: Aspect, about: About): Answer | Promise<Answer> {
  const { proposal } = about;
  switch (aspect.kind) {
    case "whole":
      return showProposal(proposal);
    case "point":
      return showLabelled(proposal, aspect.label);
    case "words":
      return showWords(proposal, aspect);
    case "bureau":
      return showBureau({ ...about, bureau: aspect.bureau, words: aspect.words });
    case "stance":
      return showStances(proposal, aspect.stances);
    case "full-text":
      return showFullText(proposal, lettersOf(about, aspect.bureau));
    case "similar":
      return similarOr(about);
    case "attachment":
      return showAttachments(proposal);
    case "correction":
      return showCorrections(proposal);
    case "deadline":
      return fact(proposal, "reply-status", deadlineSentences(about));
    case "mark":
      return fact(proposal, "notice", [
        proposal.resultMark ? wording.resultMark(proposal.resultMark.text) : wording.noResultMark,
      ]);
    case "proposers":
      return fact(proposal, "notice", [`${KIND_WORDS[proposal.kind]}：${proposal.proposers.join("、")}`]);
    case "reply-dates":
      return fact(proposal, "reply-status", replyDates(proposal));
    case "status":
      return showStatus(about);
    case "votes":
      return fact(proposal, "notice", [votesSentence(proposal)]);
    default:
      return aspect satisfies never;
  }
}

function showLabelled(proposal: Proposal, label: string): Answer {
  const digest = digestProposal(proposal);
  const own = digest.points.filter((point) => point.label === label);
  const under = digest.points.filter((point) => point.label.startsWith(`${label}.`));
  const chosen = [...own, ...under];
  if (chosen.length === 0) return withNote(proposal, wording.noPointLabelled(label));
  const points = chosen.map((point) => pointRecord(proposal, point));
  return showPoints({ proposal, digest, points, lead: [], replies: answering(proposal, chosen) });
}

/** Where the words may be a topic of their own, or are nothing that the proposal speaks of, all proposals can be searched for them. */
function showWords(proposal: Proposal, { words, topic }: Extract<Aspect, { kind: "words" }>): Answer {
  const digest = digestProposal(proposal);
  if (pointsAskedFor(askedPoints(proposal, digest.points, words)).length > 0) {
    const shown = showAsked(proposal, words);
    return topic ? withSearch(shown, words) : shown;
  }
  return proposal.text.includes(words)
    ? showProposal(proposal)
    : withSearch(fact(proposal, "notice", [wording.noPointAbout(words)]), words);
}

function withSearch(shown: Answer, words: string): Answer {
  const search = { label: wording.button.searchEverywhere, text: listWords.search(words) };
  return { ...shown, buttons: [...shown.buttons, [search]] };
}

/** The recommendations of a proposal that were answered in one of these ways; says so where there are none. */
export function showStances(proposal: Proposal, stances: readonly Stance[]): Answer {
  const digest = digestProposal(proposal);
  const chosen = digest.points.filter((point) => stances.includes(point.stance));
  const words = stances.map((stance) => STANCE_WORDS[stance].word).join("、");
  if (chosen.length === 0) return withNote(proposal, wording.noPointWith(words));
  const points = chosen.map((point) => pointRecord(proposal, point));
  const lead = [paragraph(wording.pointsWith(words, chosen.length, digest.points.length))];
  return showPoints({ proposal, digest, points, lead, replies: answering(proposal, chosen) });
}

function lettersOf({ proposal, same }: About, bureau: string | undefined): Proposal["replies"] {
  return bureau === undefined
    ? proposal.replies
    : proposal.replies.filter((reply) => same(reply.bureau, bureau));
}

async function similarOr({ proposal, library }: About): Promise<Answer> {
  return (await showSimilar(proposal, library)) ?? fact(proposal, "notice", [wording.noSimilar]);
}

function showAttachments(proposal: Proposal): Answer {
  const lines = proposal.text.split("\n").filter((line) => /附件|附：|附:/u.test(line));
  const covers = proposal.replies.filter((reply) => reply.kind === "cover-note");
  const sentences = covers.map((reply) => wording.coverNoteOnly(reply.bureau));
  if (lines.length === 0) return fact(proposal, "notice", [...sentences, wording.noAttachment]);
  return fact(proposal, "notice", [...sentences, ...lines.map((line) => line.trim())]);
}

function showCorrections(proposal: Proposal): Answer {
  const corrections = proposal.replies.filter((reply) => reply.kind === "correction");
  if (corrections.length === 0) return fact(proposal, "notice", [wording.noCorrection]);
  const letters = corrections.map((reply) => fullText(proposal, reply));
  return fact(proposal, "notice", [wording.corrections], letters);
}

/** What the source prints goes first; without it the days are counted from the assignment. */
function deadlineSentences({ proposal, library, sight }: About): string[] {
  const card = library.index.card(proposal.id);
  const counted = card ? dueLines(card, sight) : [];
  const printed = proposal.dueOn ? [wording.dueOn(proposal.dueOn.text)] : [];
  const assigned = proposal.assignedOn ? [wording.assignedOn(proposal.assignedOn.text)] : [];
  const due =
    printed.length + counted.length > 0
      ? [...assigned, ...printed, ...counted]
      : [...assigned, wording.noDueDate];
  return proposal.replies.length === 0 ? due : [...due, ...replyDates(proposal)];
}

function replyDates({ replies }: Proposal): string[] {
  if (replies.length === 0) return [wording.notReplied];
  return replies.map(({ bureau, date }) =>
    date ? wording.repliedOn(bureau, date.text) : wording.noReplyDate(bureau),
  );
}

async function showStatus({ proposal, library, sight }: About): Promise<Answer> {
  const card = library.index.card(proposal.id);
  const standing = card ? await standingWithPromises(card, sight) : [];
  const printed = proposal.dueOn ? [wording.dueOn(proposal.dueOn.text)] : [];
  return fact(proposal, "reply-status", [...standing, ...printed]);
}

function votesSentence({ votes }: Proposal): string {
  return votes ? wording.votes(votes.support, votes.oppose) : wording.noVotes;
}

/** One or a few sentences about a proposal, under its title. */
function fact(
  proposal: Proposal,
  kind: AnswerKind,
  sentences: readonly string[],
  more: Block[] = [],
): Answer {
  const record = proposalRecord(proposal);
  const blocks: Block[] = [
    { kind: "title", text: proposal.title },
    paragraph(`${identityLine(record)}\n${statusLine(record)}`),
    paragraph(sentences.join("\n")),
    ...more,
  ];
  return compose({ kind, proposals: [record], blocks });
}

/** The whole proposal, with a sentence before it that what was asked is not in it. */
function withNote(proposal: Proposal, sentence: string): Answer {
  const digest = digestProposal(proposal);
  const points = digest.points.map((point) => pointRecord(proposal, point));
  return showPoints({ proposal, digest, points, lead: [paragraph(sentence)] });
}
