import { expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import { corpus } from "../../bench/corpus.ts";
import { seeded } from "../../bench/seeded.ts";

const proposals = [...corpus(12)];
const index = buildIndex(proposals);

it("the index bears ten thousand questions of random characters of its own texts", () => {
  const random = seeded(1);
  const text = proposals.map((one) => one.text.slice(0, 400)).join("");
  for (let asked = 0; asked < 10_000; asked += 1) {
    const at = random.below(text.length - 12);
    index.search(text.slice(at, at + 2 + random.below(6)));
  }
  expect(index.size).toBe(12);
});
