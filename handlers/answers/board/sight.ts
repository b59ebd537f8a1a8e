import { type DeadlineBook, USUAL_BOOK } from "../../../index/handling/deadline-book.ts";
import type { ProposalId } from "../../../index/proposal.ts";
import type { ProposalCard, ProposalFilter } from "../../../index/search/proposal-index.ts";
import { NO_RECORDS, type StaffRecords } from "../../../index/staff/record.ts";
import type { Library } from "../../library.ts";
import { type OutcomeSource, outcomesOver } from "../../outcome-source.ts";
import type { Services } from "../../services.ts";
import type { Speaker } from "../../speaker.ts";

/** What the speaker may see of the handling on a day; `records` are empty where they are not theirs to see. */
export type Sight = {
  library: Library;
  outcomes: OutcomeSource;
  today: string;
  book: DeadlineBook;
  records: StaffRecords;
  /** The calendar day at the committee of a moment in milliseconds since 1970. */
  dayOf(at: number): string;
};

/** What the speaker sees: everybody what is published, staff also what they recorded. */
export function sightOf(by: Speaker, today: string, services: Services): Sight {
  const { library, records, deadlines = USUAL_BOOK, dayOf = dayInUtc } = services;
  const outcomes = services.outcomes ?? outcomesOver(library);
  const standing = records && seesRecords(by, records.standing) ? records.standing : NO_RECORDS;
  return { library, outcomes, today, book: deadlines, records: standing, dayOf };
}

function dayInUtc(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Staff see records in private, and in a group that they have opened for it: others read there too. */
export function seesRecords({ staff, channel, chat }: Speaker, records: StaffRecords): boolean {
  return staff && (chat.kind === "private" || records.openGroups.has(`${channel}:${chat.id}`));
}

/** The cards that a question of handling is about: of any bureau that is named; `key` keeps to key proposals. */
export function cardsFor(
  { filter, key }: { filter: ProposalFilter; key?: true | undefined },
  { library, records }: Sight,
): ProposalCard[] {
  const kept = key ? { ...filter, ids: keyAmong(filter.ids, records) } : filter;
  const { bureaus = [], ...others } = kept;
  if (bureaus.length < 2) return library.index.cards(kept);
  const ofAny = new Set(bureaus.flatMap((bureau) => library.index.cards({ ...others, bureaus: [bureau] })));
  return library.index.cards(others).filter((card) => ofAny.has(card));
}

function keyAmong(ids: ProposalFilter["ids"], { keyProposals }: StaffRecords): ProposalId[] {
  return [...keyProposals].filter((id) => ids?.includes(id) ?? true);
}
