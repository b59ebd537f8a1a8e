import type { Stance } from "../../index/digest/point.ts";
import type { ProposalId } from "../../index/proposal.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { StaffCommand } from "../staff/command.ts";
import type { SubscriptionRequest } from "../subscription/request.ts";
import type { BoardAsked } from "./asked-board.ts";
import type { AskedNumber } from "./asked-number.ts";
import type { Ranking } from "./asked-status.ts";
import type { Unkept } from "./asked-unkept.ts";

/** What a follow-up wants to know of the proposal that the conversation is about. */
export type Aspect =
  | { kind: "whole" }
  | { kind: "point"; label: string; words: string }
  /** `topic` where the words may as well be a topic to search for. */
  | { kind: "words"; words: string; topic?: true }
  | { kind: "bureau"; bureau: string; words: string }
  | { kind: "stance"; stances: Stance[] }
  | { kind: "full-text"; bureau?: string }
  | { kind: "similar" }
  | {
      kind:
        | "attachment"
        | "correction"
        | "deadline"
        | "mark"
        | "proposers"
        | "reply-dates"
        | "status"
        | "votes";
    };

/** A question over many proposals: further conditions can be added to it. */
export type OverMany =
  | { kind: "find"; filter: ProposalFilter; words: string; asked: Asked; set: boolean; stances: Stance[] }
  | { kind: "count"; filter: ProposalFilter; words: string; asked: Asked; stances: Stance[] }
  | { kind: "ranking"; by: Ranking; filter: ProposalFilter }
  | BoardAsked;

const OVER_MANY: readonly string[] = [
  ...([
    "find",
    "count",
    "ranking",
    "owing",
    "answered",
    "promises",
    "recorded",
    "board",
    "durations",
    "groups",
  ] satisfies OverMany["kind"][]),
];

/** Whether further conditions can be added to a question. */
export function isOverMany(question: Question): question is OverMany {
  return OVER_MANY.includes(question.kind);
}

/** A condition on a list as said, with what it names. */
export type Condition = {
  filter: ProposalFilter;
  words: string;
  stances: Stance[];
  asked: Asked;
  role?: ProposalFilter["role"];
};

/** A question with the texts that it was put together from: what was asked first, then each condition. */
type AskedAgain = { question: OverMany; asked: string[] };

/**
 * What is to become of the list that is open. `name` is the condition as said; `wider` the list's own question with it,
 * where the list has one and the condition is a further one; `replaceable` where it could only take another's place.
 */
export type ListChange =
  | { kind: "narrow"; name: string; condition: Condition; wider?: AskedAgain; replaceable?: true }
  | ({ kind: "ask-again" } & AskedAgain)
  | { kind: "list-again" };

/** What a person wants; every kind has exactly one handler. */
export type Question =
  | OverMany
  | ListChange
  | { kind: "number"; numbers: AskedNumber[]; words: string }
  | { kind: "compare"; numbers: AskedNumber[]; beside: ProposalId[] }
  | { kind: "document"; document: string }
  | { kind: "command"; command: StaffCommand }
  | { kind: "about"; proposal: ProposalId; aspect: Aspect }
  /** What no record tells. */
  | { kind: "not-kept"; what: Unkept }
  /** Something about one proposal, while none is talked about. */
  | { kind: "which-proposal" }
  | { kind: "pick"; position: number }
  | { kind: "more" }
  | { kind: "subscription"; request: SubscriptionRequest }
  | { kind: "help" }
  | { kind: "staff-help" }
  | { kind: "greeting" }
  | { kind: "thanks" }
  | { kind: "off-topic" };

/**
 * How people and bureaus were written in the question, to say so when they were found under another name; `latest` is
 * what 上次会议 or 最新的 was taken for, a session or a year. `stranger` is a proposer asked for whom nobody knows.
 */
export type Asked = {
  text: string;
  homophones: { asked: string; name: string }[];
  latest?: string;
  stranger?: string;
};
