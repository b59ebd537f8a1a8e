import type { Stance } from "../../index/digest/point.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import { askedCondition, askedFirst } from "./asked-condition.ts";
import { askedDocument } from "./asked-document.ts";
import { type AskedNumber, askedNumbers, askedTail } from "./asked-number.ts";
import { type AskedPeriod, askedPeriod } from "./asked-period.ts";
import { askedRole } from "./asked-role.ts";
import { askedCount, askedPointStances, askedReplyState } from "./asked-status.ts";
import { askedStranger } from "./asked-stranger.ts";
import type { Ground } from "./ground.ts";
import { latestFilter } from "./latest.ts";
import { topicWords } from "./leftover.ts";
import type { Asked } from "./question.ts";

/**
 * The parts of a question that name something. `words` are the topic words left; `rest` all that is left beside numbers.
 * `stances` are wanted of many proposals; they are read only where no topic word is left beside them.
 */
export type Slots = {
  numbers: AskedNumber[];
  document?: string;
  filter: ProposalFilter;
  period: AskedPeriod;
  asked: Asked;
  counts: boolean;
  stances: Stance[];
  words: string;
  rest: string;
};

/** Takes out of a question, one after the other, what names something. */
export function readSlots(text: string, ground: Ground): Slots {
  const { index, day } = ground;
  const { document, rest: undocumented } = askedDocument(text);
  const { numberTail, rest: untailed } = askedTail(undocumented);
  const { numbers, rest } = askedNumbers(untailed);
  const { period, rest: timeless } = askedPeriod(rest, day);
  const { counts, rest: uncounted } = askedCount(timeless);
  const { category, rest: unclassed } = askedCategory(uncounted, index);
  const { first, rest: unranked } = askedFirst(unclassed);
  const people = index.proposersIn(unranked);
  const { condition, rest: unconditioned } = askedCondition(without(unranked, people));
  const { condition: replied, rest: stateless } = askedReplyState(unconditioned);
  const { role, rest: roleless } = askedRole(stateless);
  const { bureaus, heard } = askedBureaus(roleless, people, index);
  const { committee, rest: placeless } = askedCommittee(without(roleless, bureaus), index);
  const { stranger, rest: nameless } = askedStranger(placeless, people);
  const { stances, words } = topicOf(nameless);
  const { kind, ...conditions } = condition;
  const { latest, ...latestOnes } = latestFilter(period, committee, index);
  const filter: ProposalFilter = {
    ...conditions,
    // 工商联的集体提案 names the kind and the proposer alike: the name is enough.
    ...(kind && people.length === 0 ? { kind } : {}),
    ...(numberTail === undefined ? {} : { numberTail }),
    ...(people.length > 0 ? { proposers: people.map((person) => person.name) } : {}),
    ...(first && people.length > 0 ? { firstProposerOnly: true } : {}),
    ...(bureaus.length > 0 ? { bureaus: bureaus.map((bureau) => bureau.name) } : {}),
    ...(role && bureaus.length > 0 ? { role } : {}),
    ...(category ? { category } : {}),
    ...(committee ? { committee } : {}),
    ...(period.year ? { year: period.year } : {}),
    ...(period.years ? { years: period.years } : {}),
    ...(period.session ? { session: period.session } : {}),
    ...latestOnes,
    ...replied,
  };
  const asked = askedAs(text, [...people, ...heard.map((one) => ({ ...one, exact: false }))], {
    latest,
    stranger,
  });
  const named = document === undefined ? {} : { document };
  return { numbers, ...named, filter, period, counts, stances, words, rest, asked };
}

/** Bureaus as they are written; where neither these nor people are named, by their sound. */
function askedBureaus(text: string, people: readonly unknown[], index: Ground["index"]) {
  const written = index.bureausIn(text);
  const heard = written.length > 0 || people.length > 0 ? [] : index.bureausByEar(text);
  return { bureaus: [...written, ...heard], heard };
}

type Found = readonly { asked: string; name: string; exact: boolean }[];

/** What the answer says of how the question was taken. */
function askedAs(
  text: string,
  people: Found,
  { latest, stranger }: { latest: string | undefined; stranger: string | undefined },
): Asked {
  const homophones = people.filter((person) => !person.exact).map(({ asked, name }) => ({ asked, name }));
  return { text, homophones, ...(latest ? { latest } : {}), ...(stranger ? { stranger } : {}) };
}

/** 没采纳的 beside names and years wants stances; 电梯采纳了吗 is about lifts, and its words stay together. */
function topicOf(text: string): Pick<Slots, "stances" | "words"> {
  const { stances, rest } = askedPointStances(text);
  if (stances.length > 0 && topicWords(rest.replace(/建议|意见/gu, " ")) === "")
    return { stances, words: "" };
  return { stances: [], words: topicWords(text) };
}

/** 农业农村类的: a subject class that proposals print, and the question without it. */
function askedCategory(text: string, index: Ground["index"]): { category?: string; rest: string } {
  const match = /(\p{Script=Han}{2,8})类/u.exec(text);
  if (!match?.[1] || index.cards({ category: match[1] }).length === 0) return { rest: text };
  return { category: match[1], rest: text.replace(match[0], " ") };
}

/** 澄湖市的: the committee of a place, and the question without it. */
function askedCommittee(text: string, index: Ground["index"]): { committee?: string; rest: string } {
  const [found] = index.committeesIn(text);
  return found ? { committee: found.name, rest: text.replace(found.asked, " ") } : { rest: text };
}

function without(text: string, found: readonly { asked: string }[]): string {
  return found.reduce((left, { asked }) => left.replaceAll(asked, " "), text);
}
