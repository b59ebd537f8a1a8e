import type { DeadlineGround } from "../../index/handling/deadline.ts";
import type { HandlingState } from "../../index/handling/handling-state.ts";
import { type Owing, owingsOf, tallies } from "../../index/handling/owing.ts";
import { sameOffice } from "../../index/same-office.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose, notice, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import { ROLE_WORDS, wording } from "../wording.ts";
import { idsOf, PAGE_SIZE } from "./list-proposals.ts";
import { cardRecord } from "./proposal-record.ts";

/** What telling deadlines needs: today, and the rules of the place. */
export type OwingGround = { library: Library; today: string; deadlines: DeadlineGround };

/** Due within these days counts as soon. */
const SOON_DAYS = 15;

/** The bureaus that are overdue, or due soon, with the proposals they owe; says of how many no date is known. */
export function showOwing(
  which: "overdue" | "due-soon",
  filter: ProposalFilter,
  ground: OwingGround,
): Answer {
  const owings = owingsOf(ground.library.index.cards(filter), ground.today, ground.deadlines).filter(
    ({ bureau }) => isAsked(bureau.name, filter),
  );
  const wanted = owings.filter(({ state }) =>
    which === "overdue" ? state.kind === "overdue" : isSoon(state),
  );
  const undated = owings.filter(({ state }) => state.dueOn === null).length;
  const notes: Block[] = undated > 0 ? [{ kind: "note", text: wording.undated(undated) }] : [];
  if (wanted.length === 0)
    return compose({ kind: "reply-status", blocks: [paragraph(wording.noneOwing[which]), ...notes] });
  const page = wanted.slice(0, PAGE_SIZE);
  const cards = [...new Set(wanted.map(({ card }) => card))];
  const blocks = [paragraph(wording.owing[which](wanted.length)), owingList(page), ...notes];
  const proposals = [...new Set(page.map(({ card }) => card))].map(cardRecord);
  return compose({ kind: "reply-status", proposals, total: cards.length, blocks, listed: idsOf(cards) });
}

function isAsked(name: string, { bureaus }: ProposalFilter): boolean {
  return !bureaus || bureaus.some((asked) => sameOffice(asked, name));
}

function isSoon(state: HandlingState): boolean {
  return state.kind === "awaiting" && state.daysLeft !== null && state.daysLeft <= SOON_DAYS;
}

function owingList(owings: readonly Owing[]): Block {
  const items = owings.map(({ card, bureau, state }, at) => ({
    marker: `${at + 1}.`,
    runs: [
      { text: `${bureau.name}（${ROLE_WORDS[bureau.role]}）`, strong: true as const },
      { text: stateText(state) },
    ],
    detail: [card.number ?? "", card.title].filter((part) => part !== "").join(" · "),
  }));
  return { kind: "list", items };
}

function stateText(state: Owing["state"]): string {
  if (state.kind === "overdue") return wording.overdueBy(state.dueOn, state.daysLate);
  return state.dueOn === null ? "" : wording.dueIn(state.dueOn, state.daysLeft ?? 0);
}

/** How many each bureau handles and has answered, with the rate and what is overdue. */
export function showRates(filter: ProposalFilter, ground: OwingGround): Answer {
  const cards = ground.library.index.cards(filter);
  if (cards.length === 0) return notice(wording.noProposalsToCount, "nothing-found");
  const owings = owingsOf(cards, ground.today, ground.deadlines);
  const canonical = (name: string) => ground.library.index.bureausIn(name)[0]?.name ?? name;
  const rows = tallies(cards, canonical, owings).map(({ name, lead, assisting, replied, overdue }) => {
    const all = lead + assisting;
    return [name, `${lead}`, `${assisting}`, `${all}`, `${replied}`, percent(replied, all), `${overdue}`];
  });
  const replied = cards.filter((card) => card.status === "replied").length;
  const blocks: Block[] = [
    paragraph(wording.rate(cards.length, replied, percent(replied, cards.length))),
    { kind: "table", head: [...wording.rateHead], rows },
    { kind: "note", text: wording.rateNote },
  ];
  return compose({ kind: "reply-status", proposals: [], total: cards.length, blocks });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "—" : `${Math.round((1000 * part) / whole) / 10}%`;
}
