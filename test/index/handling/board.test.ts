import { describe, expect, it } from "vitest";
import { type Board, boardOf } from "../../../index/handling/board.ts";
import { USUAL_BOOK } from "../../../index/handling/deadline-book.ts";
import type { Outcome } from "../../../index/promise/outcome.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { cardOf } from "../../../index/search/card.ts";
import { Evaluation } from "../../../index/staff/deed.ts";
import { NO_RECORDS, recordsOf } from "../../../index/staff/record.ts";
import { proposalWith } from "../../proposal-with.ts";
import { corpus, outcomesFor } from "./board-corpus.ts";
import { type Recount, recount } from "./recount.ts";

const TODAY = "2026-06-30";

function boardFor(
  proposals: readonly Proposal[],
  outcomes = new Map<Proposal["id"], Outcome>(),
  records = NO_RECORDS,
): Board {
  const cards = proposals.map(cardOf);
  return boardOf(cards, { today: TODAY, book: USUAL_BOOK, outcomes, records, canonical: (name) => name });
}

function sumsOf({ bureaus }: Board): Recount {
  const add = (of: keyof Recount) => bureaus.reduce((sum, { figures }) => sum + figures[of], 0);
  return {
    lead: add("lead"),
    assisting: add("assisting"),
    replied: add("replied"),
    onTime: add("onTime"),
    late: add("late"),
    overdue: add("overdue"),
    undated: add("undated"),
  };
}

describe("the board", () => {
  it("counts 5,000 generated proposals as a recount of their records does, in sum and bureau by bureau", () => {
    const proposals = corpus(5_000);
    const board = boardFor(proposals);
    expect(board.sum).toMatchObject(recount(proposals, TODAY));
    expect(sumsOf(board)).toEqual(recount(proposals, TODAY));
    expect(board.sum.onTime * board.sum.late).toBeGreaterThan(0);
    for (const { name, figures } of board.bureaus) {
      const own = proposals.map((one) => ({
        ...one,
        bureaus: one.bureaus.filter((bureau) => bureau.name === name),
      }));
      expect(figures).toMatchObject(recount(own, TODAY));
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

  it("counts the proposers' words with those who answer the proposer", () => {
    const proposals = corpus(300);
    const words = Evaluation.options;
    const log = proposals.map(({ id }, at) => ({
      ...{ id: `d${at}`, number: at + 1, at, by: { channel: "web", person: "1" } },
      deed: { kind: "evaluated" as const, proposal: id, evaluation: words[at % words.length] ?? "satisfied" },
    }));
    const { sum } = boardFor(proposals, new Map(), recordsOf(log));
    for (const [place, word] of words.entries()) {
      const told = proposals.filter((_, at) => at % words.length === place);
      const parts = told.flatMap(({ bureaus }) => bureaus.filter(({ role }) => role !== "assisting"));
      expect(sum.evaluations[word]).toBe(parts.length);
    }
  });

  it("counts a promise of a joint letter once, with the first that answers the proposer", () => {
    const proposal = proposalWith({
      committee: "甲丁市政协",
      bureaus: [
        { name: "市财政局", role: "assisting" },
        { name: "市城市管理局", role: "lead" },
        { name: "市教育局", role: "lead" },
      ],
    });
    const promise = {
      ...{ key: "k", bureau: "甲丁市城市管理局、甲丁市教育局", point: null, text: "将办", condition: null },
      ...{ due: null, dueOn: null, answeredLater: false },
    };
    const board = boardFor([proposal], new Map([[proposal.id, { stances: [], promises: [promise] }]]));
    expect(board.bureaus.map(({ name, figures }) => [name, figures.promises.open])).toEqual([
      ["城市管理局", 1],
      ["教育局", 0],
      ["财政局", 0],
    ]);
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
