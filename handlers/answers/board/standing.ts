import { dueDay } from "../../../index/handling/deadline.ts";
import { deadlinesFor } from "../../../index/handling/deadline-book.ts";
import { handledIn } from "../../../index/handling/handled.ts";
import { ledgerOf } from "../../../index/promise/ledger.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import { assignmentOf, type HandlingRecord } from "../../../index/staff/record.ts";
import { boardWording, EVALUATION_WORDS, stateWords } from "../../board-wording.ts";
import { ROLE_WORDS } from "../../wording.ts";
import { promiseLine } from "./show-promises.ts";
import type { Sight } from "./sight.ts";

/** Where each bureau of a proposal stands, and what staff have recorded of it. */
export function standingLines(card: ProposalCard, sight: Sight): string[] {
  const bureaus = handledIn(card, sight).map(
    ({ bureau, state }) => `${ROLE_WORDS[bureau.role]} ${bureau.name}：${stateWords(state)}`,
  );
  return [...bureaus, ...recordLines(sight.records.of(card.id))];
}

/** The same with the promises that are not closed, each with its place. */
export async function standingWithPromises(card: ProposalCard, sight: Sight): Promise<string[]> {
  const ledger = ledgerOf([card], { ...sight, outcomes: await sight.outcomes.all() });
  const promises = ledger.flatMap((entry, at) =>
    entry.state === "closed" ? [] : [promiseLine(entry, at + 1)],
  );
  return [...standingLines(card, sight), ...promises];
}

function recordLines(record: HandlingRecord): string[] {
  const { recorded } = boardWording;
  return [
    ...(record.assignedOn === null ? [] : [recorded.assigned(record.assignedOn)]),
    ...record.reassigned.map(({ bureau, day }) => recorded.reassigned(bureau, day)),
    ...(record.extended ? [recorded.extended(record.extendedTo)] : []),
    ...(record.key ? [recorded.key] : []),
    ...(record.evaluation === null ? [] : [recorded.evaluated(EVALUATION_WORDS[record.evaluation])]),
    ...(record.secondHandlingOn === null ? [] : [recorded.secondHandling(record.secondHandlingOn)]),
  ];
}

/** The due day of every bureau, where one can be counted and the source does not print it. */
export function dueLines(card: ProposalCard, { book, records }: Sight): string[] {
  const record = records.of(card.id);
  const ground = deadlinesFor(card, book);
  const printed = card.dueOn !== null && record.assignedOn === null && !record.extended;
  return card.bureaus.flatMap(({ name, role }) => {
    if (printed && role !== "assisting") return [];
    const due = dueDay(role, card, assignmentOf(record, name), ground);
    return due === null ? [] : [boardWording.dueOn(`${ROLE_WORDS[role]} ${name}`, due)];
  });
}
