import { describe, expect, it } from "vitest";
import { synonyms } from "../../../index/search/synonym.ts";

const { others, longest } = synonyms(`
# 一行之内
狗 犬 犬只
野狗 流浪狗 > 流浪犬 犬只
`);

describe("a table of synonyms", () => {
  it("lets the words of a row stand for each other", () => {
    expect(others.get("犬")).toEqual(["狗", "犬只"]);
  });

  it("gives sayings the names behind the arrow, and not the other way round, nor each other's", () => {
    expect(others.get("野狗")).toEqual(["流浪犬", "犬只"]);
    expect(others.get("犬只")).toEqual(["狗", "犬"]);
    expect(others.has("流浪犬")).toBe(false);
  });

  it("takes no remark for a row", () => {
    expect([others.has("#"), others.has(""), others.has(">"), longest]).toEqual([false, false, false, 3]);
  });
});
