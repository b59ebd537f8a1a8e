import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareReadings } from "../../../index/change/change.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";
import { BLIND_COSMETIC, BLIND_REAL } from "./blind-mutation.ts";
import { FRESH_COSMETIC } from "./fresh-cosmetic.ts";
import { FRESH_REAL } from "./fresh-real.ts";
import type { Mutation, Page } from "./mutation.ts";
import { OTHER_FIGURE } from "./office/other-figure.ts";
import { OTHER_FRAME } from "./office/other-frame.ts";
import { OTHER_LETTER } from "./office/other-letter.ts";
import { OTHER_PAGE } from "./office/other-page.ts";
import { OTHER_WORDS } from "./office/other-words.ts";
import { OTHER_WRITING } from "./office/other-writing.ts";
import { COSMETIC, SWAPPED } from "./plain-cosmetic.ts";
import { REAL } from "./plain-real.ts";

const SAMPLES = join(import.meta.dirname, "../../../src/samples");
const EACH = 100;

/** The shipped proposals that have an answer: invented, but written as the published ones are. */
const ANSWERED: readonly Proposal[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readText(readFileSync(join(SAMPLES, name), "utf8"), name).proposals)
  .filter(({ replies }) => replies.some((reply) => reply.body.end - reply.body.start > 80));

type Case = { name: string; before: Proposal; after: Proposal };

/** `count` mutated pages, or more where there are more kinds, every mutation in turn, on one page after the other. */
function casesOf(mutations: readonly Mutation[], least: number): Case[] {
  const cases: Case[] = [];
  const count = Math.max(least, mutations.length);
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
  {
    set: "a third such set, of what offices do to their pages",
    sameWords: [...OTHER_WRITING, ...OTHER_FRAME, ...OTHER_PAGE],
    otherWords: [...OTHER_FIGURE, ...OTHER_WORDS, ...OTHER_LETTER],
  },
])("two hundred pages published again, $set", ({ sameWords, otherWords }) => {
  const cosmetic = casesOf(sameWords, EACH);
  const real = casesOf(otherWords, EACH);

  it("are a hundred or more with cosmetic differences and as many with real ones", () => {
    expect(Math.min(cosmetic.length, real.length)).toBeGreaterThanOrEqual(EACH);
  });

  it("are told apart: precision and recall of what is called substantial are at least 98 %", () => {
    const falseAlarms = cosmetic.filter(calledSubstantial).map(({ name }) => name);
    const missed = real.filter((one) => !calledSubstantial(one)).map(({ name }) => name);
    const found = real.length - missed.length;
    const precision = found / (found + falseAlarms.length);
    const told = { falseAlarms, missed, precision: precision >= 0.98, recall: found / real.length >= 0.98 };
    expect(told, JSON.stringify(told)).toMatchObject({ precision: true, recall: true });
  });
});
