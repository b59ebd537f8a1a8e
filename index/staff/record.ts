import type { Day } from "../day.ts";
import type { Assignment } from "../handling/deadline.ts";
import type { ProposalId } from "../proposal.ts";
import { sameOffice } from "../same-office.ts";
import type { Deed, Evaluation, LoggedDeed } from "./deed.ts";
import { type DigestChat, digestChatsIn } from "./digest-chat.ts";

/** What staff have recorded of one proposal, as it stands. */
export type HandlingRecord = {
  assignedOn: Day | null;
  /** Bureaus that were given the proposal on another day. */
  reassigned: readonly { bureau: string; day: Day }[];
  extended: boolean;
  extendedTo: Day | null;
  key: boolean;
  evaluation: Evaluation | null;
  secondHandlingOn: Day | null;
  /** Keys of the promises that staff have closed. */
  closedPromises: ReadonlySet<string>;
};

export const NOTHING_RECORDED: HandlingRecord = {
  assignedOn: null,
  reassigned: [],
  extended: false,
  extendedTo: null,
  key: false,
  evaluation: null,
  secondHandlingOn: null,
  closedPromises: new Set(),
};

/** Everything that staff have recorded: per proposal, who is staff, and which groups see it. */
export type StaffRecords = {
  of(proposal: ProposalId): HandlingRecord;
  /** Proposals with the key mark. */
  keyProposals: ReadonlySet<ProposalId>;
  /** `channel:id` of everybody who was made staff in a chat; false for whom it was taken from. */
  staff: ReadonlyMap<string, boolean>;
  /** `channel:chat` of the groups that may see records. */
  openGroups: ReadonlySet<string>;
  /** The chats that get the staff's digest. */
  digestChats: readonly DigestChat[];
};

/** The records as a log of deeds leaves them; what was taken back has never been. */
export function recordsOf(log: readonly LoggedDeed[]): StaffRecords {
  const deeds = standing(log);
  const records = new Map<ProposalId, HandlingRecord>();
  for (const deed of deeds) {
    if (!("proposal" in deed)) continue;
    records.set(deed.proposal, recorded(records.get(deed.proposal) ?? NOTHING_RECORDED, deed));
  }
  return {
    of: (proposal) => records.get(proposal) ?? NOTHING_RECORDED,
    keyProposals: new Set([...records].filter(([, record]) => record.key).map(([id]) => id)),
    staff: staffOf(deeds),
    openGroups: openGroupsOf(deeds),
    digestChats: digestChatsIn(log, new Set(deeds)),
  };
}

/** Nothing has been recorded, or nobody may see it. */
export const NO_RECORDS: StaffRecords = recordsOf([]);

/** The deeds that hold, in their order. From the last to the first, so that an undo that was undone does nothing. */
export function standing(log: readonly LoggedDeed[]): Deed[] {
  const undone = new Set<string>();
  const holding: Deed[] = [];
  for (const { id, deed } of log.toSorted((a, b) => b.number - a.number)) {
    if (undone.has(id)) continue;
    if (deed.kind === "undone") undone.add(deed.deed);
    else holding.push(deed);
  }
  return holding.reverse();
}

type ProposalDeed = Extract<Deed, { proposal: ProposalId }>;

function recorded(before: HandlingRecord, deed: ProposalDeed): HandlingRecord {
  switch (deed.kind) {
    case "assigned":
      return deed.bureau === undefined
        ? { ...before, assignedOn: deed.day }
        : { ...before, reassigned: [...before.reassigned, { bureau: deed.bureau, day: deed.day }] };
    case "extended":
      return { ...before, extended: true, extendedTo: deed.day ?? null };
    case "key":
      return { ...before, key: deed.key };
    case "evaluated":
      return { ...before, evaluation: deed.evaluation };
    case "second-handling":
      return { ...before, secondHandlingOn: deed.day };
    case "promise-closed":
      return { ...before, closedPromises: new Set([...before.closedPromises, deed.promise]) };
    default:
      return deed satisfies never;
  }
}

function staffOf(deeds: readonly Deed[]): Map<string, boolean> {
  const changes = deeds.filter((deed) => deed.kind === "granted" || deed.kind === "revoked");
  return new Map(changes.map(({ kind, channel, person }) => [`${channel}:${person}`, kind === "granted"]));
}

function openGroupsOf(deeds: readonly Deed[]): Set<string> {
  const changes = deeds.filter((deed) => deed.kind === "group-opened" || deed.kind === "group-closed");
  const latest = new Map(changes.map(({ kind, channel, chat }) => [`${channel}:${chat}`, kind]));
  return new Set([...latest].filter(([, kind]) => kind === "group-opened").map(([group]) => group));
}

/** The assignment of one bureau: its own day where it was given the proposal later than the others. */
export function assignmentOf(record: HandlingRecord, bureau: string): Assignment {
  const own = record.reassigned.findLast((one) => sameOffice(one.bureau, bureau))?.day;
  const { assignedOn, extended, extendedTo } = record;
  return { assignedOn: own ?? assignedOn, extended, extendedTo };
}
