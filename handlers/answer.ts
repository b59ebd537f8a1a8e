import { type DeadlineGround, USUAL_RULES } from "../index/handling/deadline.ts";
import type { ProposalId } from "../index/proposal.ts";
import type { Answer } from "./answer-record.ts";
import { aboutProposal } from "./answers/about-proposal.ts";
import { compareProposals } from "./answers/compare-proposals.ts";
import { countProposals } from "./answers/count-proposals.ts";
import { elsewhere } from "./answers/elsewhere.ts";
import { findProposals } from "./answers/find-proposals.ts";
import { nextPage } from "./answers/list-proposals.ts";
import { rankProposals } from "./answers/rank-proposals.ts";
import { showDocument } from "./answers/show-document.ts";
import { showHelp } from "./answers/show-help.ts";
import { showNumber, showNumbers } from "./answers/show-number.ts";
import { type OwingGround, showOwing, showRates } from "./answers/show-owing.ts";
import { showProposal } from "./answers/show-proposal.ts";
import { notice } from "./compose.ts";
import { afterShowing, type Conversation, conversationAt } from "./conversation.ts";
import type { IncomingFile } from "./incoming.ts";
import type { Library } from "./library.ts";
import type { Question } from "./question/question.ts";
import { readQuestion } from "./question/read-question.ts";
import { sameBureauBy } from "./same-bureau.ts";
import type { Services } from "./services.ts";
import type { Speaker } from "./speaker.ts";
import { wording } from "./wording.ts";

/** One thing said, with all that an answer depends on: who speaks, documents that came with it, `now` in milliseconds, `day` as the ISO date at the committee. */
export type Said = {
  text: string;
  by: Speaker;
  files?: readonly IncomingFile[];
  now: number;
  day: string;
  deadlines?: DeadlineGround;
};

/** What was answered, and the conversation as it goes on from there. */
export type Answered = { answer: Answer; conversation: Conversation };

const LONGEST_QUESTION = 2000;

/** Answers any text. Never throws for what a person may say. */
export async function answer(said: Said, before: Conversation, services: Services): Promise<Answered> {
  const { library } = services;
  const conversation = conversationAt(before, said.now);
  if (said.files) return { answer: notice(wording.noFiles), conversation };
  if (said.text.length > LONGEST_QUESTION)
    return { answer: notice(wording.tooLong, "refused"), conversation };
  const open = conversation.proposal === null ? undefined : await library.proposal(conversation.proposal);
  const question = readQuestion(said.text, { index: library.index, conversation, open, day: said.day });
  const ground = { library, today: said.day, deadlines: said.deadlines ?? { rules: USUAL_RULES } };
  const given = await answerQuestion(question, conversation, ground);
  return { answer: given, conversation: next(conversation, question, { given, now: said.now }) };
}

/** The only switch: one handler for each kind of question. */
async function answerQuestion(
  question: Question,
  { list }: Conversation,
  ground: OwingGround,
): Promise<Answer> {
  const { library } = ground;
  switch (question.kind) {
    case "number":
      return answerNumbers(question, library);
    case "find":
      return findProposals(question, library);
    case "count":
      return countProposals(question, library);
    case "owing":
      return showOwing(question.which, question.filter, ground);
    case "rates":
      return showRates(question.filter, ground);
    case "ranking":
      return rankProposals(question, library);
    case "compare":
      return compareProposals(question.numbers, question.open, library);
    case "document":
      return showDocument(question.document, library);
    case "about":
      return answerAbout(question, library);
    case "pick":
      return pick(list?.ids[question.position - 1], question.position, library);
    case "more":
      return nextPage(library, list?.ids ?? [], list?.shown ?? 0);
    case "help":
      return showHelp(library.index);
    case "greeting":
      return showHelp(library.index, wording.hello);
    case "thanks":
      return notice(wording.thanks);
    default:
      return question satisfies never;
  }
}

function answerNumbers(
  { numbers, words }: Extract<Question, { kind: "number" }>,
  library: Library,
): Promise<Answer> | Answer {
  const [only, ...others] = numbers;
  return only && others.length === 0 ? showNumber(only, words, library) : showNumbers(numbers, library);
}

async function answerAbout(
  { proposal: id, aspect }: Extract<Question, { kind: "about" }>,
  library: Library,
): Promise<Answer> {
  const proposal = await library.proposal(id);
  if (!proposal) return notice(wording.fault);
  const other = aspect.kind === "words" ? await elsewhere(proposal, aspect.words, library) : undefined;
  if (other) return other;
  return aboutProposal(aspect, { proposal, library, same: sameBureauBy(library.index) });
}

async function pick(id: ProposalId | undefined, position: number, library: Library): Promise<Answer> {
  const proposal = id && (await library.proposal(id));
  return proposal ? showProposal(proposal) : notice(wording.choiceOutOfRange(position));
}

type Step = { given: Answer; now: number };

/** A shown proposal is what follow-ups are about; a shown list is what 更多 and positions go on with. */
function next(before: Conversation, question: Question, { given, now }: Step): Conversation {
  if (question.kind === "more") {
    const shown = (before.list?.shown ?? 0) + given.proposals.length;
    return { ...before, list: before.list && { ...before.list, shown }, at: now };
  }
  return afterShowing(before, given, now);
}
