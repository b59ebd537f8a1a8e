import { describe, expect, it } from "vitest";
import type { Library } from "../../handlers/library.ts";
import type { Proposal } from "../../index/proposal.ts";
import { phraseQuery, textQuery } from "../../index/search/text-query.ts";
import { proposalWith } from "../proposal-with.ts";

const LIGHTS = textOf("0001", "滨河路灯昏暗，夜跑的居民多有不便。");
const LIFTS = textOf("0002", "老楼加装电梯。夜间施工扰民，居民盼错时作业。");
const SHOPS = textOf("0003", "夜市与居民：商户\u{20BB7}野家。A级景区门前，5G信号弱。");

function textOf(number: string, text: string): Proposal {
  return proposalWith({ id: `示例市政协|3-1|${number}`, number, numbers: [number], text });
}

/** What the deep search of every library promises, whatever is behind it. */
export function describeDeepSearch(
  name: string,
  open: (proposals: readonly Proposal[]) => Promise<Pick<Library, "deepSearch">>,
): void {
  const ask = async (query = phraseQuery(""), limit = 10) => {
    const library = await open([LIGHTS, LIFTS, SHOPS]);
    const found = query ? await library.deepSearch(query, limit) : [];
    return found.map(({ id }) => id.slice(-4)).sort();
  };

  describe(`the deep search ${name}`, () => {
    it.each([
      ["一个只在正文里出现的词", "夜跑", ["0001"]],
      ["several words, wherever they stand", "居民 夜间施工", ["0002"]],
      ["words under another name", "旧楼", ["0002"]],
      ["letters and digits in any case and width", "５g信号", ["0003"]],
      ["words that no text has together", "夜跑 夜市", []],
    ])("finds %s", async (_what, asked, expected) => {
      expect(await ask(textQuery(asked))).toEqual(expected);
    });

    it.each([
      ["夜间施工扰民", ["0002"]],
      ["施工夜间", []],
      ["居民", ["0001", "0002", "0003"]],
      ['"夜跑" OR 居民*', []],
      ["𠮷野家", ["0003"]],
    ])("takes the phrase %s as it stands", async (phrase, expected) => {
      expect(await ask(phraseQuery(phrase))).toEqual(expected);
    });

    it("hands over the text, and no more than were wanted", async () => {
      const library = await open([LIGHTS, LIFTS, SHOPS]);
      const found = await library.deepSearch({ words: [[["居民"]]] }, 2);
      expect(found).toHaveLength(2);
      expect([LIGHTS.text, LIFTS.text, SHOPS.text]).toContain(found[0]?.text);
    });
  });
}
