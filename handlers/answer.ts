import type { Proposal, ProposalId } from "../index/proposal.ts";
import type { Answer } from "./answer-record.ts";
import { aboutProposal } from "./answers/about-proposal.ts";
import { nextRows } from "./answers/board/next-rows.ts";
import { showAnswered } from "./answers/board/show-answered.ts";
import { showBoard } from "./answers/board/show-board.ts";
import { showDurations } from "./answers/board/show-durations.ts";
import { showGroups } from "./answers/board/show-groups.ts";
import { showOwing } from "./answers/board/show-owing.ts";
import { showPromises } from "./answers/board/show-promises.ts";
import { showRecorded } from "./answers/board/show-recorded.ts";
import { type Sight, sightOf } from "./answers/board/sight.ts";
import { type ListGround, narrowList } from "./answers/change-list.ts";
import { compareProposals } from "./answers/compare-proposals.ts";
import { countProposals } from "./answers/count-proposals.ts";
import { elsewhere } from "./answers/elsewhere.ts";
import { findProposals } from "./answers/find-proposals.ts";
import { nextPage } from "./answers/list-proposals.ts";
import { rankProposals } from "./answers/rank-proposals.ts";
import { showDocument } from "./answers/show-document.ts";
import { showHelp, showStaffHelp } from "./answers/show-help.ts";
import { showNumber, showNumbers } from "./answers/show-number.ts";
import { showProposal } from "./answers/show-proposal.ts";
import { withNotes } from "./answers/with-notes.ts";
import { boardWording } from "./board-wording.ts";
import { notice } from "./compose.ts";
import { afterShowing, type Conversation, conversationAt } from "./conversation.ts";
import type { IncomingFile } from "./incoming.ts";
import type { Library } from "./library.ts";
import { furtherAspect } from "./question/further.ts";
import type { Ground } from "./question/ground.ts";
import {
  type Aspect,
  isOverMany,
  type ListChange,
  type OverMany,
  type Question,
} from "./question/question.ts";
import { readQuestion } from "./question/read-question.ts";
import { sameBureauBy } from "./same-bureau.ts";
import type { Services } from "./services.ts";
import type { Speaker } from "./speaker.ts";
import { offerFiles } from "./staff/files/offer-files.ts";
import { obey } from "./staff/obey.ts";
import { answerSubscription } from "./subscription/answer-subscription.ts";
import { withOffer } from "./subscription/offer.ts";
import type { SubscriptionRequest } from "./subscription/request.ts";
import { wording } from "./wording.ts";

/** One thing said, with all that an answer depends on: who speaks, documents that came with it, `now` in milliseconds, `day` as the ISO date at the committee. */
export type Said = {
  text: string;
  by: Speaker;
  files?: readonly IncomingFile[];
  now: number;
  day: string;
};

/** What was answered, and the conversation as it goes on from there. */
export type Answered = { answer: Answer; conversation: Conversation };

const LONGEST_QUESTION = 2000;

/** Answers any text. Never throws for what a person may say. */
export async function answer(said: Said, before: Conversation, services: Services): Promise<Answered> {
  const { library } = services;
  const conversation = conversationAt(before, said.now);
  if (said.files) {
    const sending = { by: said.by, at: said.now, desk: services.files };
    return { answer: await offerFiles(said.files, sending), conversation };
  }
  if (said.text.length > LONGEST_QUESTION)
    return { answer: notice(wording.tooLong, "refused"), conversation };
  const open = conversation.proposal === null ? undefined : await library.proposal(conversation.proposal);
  const reading = { index: library.index, conversation, open, day: said.day };
  const question = readQuestion(said.text, reading);
  const given = await give(question, { said, reading, services });
  return { answer: given, conversation: next(conversation, question, { given, said }) };
}

type Giving = { said: Said; reading: Ground; services: Services };

/** Commands are obeyed, subscriptions seen to, questions answered. */
async function give(question: Question, { said, reading, services }: Giving): Promise<Answer> {
  const { conversation } = reading;
  if (conversation.proposal !== null && !reading.open && isOfWhatIsOpen(question))
    return notice(wording.noLonger);
  const sight = sightOf(said.by, said.day, services);
  if (question.kind === "command")
    return obey(question.command, commandGround(said, conversation, { sight, services }));
  if (question.kind === "subscription")
    return seeToSubscription(question.request, { said, reading, services });
  const given = await answerQuestion(question, { sight, reading });
  return services.subscriptions ? withOffer(given) : given;
}

/** Whether it is about the proposal talked about and says nothing that it could be about otherwise. */
function isOfWhatIsOpen(question: Question): boolean {
  if (question.kind === "which-proposal") return true;
  if (question.kind !== "subscription") return false;
  const { request } = question;
  if (request.kind === "subscribe") return request.what === "";
  return request.kind === "mute" || request.kind === "unmute";
}

function seeToSubscription(request: SubscriptionRequest, { said: { by, now }, reading, services }: Giving) {
  const { subscriptions, library, records } = services;
  const ground = subscriptions && { subscriptions, library, by, reading, records, now };
  return answerSubscription(request, ground);
}

function commandGround(
  { by, now }: Said,
  { proposal: open }: Conversation,
  { sight, services }: { sight: Sight; services: Services },
): Parameters<typeof obey>[1] {
  return {
    by,
    at: now,
    open,
    sight,
    records: services.records,
    matters: services.matters,
    files: services.files,
    boardAddress: services.boardAddress?.(),
    writeTables: services.writeTables,
  };
}

