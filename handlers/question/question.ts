import type { Stance } from "../../index/digest/point.ts";
import type { ProposalId } from "../../index/proposal.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { StaffCommand } from "../staff/command.ts";
import type { SubscriptionRequest } from "../subscription/request.ts";
import type { BoardAsked } from "./asked-board.ts";

/**
 * A number as asked, and a year or session that came with it. `near` is a year said elsewhere in the question: it chooses
 * among several, but does not exclude.
 */
export type AskedNumber = {
  asked: string;
  year?: number;
  near?: number;
  session?: { term?: number; meeting?: number };
};

/** What a follow-up wants to know of the proposal that the conversation is about. */
export type Aspect =
  | { kind: "whole" }
  | { kind: "point"; label: string; words: string }
  | { kind: "words"; words: string }
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

/** What a person wants; every kind has exactly one handler. */
export type Question =
  | { kind: "number"; numbers: AskedNumber[]; words: string }
  | { kind: "compare"; numbers: AskedNumber[]; open?: ProposalId }
  | { kind: "document"; document: string }
  | { kind: "find"; filter: ProposalFilter; words: string; asked: Asked; set: boolean; stances: Stance[] }
  | { kind: "count"; filter: ProposalFilter; words: string; asked: Asked; stances: Stance[] }
  | BoardAsked
  | { kind: "command"; command: StaffCommand }
  | { kind: "ranking"; by: "support" | "oppose" | "proposers"; filter: ProposalFilter }
  | { kind: "about"; proposal: ProposalId; aspect: Aspect }
  | { kind: "pick"; position: number }
  | { kind: "more" }
  | { kind: "subscription"; request: SubscriptionRequest }
  | { kind: "help" }
  | { kind: "greeting" }
  | { kind: "thanks" };

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
