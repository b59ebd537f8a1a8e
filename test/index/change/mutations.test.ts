import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareReadings } from "../../../index/change/change.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";
import { BLIND_COSMETIC, BLIND_REAL } from "./blind-mutation.ts";
import { FRESH_COSMETIC } from "./fresh-cosmetic.ts";
import { FRESH_REAL } from "./fresh-real.ts";
import { COSMETIC, type Mutation, type Page, REAL, SWAPPED } from "./mutation.ts";

const SAMPLES = join(import.meta.dirname, "../../../src/samples");
const EACH = 100;

/** The shipped proposals that have an answer: invented, but written as the published ones are. */
const ANSWERED: readonly Proposal[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readText(readFileSync(join(SAMPLES, name), "utf8"), name).proposals)
  .filter(({ replies }) => replies.some((reply) => reply.body.end - reply.body.start > 80));

type Case = { name: string; before: Proposal; after: Proposal };

/** `count` mutated pages, every mutation in turn, on one page after the other. */
function casesOf(mutations: readonly Mutation[], count: number): Case[] {
  const cases: Case[] = [];
  for (let turn = 0; cases.length < count && turn < count * 40; turn += 1) {
    const mutation = mutations[turn % mutations.length];
    const before = ANSWERED[(turn * 7 + Math.floor(turn / mutations.length)) % ANSWERED.length];
    const made = mutation && before && caseOf(mutation, before, turn);
    if (made) cases.push(made);
  }
  return cases;
}

function caseOf(mutation: Mutation, before: Proposal, turn: number): Case | undefined {
  const letters = before.replies.filter(({ body }) => body.end - body.start > 80);
  const letter = letters[turn % letters.length];
  if (!letter) return undefined;
  const page: Page = { proposal: before, letter, pick: (items) => items[turn % items.length] };
  const text = mutation.apply(page);
  const [after] = text === undefined ? [] : readText(text, before.source).proposals;
  return after && { name: `${mutation.name} in ${before.source}`, before, after };
}

function calledSubstantial({ before, after }: Case): boolean {
  const { changes, lost } = compareReadings(before, after);
  return changes.length + lost.length > 0;
}

describe.each([
  { set: "the first set", sameWords: [...COSMETIC, SWAPPED], otherWords: REAL },
  { set: "a set written without a look at the rules", sameWords: BLIND_COSMETIC, otherWords: BLIND_REAL },
  { set: "another such set", sameWords: FRESH_COSMETIC, otherWords: FRESH_REAL },
])("two hundred pages published again, $set", ({ sameWords, otherWords }) => {
  const cosmetic = casesOf(sameWords, EACH);
  const real = casesOf(otherWords, EACH);

  it("are a hundred with cosmetic differences and a hundred with real ones", () => {
    expect([cosmetic.length, real.length]).toEqual([EACH, EACH]);
  });

  it("are told apart: precision and recall of what is called substantial are at least 98 %", () => {
    const falseAlarms = cosmetic.filter(calledSubstantial).map(({ name }) => name);
    const missed = real.filter((one) => !calledSubstantial(one)).map(({ name }) => name);
    const found = EACH - missed.length;
    const precision = found / (found + falseAlarms.length);
    const told = { falseAlarms, missed, precision: precision >= 0.98, recall: found / EACH >= 0.98 };
    expect(told, JSON.stringify(told)).toMatchObject({ precision: true, recall: true });
  });
});