/** The only switch: one handler for each kind of question. */
async function answerQuestion(
  question: Exclude<Question, { kind: "command" | "subscription" }>,
  { sight, reading }: Asking,
): Promise<Answer> {
  const { library } = sight;
  const { list } = reading.conversation;
  switch (question.kind) {
    case "number":
      return answerNumbers(question, { sight, reading });
    case "narrow":
    case "ask-again":
    case "list-again":
      return list ? changeList(question, list, sight) : notice(wording.nothingToContinue);
    case "compare":
      return compareProposals(question.numbers, question.beside, library);
    case "document":
      return showDocument(question.document, library);
    case "about":
      return answerAbout(question, sight);
    case "not-kept":
      return notice(boardWording.notKept[question.what]);
    case "which-proposal":
      return notice(wording.whichProposal);
    case "pick":
      return pick(list?.ids[question.position - 1], question.position, library);
    case "more":
      return goOn(list, sight);
    case "staff-help":
      return showStaffHelp();
    case "help":
      return showHelp(library.index);
    case "greeting":
      return showHelp(library.index, wording.hello);
    case "thanks":
      return notice(wording.thanks);
    case "off-topic":
      return notice(wording.offTopic);
    default:
      return answerOver(question, sight);
  }
}

/** The same for questions over many proposals, which can be asked again with further conditions; what was not understood is said. */
async function answerOver(question: OverMany, sight: Sight): Promise<Answer> {
  const given = await answerWhatIsUnderstood(question, sight);
  if (!("topic" in question || "ignored" in question || "heard" in question)) return given;
  const { topic, ignored, heard = [] } = question;
  return withNotes(given, [
    ...heard.map((one) => wording.homophone(one.asked, one.name)),
    ...(topic === undefined ? [] : [wording.ofTopic(topic)]),
    ...(ignored === undefined ? [] : [wording.ignored(ignored)]),
  ]);
}

function answerWhatIsUnderstood(question: OverMany, sight: Sight): Promise<Answer> | Answer {
  const { library } = sight;
  switch (question.kind) {
    case "find":
      return findProposals(question, sight);
    case "count":
      return countProposals(question, sight);
    case "owing":
      return showOwing(question, sight);
    case "answered":
      return showAnswered(question, sight);
    case "promises":
      return showPromises(question, sight);
    case "recorded":
      return showRecorded(question, sight);
    case "board":
      return showBoard(question, sight);
    case "durations":
      return showDurations(question, sight);
    case "groups":
      return showGroups(question, sight);
    case "ranking":
      return rankProposals(question, library);
    default:
      return question satisfies never;
  }
}

async function changeList(change: ListChange, list: ListGround["list"], sight: Sight): Promise<Answer> {
  const ask = (question: OverMany) => answerOver(question, sight);
  if (change.kind === "list-again") return goOn({ ...list, shown: 0 }, sight);
  if (change.kind === "ask-again") return { ...(await ask(change.question)), asked: change.asked };
  return narrowList(change, { list, library: sight.library, answerOver: ask });
}

type Asking = { sight: Sight; reading: Ground };

/** One number may come with a question about its proposal: 20220015财政局怎么说. */
function answerNumbers(
  { numbers, words }: Extract<Question, { kind: "number" }>,
  { sight, reading }: Asking,
): Promise<Answer> | Answer {
  const { library } = sight;
  const [number, ...others] = numbers;
  if (!number || others.length > 0) return showNumbers(numbers, library);
  const show = (open: Proposal) => {
    const aspect = furtherAspect(words, { ...reading, open });
    return aspect ? tellAbout(aspect, open, sight) : showProposal(open);
  };
  return showNumber({ number, words, show }, library);
}

function tellAbout(aspect: Aspect, proposal: Proposal, sight: Sight): Promise<Answer> | Answer {
  const { library } = sight;
  return aboutProposal(aspect, { proposal, library, same: sameBureauBy(library.index), sight });
}

async function answerAbout(
  { proposal: id, aspect }: Extract<Question, { kind: "about" }>,
  sight: Sight,
): Promise<Answer> {
  const { library } = sight;
  const proposal = await library.proposal(id);
  if (!proposal) return notice(wording.fault);
  const other = aspect.kind === "words" ? await elsewhere(proposal, aspect.words, sight) : undefined;
  if (other) return other;
  return tellAbout(aspect, proposal, sight);
}

function goOn(list: Conversation["list"], sight: Sight): Promise<Answer> | Answer {
  const { ids = [], shown = 0, view } = list ?? {};
  return view ? nextRows({ ids, shown, view }, sight) : nextPage(sight.library, ids, shown);
}

async function pick(id: ProposalId | undefined, position: number, library: Library): Promise<Answer> {
  const proposal = id && (await library.proposal(id));
  return proposal ? showProposal(proposal) : notice(wording.choiceOutOfRange(position));
}

type Step = { given: Answer; said: Said };

/** A shown proposal is what follow-ups are about; a shown list is what 更多, positions and conditions go on with. */
function next(before: Conversation, question: Question, { given, said: { text, now } }: Step): Conversation {
  if (question.kind === "more" || question.kind === "list-again") {
    const shown = (question.kind === "more" ? (before.list?.shown ?? 0) : 0) + given.proposals.length;
    return { ...before, list: before.list && { ...before.list, shown }, latest: "list", at: now };
  }
  return afterShowing(before, isOverMany(question) ? { ...given, asked: [text] } : given, now);
}
