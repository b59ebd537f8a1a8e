import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import { askedNumbers } from "./asked-number.ts";
import { type AskedPeriod, askedPeriod } from "./asked-period.ts";
import { askedRole } from "./asked-role.ts";
import { askedCount, askedReplyState } from "./asked-status.ts";
import type { Ground } from "./ground.ts";
import { topicWords } from "./leftover.ts";
import type { Asked, AskedNumber } from "./question.ts";

/** The parts of a question that name something. `words` are the topic words left; `rest` all that is left beside numbers. */
export type Slots = {
  numbers: AskedNumber[];
  filter: ProposalFilter;
  period: AskedPeriod;
  asked: Asked;
  counts: boolean;
  words: string;
  rest: string;
};

/** Takes out of a question, one after the other, what names something. */
export function readSlots(text: string, { index, day }: Ground): Slots {
  const { numbers, rest } = askedNumbers(text);
  const { period, rest: timeless } = askedPeriod(rest, day);
  const { counts, rest: uncounted } = askedCount(timeless);
  const { condition, rest: stateless } = askedReplyState(uncounted);
  const { category, rest: unclassed } = askedCategory(stateless, index);
  const people = index.proposersIn(unclassed);
  const nameless = without(unclassed, people);
  const { role, rest: roleless } = askedRole(nameless);
  const bureaus = index.bureausIn(roleless);
  const filter: ProposalFilter = {
    ...(people.length > 0 ? { proposers: people.map((person) => person.name) } : {}),
    ...(bureaus.length > 0 ? { bureaus: bureaus.map((bureau) => bureau.name) } : {}),
    ...(role && bureaus.length > 0 ? { role } : {}),
    ...(category ? { category } : {}),
    ...(period.year ? { year: period.year } : {}),
    ...(period.session ? { session: period.session } : {}),
    ...condition,
  };
  const homophones = people.filter((person) => !person.exact).map(({ asked, name }) => ({ asked, name }));
  const words = topicWords(without(roleless, bureaus));
  return { numbers, filter, period, counts, words, rest, asked: { text, homophones } };
}

/** 农业农村类的: a subject class that proposals print, and the question without it. */
function askedCategory(text: string, index: Ground["index"]): { category?: string; rest: string } {
  const match = /(\p{Script=Han}{2,8})类/u.exec(text);
  if (!match?.[1] || index.cards({ category: match[1] }).length === 0) return { rest: text };
  return { category: match[1], rest: text.replace(match[0], " ") };
}

function without(text: string, found: readonly { asked: string }[]): string {
  return found.reduce((left, { asked }) => left.replaceAll(asked, " "), text);
}
