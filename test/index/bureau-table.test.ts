import { describe, expect, it } from "vitest";
import { readBureauTable } from "../../index/bureau-table.ts";
import { buildIndex } from "../../index/search/build-index.ts";
import { proposalWith } from "../proposal-with.ts";

const TABLE = `# 本市的单位
城乡统筹局 统筹办 统筹委
粮食局 粮储局 => 发展和改革局   # 2019年并入
=> 谁
财政局`;

describe("a customer's table of bureaus", () => {
  const { entries, problems } = readBureauTable(TABLE, "bureaus.txt");
  const handled = proposalWith({ bureaus: [{ name: "城乡统筹局", role: "lead" }] });
  const merged = proposalWith({ id: "2", bureaus: [{ name: "发展和改革局", role: "lead" }] });
  const index = buildIndex([handled, merged], { bureaus: entries });

  it("adds spellings and successors to the usual bureaus", () => {
    expect(index.bureausIn("统筹办怎么说").map((one) => one.name)).toEqual(["城乡统筹局"]);
    expect(index.cards({ bureaus: ["粮食局"] }).map((card) => card.id)).toEqual(["2"]);
    expect(index.bureausIn("住建局").map((one) => one.name)).toEqual(["住房和城乡建设局"]);
  });

  it("knows a successor by any of its spellings", () => {
    const { entries: own } = readBureauTable("灯火管理办公室 灯火办 => 城管局", "bureaus.txt");
    const { sameOffice } = buildIndex([handled], { bureaus: own });
    expect(sameOffice("灯火办", "城市管理和综合执法局")).toBe(true);
  });

  it("tells which line says nothing, and reads the others", () => {
    expect(problems).toMatchObject([{ source: "bureaus.txt", line: 4, got: "=> 谁" }]);
  });
});
