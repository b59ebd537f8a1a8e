import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import { askedNumbers } from "./asked-number.ts";
import { type AskedPeriod, askedPeriod } from "./asked-period.ts";
import { askedCount, askedReplyState } from "./asked-status.ts";
import type { Ground } from "./ground.ts";
import { topicWords } from "./leftover.ts";
import type { Asked, AskedNumber } from "./question.ts";
import { askedRole } from "./role-words.ts";

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
