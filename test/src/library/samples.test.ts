import { describe, expect, it } from "vitest";
import { proposalStatus } from "../../../index/status.ts";
import { differences, readSamples, samplePlan } from "../sample-plan.ts";
import { judgedPoints } from "../sample-stances.ts";

const { proposals, problems } = await readSamples();
const replies = proposals.flatMap((proposal) => proposal.replies);
const bySource = new Map(proposals.map((proposal) => [proposal.source, proposal]));

function tally(words: readonly string[]): (word: string) => number {
  return (word) => words.filter((one) => one === word).length;
}

describe("the shipped samples", () => {
  it.each(samplePlan())("are read as planned: $file", (planned) => {
    const proposal = bySource.get(`${planned.file}.txt`);
    expect(proposal && differences(planned, proposal)).toEqual([]);
  });

  it("are read without a problem", () => {
    expect(problems).toEqual([]);
  });

  it("are all in the plan, beside the rows of the table", () => {
    const planned = samplePlan().map(({ file }) => `${file}.txt`);
    const rows = proposals.filter(({ source }) => source.startsWith("2025-shouji.csv#"));
    expect(rows).toHaveLength(8);
    expect(proposals).toHaveLength(planned.length + rows.length);
  });

  it("come from every kind of proposer", () => {
    const count = tally(proposals.map(({ kind }) => kind));
    expect(count("individual")).toBeGreaterThanOrEqual(20);
    expect(count("joint")).toBeGreaterThanOrEqual(15);
    expect(count("collective")).toBeGreaterThanOrEqual(10);
    expect(count("sector")).toBeGreaterThanOrEqual(2);
  });

  it("have letters of every kind, and bureaus of every role", () => {
    const kinds = tally(replies.map(({ kind }) => kind));
    expect(kinds("reply")).toBeGreaterThanOrEqual(45);
    expect(kinds("opinion")).toBeGreaterThanOrEqual(30);
    expect(kinds("cover-note")).toBe(1);
    expect(kinds("correction")).toBeGreaterThanOrEqual(1);
    const roles = tally(proposals.flatMap(({ bureaus }) => bureaus.map(({ role }) => role)));
    expect(roles("separate")).toBeGreaterThanOrEqual(5);
  });

  it("are answered, answered in part, and waiting", () => {
    const count = tally(proposals.map(proposalStatus));
    expect(count("replied")).toBeGreaterThanOrEqual(40);
    expect(count("partly-replied")).toBeGreaterThanOrEqual(3);
    expect(count("awaiting-reply")).toBeGreaterThanOrEqual(10);
  });

  it("span three committees and every year from 2021 to 2026", () => {
    const years = new Set(proposals.map(({ year }) => year));
    expect([...years].sort()).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    const committees = new Set(proposals.map(({ committee }) => committee));
    committees.delete(null); // some pages say only 市政协 and no bureau of a place signs
    expect(committees).toEqual(new Set(["澜州市政协", "青浔县政协", "云陵省政协"]));
  });

  it("have one number in two meetings of one committee, as two proposals", () => {
    const namesakes = proposals.filter(({ number }) => number === "047");
    expect(new Set(namesakes.map(({ id }) => id)).size).toBe(2);
  });

  it("have a bureau with much work and a member with several proposals", () => {
    const bureaus = tally(proposals.flatMap((one) => one.bureaus.map(({ name }) => name.replace(/^市/, ""))));
    expect(bureaus("住房和城乡建设局") + bureaus("住建局")).toBeGreaterThanOrEqual(10);
    expect(tally(proposals.flatMap((one) => one.proposers))("沈墨林")).toBe(4);
  });

  it("show bureaus of every mind, nine points in ten as a person reads them", () => {
    const points = judgedPoints(proposals);
    expect(points.length).toBeGreaterThan(200);
    const minds = new Set(points.map(({ given }) => given));
    expect([..."采办部否无"].filter((mind) => !minds.has(mind))).toEqual([]);
    const right = points.filter(({ given, wanted }) => wanted.includes(given));
    expect(right.length / points.length).toBeGreaterThan(0.9);
  });
});
