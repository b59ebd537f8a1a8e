import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import type { ProposalIndex } from "../../../index/search/proposal-index.ts";
import { corpus } from "../../bench/corpus.ts";

const proposals = [...corpus(12)];
const index = buildIndex(proposals);

/** Everything that a question may be asked. */
function askAll(text: string): void {
  index.search(text);
  index.byNumber(text);
  index.proposersIn(text);
  index.bureausIn(text);
}

describe("the index, asked anything", () => {
  it.each([
    ["five thousand characters", "停车难的问题".repeat(840)],
    ["only punctuation", "，。！？；：“”（）【】《》…—·"],
    ["a regular expression", "^(.*)+$|[a-z]{1,}\\d+(?=号)"],
    ["HTML", "<script>alert('提案')</script>&nbsp;<b>停车</b>"],
    ["half a surrogate pair", "停车\ud83d难\udc00"],
    ["letters that part in countless ways", "a".repeat(60)],
    ["five thousand letters", "xian".repeat(1_250)],
    ["five thousand digits", "20170411".repeat(625)],
    ["zero-width and control characters", "停\u200b车\u0000难\u202e"],
  ])("bears %s", (_, text) => {
    expect(() => askAll(text)).not.toThrow();
  });

  it("bears any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => askAll(text)),
      { numRuns: 300 },
    );
  });

  it("finds after any puts and removes what an index built anew finds", () => {
    const operations = fc.array(fc.record({ at: fc.nat(11), remove: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(operations, (all) => {
        const grown = buildIndex([]);
        for (const { at, remove } of all) change(grown, at, remove);
        const last = new Map(all.map(({ at, remove }) => [at, remove]));
        const anew = buildIndex(
          proposals.filter((_, at) => last.get(at) === false),
          { expected: 0 },
        );
        expect(shown(grown)).toEqual(shown(anew));
      }),
      { numRuns: 30 },
    );
  });
});

function change(grown: ProposalIndex, at: number, remove: boolean): void {
  const one = proposals[at];
  if (remove && one) grown.remove([one.id]);
  if (!remove && one) grown.put([one]);
}

/** What an index shows: its cards in order, and what it finds for a title. */
function shown(of: ProposalIndex): unknown {
  const hits = of.search(proposals[3]?.title ?? "", {}, 5).hits;
  return [of.cards({}).map((card) => card.id), hits.map((hit) => [hit.card.id, hit.score.toFixed(6)])];
}
