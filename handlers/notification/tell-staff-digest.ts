import { daysBetween } from "../../index/day.ts";
import { type OwedProposal, type Owing, owedProposals } from "../../index/handling/handled.ts";
import { ledgerOf } from "../../index/promise/ledger.ts";
import type { Matter } from "../../index/queue/matter.ts";
import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { PlannedDigest } from "../../index/staff/digest-plan.ts";
import type { Answer } from "../answer-record.ts";
import { owingLine } from "../answers/board/show-owing.ts";
import { promiseLine } from "../answers/board/show-promises.ts";
import type { Sight } from "../answers/board/sight.ts";
import type { Block } from "../block.ts";
import { compose } from "../compose.ts";
import { queueWording } from "../staff/queue/wording.ts";
import { staffDigestWording as words } from "./staff-digest-wording.ts";

/** How many of each kind stand in the digest itself; the buttons list all. */
const SHOWN = 5;
const WEEK_DAYS = 7;

/** Facts from outside the library: how many notifications never arrived, what imports leave to staff; `again` where this may have come before. */
export type DigestFacts = { failed?: number; matters?: readonly Matter[]; again?: boolean };

type Section = { heading: string; rows: { card: ProposalCard; lines: string[] }[]; all: number };

/** What staff have to see to: overdue, due this week, promises due, notifications that failed; before a deadline only what it is about. */
export async function tellStaffDigest(
  { kind, on }: PlannedDigest,
  sight: Sight,
  { failed = 0, matters = [], again = false }: DigestFacts = {},
): Promise<Answer> {
  const sections = kind === "deadline" ? [dueSection(sight, on)] : await weekSections(sight);
  const title = kind === "deadline" ? words.before(on) : words.title(sight.today);
  const blocks: Block[] = [
    ...(again ? [{ kind: "note" as const, text: words.again }] : []),
    { kind: "title", text: title },
    ...sections.flatMap(sectionBlocks),
    ...matterNotes(matters),
    ...(failed > 0 ? [{ kind: "note" as const, text: words.failed(failed) }] : []),
  ];
  return compose({ kind: "notice", blocks, buttons: [words.buttons.map((text) => ({ label: text, text }))] });
}

/** How much waits in the queue, and every source that is silent or lacks what it had. */
function matterNotes(matters: readonly Matter[]): Block[] {
  if (matters.length === 0) return [];
  const ofSources = matters.filter(
    ({ kind, record }) => kind.endsWith("-source") || (kind === "missing-field" && !record),
  );
  const lines = ofSources.map((matter) => `${matter.source}：${queueWording.why(matter)}`);
  return [words.matters(matters.length), ...lines].map((text) => ({ kind: "note", text }));
}

/** The days on which bureaus that have not answered have to, today and later. */
export function dueDays({ library, ...ground }: Sight): Set<string> {
  const owed = owedProposals(library.index.cards({}), ground, ({ state }) => state.kind === "awaiting");
  return new Set(owed.flatMap(({ owings }) => owings.flatMap(({ state }) => state.dueOn ?? [])));
}

async function weekSections(sight: Sight): Promise<Section[]> {
  const isDueThisWeek = ({ state }: Owing) =>
    state.kind === "awaiting" && state.dueOn !== null && daysBetween(sight.today, state.dueOn) < WEEK_DAYS;
  return [
    owedSection(sight, words.overdue, ({ state }) => state.kind === "overdue"),
    owedSection(sight, words.thisWeek, isDueThisWeek),
    await promiseSection(sight),
  ];
}

function dueSection(sight: Sight, day: string): Section {
  return owedSection(
    sight,
    words.dueOn(day),
    ({ state }) => state.kind === "awaiting" && state.dueOn === day,
  );
}

function owedSection(sight: Sight, heading: string, wanted: (owing: Owing) => boolean): Section {
  const owed = owedProposals(sight.library.index.cards({}), sight, wanted);
  const rows = owed
    .slice(0, SHOWN)
    .map(({ card, owings }: OwedProposal) => ({ card, lines: owings.map(owingLine) }));
  return { heading, rows, all: owed.length };
}

async function promiseSection(sight: Sight): Promise<Section> {
  const outcomes = await sight.outcomes.all();
  const ledger = ledgerOf(sight.library.index.cards({}), { ...sight, outcomes });
  const due = ledger.filter(({ state }) => state === "due");
  const rows = due.slice(0, SHOWN).map((entry) => ({ card: entry.card, lines: [promiseLine(entry)] }));
  return { heading: words.promises, rows, all: due.length };
}

function sectionBlocks({ heading, rows, all }: Section): Block[] {
  const items = rows.map(({ card, lines }) => ({
    marker: "·",
    runs: [{ text: [card.number, card.title].filter(Boolean).join(" "), strong: true as const }],
    detail: lines.join("\n"),
  }));
  const counted: Block = { kind: "paragraph", runs: [{ text: words.counted(heading, all), strong: true }] };
  const more: Block[] = all > rows.length ? [{ kind: "note", text: words.more(all - rows.length) }] : [];
  return items.length === 0 ? [counted] : [counted, { kind: "list", items }, ...more];
}
