import { describe, expect, it } from "vitest";
import { digestProposal } from "../../../index/digest/digest-proposal.ts";
import { Stance } from "../../../index/digest/point.ts";
import { type Board, boardOf } from "../../../index/handling/board.ts";
import { USUAL_BOOK } from "../../../index/handling/deadline-book.ts";
import { owedProposals } from "../../../index/handling/handled.ts";
import { type Outcome, outcomeOf } from "../../../index/promise/outcome.ts";
import type { Bureau, Proposal, Reply } from "../../../index/proposal.ts";
import { cardOf } from "../../../index/search/card.ts";
import { proposalStatus } from "../../../index/status.ts";
import { openFiles } from "../../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../../src/library/sample-proposals.ts";
import { seeded } from "../../bench/seeded.ts";
import { proposalWith } from "../../proposal-with.ts";

const TODAY = "2026-06-30";
const NAMES = ["财政局", "教育局", "司法局", "公安局", "民政局", "商务局"];

type Recount = { lead: number; assisting: number; replied: number; overdue: number; undated: number };

/** Counted from the records themselves, by other means: months as numbers, letters one by one. */
function recount(proposals: readonly Proposal[]): Recount {
  const sum: Recount = { lead: 0, assisting: 0, replied: 0, overdue: 0, undated: 0 };
  for (const proposal of proposals)
    for (const bureau of proposal.bureaus) {
      sum[bureau.role === "assisting" ? "assisting" : "lead"] += 1;
      const counted = stateOf(proposal, bureau);
      if (counted) sum[counted] += 1;
    }
  return sum;
}

function stateOf({ replies, assignedOn }: Proposal, bureau: Bureau): keyof Recount | undefined {
  if (replies.some((reply) => isAnswer(reply, bureau))) return "replied";
  if (!assignedOn?.day) return "undated";
  return isLate(assignedOn.day, bureau.role === "assisting" ? 1 : 3) ? "overdue" : undefined;
}

function isAnswer(reply: Reply, { name, role }: Bureau): boolean {
  if (reply.bureau !== name || reply.kind === "cover-note") return false;
  return role === "assisting" || reply.to !== "lead";
}

/** Assignments of the corpus are on the tenth, so that no month is too short. */
function isLate(assigned: string, months: number): boolean {
  const [year = 0, month = 0, date = 0] = assigned.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = TODAY.split("-").map(Number);
  const passed = thisYear * 12 + thisMonth - (year * 12 + month + months);
  return passed > 0 || (passed === 0 && thisDate > date);
}

function corpus(size: number): Proposal[] {
  const { next: random } = seeded(7);
  const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One;
  return Array.from({ length: size }, (_, at) => {
    const first = Math.floor(random() * NAMES.length);
    const count = 1 + Math.floor(random() * 3);
    const separate = random() < 0.2;
    const bureaus = Array.from({ length: count }, (_empty, place): Bureau => {
      const role = separate ? "separate" : place === 0 ? "lead" : "assisting";
      return { name: NAMES[(first + place) % NAMES.length] ?? "", role };
    });
    const day = random() < 0.8 ? `2026-0${1 + Math.floor(random() * 6)}-10` : null;
    const number = String(at).padStart(5, "0");
    const mark = MARKS[at % MARKS.length] ?? null;
    return proposalWith({
      id: `示例市政协/1.1/${number}`,
      number,
      bureaus,
      resultMark: mark === null ? null : { text: mark, letter: mark.includes("A") ? "A" : "B" },
      assignedOn: day === null ? null : { text: day, day },
      replies: bureaus.flatMap((bureau) => (random() < 0.6 ? [letter(bureau, pick)] : [])),
    });
  });
}

const MARKS = ["A", "B", "B类", "B 类", "（B类）", null] as const;

/** Of every third proposal nothing is known yet. */
function outcomesFor(proposals: readonly Proposal[]): Map<Proposal["id"], Outcome> {
  const known = proposals.filter((_, at) => at % 3 > 0);
  return new Map(known.map((proposal, at) => [proposal.id, outcomeFor(proposal, at)]));
}

function outcomeFor({ bureaus }: Proposal, at: number): Outcome {
  const bureau = bureaus[0]?.name ?? "";
  const stances = (["adopted", "declined", "unanswered"] as const).slice(at % 3);
  const days = ["2026-05-31", "2026-06-30", "2026-12-31", null];
  return {
    stances: stances.map((stance, point) => ({ bureau, point: `${point + 1}`, stance })),
    promises: days.slice(at % 4).map((dueOn, place) => ({
      key: `${bureau}|${place}`,
      bureau,
      point: null,
      text: "将办",
      condition: null,
      due: dueOn,
      dueOn,
      answeredLater: (at + place) % 5 === 0,
    })),
  };
}

function isDeciding({ role }: Bureau): boolean {
  return role !== "assisting";
}

function letter({ name, role }: Bureau, pick: <One>(all: readonly One[]) => One): Reply {
  const span = { start: 0, end: 1 };
  const kind = pick(["reply", "opinion", "cover-note"] as const);
  const to = pick(["proposer", "lead", "unknown"] as const);
  const none = { date: null, resultMark: null, documentNumber: null };
  return { bureau: name, role, to, kind, span, body: span, ...none };
}

