import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldProposal } from "./gold-proposal.ts";
import { readLabelled } from "./labels.ts";
import { figuresOf, NO_SCORE, plus, scoreDocument } from "./score.ts";

const SET = join(import.meta.dirname, "..", "digest-set");

describe("the labelled proposals, read with their labelled outline", () => {
  const labelled = readLabelled(SET);
  const score = labelled.map((one) => scoreDocument(one, goldProposal(one))).reduce(plus, NO_SCORE);
  const figures = figuresOf(score);

  it("are more than a hundred", () => {
    expect(labelled.length).toBeGreaterThan(100);
  });

  it.each([
    ["pointRecall", 99],
    ["digest", 99],
    ["alignF1", 96],
    ["stance", 93],
    ["joint", 92],
  ])("reach the floor in %s", (figure, floor) => {
    expect(figures[figure]).toBeGreaterThanOrEqual(floor);
  });

  it("never have a refusal shown as consent, or consent as a refusal", () => {
    expect(score.notes.filter((note) => /stance (adopted|planned) want declined/.test(note))).toEqual([]);
    expect(score.harmful).toBe(0);
  });
});
