import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestProposal } from "../../../index/digest/digest-proposal.ts";
import { Stance } from "../../../index/digest/point.ts";
import { boardOf } from "../../../index/handling/board.ts";
import { USUAL_BOOK } from "../../../index/handling/deadline-book.ts";
import { owedProposals } from "../../../index/handling/handled.ts";
import { outcomeOf } from "../../../index/promise/outcome.ts";
import type { Bureau } from "../../../index/proposal.ts";
import { proposalStatus } from "../../../index/status.ts";
import { openFiles } from "../../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../../src/library/sample-proposals.ts";
import { type Planned, samplePlan } from "../../src/sample-plan.ts";

const TODAY = "2026-06-30";
const { library } = await openFiles([SAMPLES_FOLDER]);

function isDeciding({ role }: Bureau): boolean {
  return role !== "assisting";
}

/** The plan of the samples was written by hand; where it leaves bureaus or letters open, nothing can be counted by it. */
const PLANNED = samplePlan().filter(({ bureaus, replies }) => !bureaus.includes("~") && replies !== "~");

type Figures = Record<"lead" | "assisting" | "replied" | "onTime" | "late" | "overdue" | "undated", number>;

/** One sample counted from the plan and the days that stand in its text. */
function counted({ file, bureaus, replies }: Planned): Figures {
  const days = printedDays(readFileSync(join(SAMPLES_FOLDER, `${file}.txt`), "utf8"));
  const letters = replies.split(" ").map((letter) => letter.split("/"));
  const figures = { lead: 0, assisting: 0, replied: 0, onTime: 0, late: 0, overdue: 0, undated: 0 };
  for (const [name = "", role = ""] of bureaus.split(" ").map((bureau) => bureau.split(":"))) {
    const letter = letters.find((one) => isAnswer(one, name, role));
    const due = role === "assisting" ? later(days.assigned, 1) : (days.due ?? later(days.assigned, 3));
    figures[role === "assisting" ? "assisting" : "lead"] += 1;
    for (const figure of letter ? ofAnswer(letter[3] ?? "-", due) : ofNone(due)) figures[figure] += 1;
  }
  return figures;
}

function ofAnswer(day: string, due: string | null): (keyof Figures)[] {
  if (due === null || day === "-") return ["replied"];
  return ["replied", day > due ? "late" : "onTime"];
}

function ofNone(due: string | null): (keyof Figures)[] {
  if (due === null) return ["undated"];
  return TODAY > due ? ["overdue"] : [];
}

function isAnswer([from, kind, to]: readonly string[], name: string, role: string): boolean {
  if (kind === "cover-note") return false;
  return role === "assisting" ? from === name : to === "proposer" && isOf(from, name, role);
}

/** A lead may answer under another name (a branch); bureaus that answer separately each have their own. */
function isOf(from: string | undefined, name: string, role: string): boolean {
  return role !== "separate" || from === name;
}

function printedDays(text: string): { assigned: string | null; due: string | null } {
  const day = (label: RegExp) => {
    const [, year, month, date] = label.exec(text) ?? [];
    return year && month && date ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : null;
  };
  return {
    assigned: day(/交办(?:日期|时间)[:：】\s]*(\d{4})[年-](\d{1,2})[月-](\d{1,2})/u),
    due: day(/(?:办复期限[:：]|应于)\s*(\d{4})[年-](\d{1,2})[月-](\d{1,2})/u),
  };
}

/** No sample was handed over at the end of a month. */
function later(day: string | null, months: number): string | null {
  if (day === null) return null;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

describe("the board of the shipped samples", () => {
  it("has a plan to be counted by for most of them", () => {
    expect(PLANNED.length).toBeGreaterThan(35);
  });

  it.each(PLANNED.map((planned) => [planned.file, planned] as const))(
    "counts %s as its plan does",
    (file, planned) => {
      const cards = library.index.cards({}).filter(({ source }) => source === `${file}.txt`);
      const { sum } = boardOf(cards, {
        ...{ today: TODAY, book: USUAL_BOOK, outcomes: new Map(), canonical: (name: string) => name },
      });
      expect(sum).toMatchObject(counted(planned));
    },
  );

  it("counts the stances of the shipped samples as their digests do, point by point", async () => {
    const cards = library.index.cards({});
    const read = await Promise.all(cards.map(({ id }) => library.proposal(id)));
    const proposals = read.filter((one) => one !== undefined);
    const outcomes = new Map(proposals.map((one) => [one.id, outcomeOf(one)]));
    const { sum } = boardOf(cards, { today: TODAY, book: USUAL_BOOK, outcomes, canonical: (name) => name });
    const answered = proposals.filter(({ bureaus }) => bureaus.filter(isDeciding).length === 1);
    const points = answered
      .filter((one) => proposalStatus(one) === "replied")
      .flatMap((one) => digestProposal(one).points);
    const separate = proposals
      .filter((one) => !answered.includes(one))
      .flatMap(({ id }) => outcomes.get(id)?.stances ?? []);
    for (const stance of Stance.options)
      expect(sum.stances[stance]).toBe(
        [...points, ...separate].filter((one) => one.stance === stance).length,
      );
    expect(sum.stances.adopted).toBeGreaterThan(0);
  });

  it("has every part once, and sums that are those of its rows", () => {
    const cards = library.index.cards({});
    const canonical = (name: string) => library.index.bureausIn(name)[0]?.name ?? name;
    const board = boardOf(cards, { today: TODAY, book: USUAL_BOOK, outcomes: new Map(), canonical });
    expect(board.sum.lead + board.sum.assisting).toBe(cards.flatMap((card) => card.bureaus).length);
    for (const figure of ["lead", "assisting", "replied", "overdue", "undated"] as const)
      expect(board.bureaus.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(board.sum[figure]);
    expect(board.pending).toBe(cards.length);
  });

  it("puts what a proposer waits for before what only the lead waits for", async () => {
    const ground = { today: TODAY, book: USUAL_BOOK };
    const owed = owedProposals(library.index.cards({}), ground, ({ state }) => state.kind === "overdue");
    const proposerWaits = owed.map(({ owings }) => owings.some(({ bureau }) => bureau.role !== "assisting"));
    expect(proposerWaits).toContain(false);
    expect(proposerWaits.lastIndexOf(true)).toBe(proposerWaits.indexOf(false) - 1);
  });
});