function boardFor(proposals: readonly Proposal[], outcomes = new Map<Proposal["id"], Outcome>()): Board {
  const cards = proposals.map(cardOf);
  return boardOf(cards, { today: TODAY, book: USUAL_BOOK, outcomes, canonical: (name) => name });
}

function sumsOf({ bureaus }: Board): Recount {
  const add = (of: keyof Recount) => bureaus.reduce((sum, { figures }) => sum + figures[of], 0);
  return {
    lead: add("lead"),
    assisting: add("assisting"),
    replied: add("replied"),
    overdue: add("overdue"),
    undated: add("undated"),
  };
}

describe("the board", () => {
  it("counts 5,000 generated proposals as a recount of their records does, in sum and bureau by bureau", () => {
    const proposals = corpus(5_000);
    const board = boardFor(proposals);
    expect(board.sum).toMatchObject(recount(proposals));
    expect(sumsOf(board)).toEqual(recount(proposals));
    for (const { name, figures } of board.bureaus) {
      const own = proposals.map((one) => ({
        ...one,
        bureaus: one.bureaus.filter((bureau) => bureau.name === name),
      }));
      expect(figures).toMatchObject(recount(own));
    }
  });

  it("counts what 5,000 generated proposals brought as a recount does, in sum and bureau by bureau", () => {
    const proposals = corpus(5_000);
    const outcomes = outcomesFor(proposals);
    const board = boardFor(proposals, outcomes);
    const named = (name: string) => (one: string) => name === "" || one === name;
    for (const { name, figures } of [...board.bureaus, { name: "", figures: board.sum }]) {
      const isOwn = named(name);
      const stances = [...outcomes.values()].flatMap((one) => one.stances).filter((one) => isOwn(one.bureau));
      const promises = [...outcomes.values()]
        .flatMap((one) => one.promises)
        .filter((one) => isOwn(one.bureau));
      for (const stance of ["adopted", "declined", "unanswered"] as const)
        expect(figures.stances[stance]).toBe(stances.filter((one) => one.stance === stance).length);
      const isDue = ({ dueOn }: { dueOn: string | null }) => dueOn !== null && dueOn < TODAY;
      const held = promises.filter((one) => !one.answeredLater);
      expect(figures.promises).toEqual({
        due: held.filter(isDue).length,
        open: held.filter((one) => !isDue(one)).length,
        closed: promises.length - held.length,
      });
      const led = proposals.flatMap(({ bureaus, resultMark }) =>
        bureaus.filter((one) => one.role !== "assisting" && isOwn(one.name)).map(() => resultMark?.letter),
      );
      expect(figures.marks["B类"] ?? 0).toBe(led.filter((letter) => letter === "B").length);
    }
    expect(board.sum.promises.due).toBeGreaterThan(0);
    expect(board.sum.marks["B类"]).toBeGreaterThan(0);
  });

  it("counts the stances of the shipped samples as their digests do, point by point", async () => {
    const { library } = await openFiles([SAMPLES_FOLDER]);
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

  it("counts the shipped samples as their records do: every part once, letters by the cards' own account", async () => {
    const { library } = await openFiles([SAMPLES_FOLDER]);
    const cards = library.index.cards({});
    const parts = cards.flatMap((card) => card.bureaus);
    const canonical = (name: string) => library.index.bureausIn(name)[0]?.name ?? name;
    const board = boardOf(cards, { today: TODAY, book: USUAL_BOOK, outcomes: new Map(), canonical });
    expect(board.sum.lead + board.sum.assisting).toBe(parts.length);
    expect(board.sum.replied).toBe(parts.filter(({ replied }) => replied).length);
    expect(sumsOf(board)).toEqual({
      lead: board.sum.lead,
      assisting: board.sum.assisting,
      replied: board.sum.replied,
      overdue: board.sum.overdue,
      undated: board.sum.undated,
    });
    expect(board.pending).toBe(cards.length);
  });

  it("puts what a proposer waits for before what only the lead waits for", async () => {
    const { library } = await openFiles([SAMPLES_FOLDER]);
    const ground = { today: TODAY, book: USUAL_BOOK };
    const owed = owedProposals(library.index.cards({}), ground, ({ state }) => state.kind === "overdue");
    const proposerWaits = owed.map(({ owings }) => owings.some(({ bureau }) => bureau.role !== "assisting"));
    expect(proposerWaits).toContain(false);
    expect(proposerWaits.lastIndexOf(true)).toBe(proposerWaits.indexOf(false) - 1);
  });

  it("counts spellings of one bureau together, and the county's apart from the city's", () => {
    const of = (id: string, committee: string, name: string) =>
      proposalWith({ id, committee, bureaus: [{ name, role: "lead" }] });
    const board = boardFor([
      of("a", "甲丁市政协", "市教育局"),
      of("b", "甲丁市政协", "甲丁市教育局"),
      of("c", "甲丁市政协", "教育局"),
      of("d", "丙乙县政协", "县教育局"),
    ]);
    expect(board.bureaus.map(({ name, figures }) => [name, figures.lead])).toEqual([
      ["市教育局", 3],
      ["县教育局", 1],
    ]);
  });
});
