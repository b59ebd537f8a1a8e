import type { Proposal } from "../../index/proposal.ts";
import type { ProposalFilter, ProposalIndex } from "../../index/search/proposal-index.ts";
import type { Conversation } from "../conversation.ts";
import { askedNumbers } from "./asked-number.ts";
import { type AskedPeriod, askedPeriod } from "./asked-period.ts";
import { askedCount, askedRanking, askedReplyState } from "./asked-status.ts";
import { followUp } from "./follow-up.ts";
import { topicWords } from "./leftover.ts";
import type { Asked, Question } from "./question.ts";
import { askedRole } from "./role-words.ts";
import { smallTalk } from "./small-talk.ts";

/** What reading a question may look at. `day` is today as an ISO date; `open` is the proposal talked about. */
export type Ground = {
  index: ProposalIndex;
  conversation: Conversation;
  open: Proposal | undefined;
  day: string;
};

/** Understands any text: slots first (numbers, names, bureaus, periods), then the intent; the rest is searched for. */
export function readQuestion(written: string, ground: Ground): Question {
  const text = written.normalize("NFKC").trim();
  const talk = smallTalk(text, ground.conversation.list?.ids.length ?? 0);
  if (talk) return talk;
  const slots = readSlots(text, ground);
  const about = ground.open ? followUp(text, slots, { ...ground, open: ground.open }) : undefined;
  if (about) return about;
  if (slots.numbers.length > 0) return { kind: "number", numbers: slots.numbers, words: slots.rest };
  const ranking = askedRanking(text);
  if (ranking) return { kind: "ranking", by: ranking, filter: slots.filter };
  if (slots.counts) return { kind: "count", filter: slots.filter, words: slots.words };
  return { kind: "find", filter: slots.filter, words: slots.words, asked: slots.asked };
}

/** The parts of a question that name something. `words` are the topic words left; `rest` all that is left beside numbers. */
export type Slots = {
  numbers: (Question & { kind: "number" })["numbers"];
  filter: ProposalFilter;
  period: AskedPeriod;
  asked: Asked;
  counts: boolean;
  words: string;
  rest: string;
};

function readSlots(text: string, { index, day }: Ground): Slots {
  const { numbers, rest } = askedNumbers(text);
  const { period, rest: timeless } = askedPeriod(rest, day);
  const { counts, rest: uncounted } = askedCount(timeless);
  const { condition, rest: stateless } = askedReplyState(uncounted);
  const people = index.proposersIn(stateless);
  const nameless = without(
    stateless,
    people.map((person) => person.asked),
  );
  const bureaus = index.bureausIn(nameless);
  const words = topicWords(
    without(
      nameless,
      bureaus.map((bureau) => bureau.asked),
    ),
  );
  const role = bureaus.length > 0 ? askedRole(text) : undefined;
  const filter: ProposalFilter = {
    ...(people.length > 0 ? { proposers: people.map((person) => person.name) } : {}),
    ...(bureaus.length > 0 ? { bureaus: bureaus.map((bureau) => bureau.name) } : {}),
    ...(role ? { role } : {}),
    ...(period.year ? { year: period.year } : {}),
    ...(period.session ? { session: period.session } : {}),
    ...condition,
  };
  const homophones = people.filter((person) => !person.exact).map(({ asked, name }) => ({ asked, name }));
  return { numbers, filter, period, counts, words, rest, asked: { text, homophones } };
}

function without(text: string, parts: readonly string[]): string {
  return parts.reduce((left, part) => left.replaceAll(part, " "), text);
}
