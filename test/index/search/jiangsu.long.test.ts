import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import { knownItemScores } from "../../bench/known-item.ts";
import { seeded } from "../../bench/seeded.ts";
import { hasJiangsu, jiangsuProposals } from "./jiangsu-rows.ts";
import { homophone, numberSpellings, titleLetters, titleSlips } from "./spellings.ts";

describe.skipIf(!hasJiangsu)("630 published proposals (skipped where ../shared/samples is absent)", () => {
  const proposals = hasJiangsu ? jiangsuProposals() : [];
  const index = buildIndex(proposals);
  const found = (words: string) => index.search(words, {}, 1).hits[0]?.card.title;

  it("are found by their number in any spelling, every one", () => {
    const wrong = proposals.flatMap(({ id, number }) =>
      numberSpellings(number ?? "", 2022).filter((written) => {
        const { exact } = index.byNumber(written);
        return exact.length !== 1 || exact[0]?.id !== id;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(["wrong", "missing", "swapped", "traditional", "core"])(
    "are found by a title with characters %s, 99 in 100",
    (slip) => {
      const random = seeded(5);
      // The slip that people make most is tried on all, the others on every third.
      const asked = proposals.filter((_, at) => slip === "wrong" || at % 3 === 0);
      const missed = asked.filter(({ title }) => found(titleSlips(title, random)[slip] ?? "") !== title);
      expect(missed.length / asked.length).toBeLessThanOrEqual(0.01);
    },
  );

  it("are found by the first eight syllables of the title, 19 in 20", () => {
    const asked = proposals.filter((_, at) => at % 3 === 0);
    const missed = asked.filter(({ title }) => found(titleLetters(title, 8)) !== title);
    expect(missed.length / asked.length).toBeLessThanOrEqual(0.05);
  });

  it("are found by a proposer whose name is written with another character of the same sound, 97 in 100", () => {
    const random = seeded(3);
    const names = [...new Set(proposals.flatMap((one) => one.proposers))].filter((name) =>
      /^\p{Script=Han}{2,4}$/u.test(name),
    );
    const asked = names.flatMap((name) => {
      const other = homophone(name, random);
      return other === undefined ? [] : [{ name, text: `${other}委员的提案` }];
    });
    const missed = asked.filter(({ name, text }) => {
      const filter = { proposers: index.proposersIn(text).map((one) => one.name) };
      return !index.cards(filter).some((card) => card.proposers.includes(name));
    });
    expect(asked.length).toBeGreaterThan(300);
    expect(missed.length / asked.length).toBeLessThanOrEqual(0.03);
  });

  it("without their titles are found by these no worse than by the best single way to cut text into terms", () => {
    const [own, ...others] = knownItemScores();
    if (!own) throw new Error("nothing was scored");
    for (const way of ["titleToBody", "halfTitle"] as const)
      expect(own[way]).toBeGreaterThanOrEqual(Math.max(...others.map((other) => other[way])));
  });
});
