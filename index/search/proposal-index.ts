import type { BureauAliases } from "../bureau-alias.ts";
import type { Bureau, Proposal, ProposalId, ProposalKind, ProposalRecord, Session } from "../proposal.ts";
import type { ProposalStatus } from "../status.ts";

/** What the index keeps of a proposal to list, filter and choose by; the whole text stays in the library. */
export type ProposalCard = {
  id: ProposalId;
  source: string;
  committee: string | null;
  session: Session | null;
  number: string | null;
  title: string;
  year: number | null;
  category: string | null;
  kind: ProposalKind;
  proposers: string[];
  proposerCount: number;
  /** `repliedOn` is the ISO day of the first answer, `lastRepliedOn` of the latest letter. */
  bureaus: (Bureau & { replied: boolean; repliedOn: string | null; lastRepliedOn: string | null })[];
  /** ISO days that the source prints: when it was handed over, and by when a reply is due. */
  assignedOn: string | null;
  dueOn: string | null;
  status: ProposalStatus;
  votes: { support: number; oppose: number } | null;
  resultMark: string | null;
  /** Whether a letter corrects or supplements an earlier one. */
  corrected: boolean;
};

/** Exact conditions, all of which hold; an absent one holds always. */
export type ProposalFilter = {
  ids?: readonly ProposalId[];
  /** As `proposersIn` names them; a name that stands for several people means any of them. */
  proposers?: readonly string[];
  firstProposerOnly?: boolean;
  /** As `bureausIn` names them, or any other spelling; offices that took over from each other are one. */
  bureaus?: readonly string[];
  role?: Bureau["role"];
  year?: number;
  /** Both ends included. */
  years?: { from: number; to: number };
  session?: { term?: number; meeting?: number };
  committee?: string;
  category?: string;
  kind?: ProposalKind;
  status?: ProposalStatus;
  /** Of which no bureau is told in this role; a separate one answers as a lead does. */
  lacks?: "lead" | "assisting";
  /** The letter of the result mark that the source prints, or the one name of a mark in words. */
  resultMark?: string;
  /** Whether a letter corrects or supplements an earlier one. */
  corrected?: boolean;
  /** Words that stand in the title as they are. */
  titled?: string;
  /** Digits that the number ends with. */
  numberTail?: string;
  /** More than `over` votes, fewer than `under`; one without votes never passes. */
  votes?: { by: "support" | "oppose"; over?: number; under?: number };
  /** Whether the bureaus named in `bureaus` have replied; without `bureaus`, whether the proposal is replied. */
  replied?: boolean;
};

/** A ranked hit; `score` only orders hits of one search. */
export type SearchHit = { card: ProposalCard; score: number };

/**
 * `certain` is false where the best hit is a guess to offer, not to show; `covered` is the share of the question's
 * words that the best hit has, 0 where there is none. Where nothing is found, `near` has too few of the words.
 */
export type SearchResult = { hits: SearchHit[]; certain: boolean; covered: number; near: SearchHit[] };

/** What a name or number in a question stands for: exact, or near enough to suggest with the reason. */
export type Lookup = {
  exact: ProposalCard[];
  suggestions: { card: ProposalCard; reason: "typo" | "homophone" | "part" | "transposed" }[];
};

/** The hot index: lookups by what people ask by, filters, and ranked search. Immutable from outside; see `buildIndex`. */
export interface ProposalIndex {
  readonly size: number;
  /** How many proposals are known by their cards only, so that a search of their words does not find them yet. */
  readonly pending: number;
  card(id: ProposalId): ProposalCard | undefined;
  /** Cards that pass the filter: latest year first, then by number. */
  cards(filter: ProposalFilter): ProposalCard[];
  /** By any spelling of a number, optionally of one year. */
  byNumber(number: string, year?: number): Lookup;
  /**
   * Names of proposers that stand in a text, longest first: as recorded, or as asked where several people have that
   * part or sound. Not `exact` where the spelling differs (a homophone, one wrong character).
   */
  proposersIn(text: string): { asked: string; name: string; exact: boolean }[];
  /**
   * Bureaus that stand in a text under any of their names, longest first, by full name; a place stays before it only
   * where it tells recorded bureaus apart. A bureau may be found here that handles nothing.
   */
  bureausIn(text: string): { asked: string; name: string }[];
  /** The bureau that a text names with other characters of the same sound: 财证局. */
  bureausByEar(text: string): { asked: string; name: string }[];
  /** Whether two names mean one office, renames and the customer's own names included. */
  sameOffice(a: string, b: string): boolean;
  /** A bureau's name in parts, by the customer's own names too. */
  bureauParts: BureauAliases["parts"];
  /** Committees that a text names, by their full names or by their places: 澄湖市政协, 澄湖市, 澄湖的. */
  committeesIn(text: string): { asked: string; name: string }[];
  /** The years that there are proposals of, the latest first, with how many; of one committee where one is named. */
  years(filter?: Pick<ProposalFilter, "committee">): { year: number; count: number }[];
  /** Free text, ranked; a filter narrows before ranking. */
  search(words: string, filter?: ProposalFilter, limit?: number): SearchResult;
  /** Earlier and later proposals about the same matter. */
  similar(id: ProposalId, limit: number): SearchHit[];
  /** Makes proposals known by their cards, for look-ups and filters; `put` adds their words. */
  putCards(records: readonly ProposalRecord[]): void;
  /** Replaces or adds proposals without rebuilding. */
  put(proposals: readonly Proposal[]): void;
  remove(ids: readonly ProposalId[]): void;
}
