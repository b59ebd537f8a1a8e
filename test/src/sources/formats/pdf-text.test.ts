import { describe, expect, it } from "vitest";
import type { PdfItem } from "../../../../src/sources/formats/pdf-line.ts";
import { pdfText } from "../../../../src/sources/formats/pdf-text.ts";

const SIZE = 10;
/** A run of text as wide as its characters, so many lines from the top. */
function run(text: string, line: number, x = 50): PdfItem {
  return { text, x, y: 800 - line * 18, width: text.length * SIZE, size: SIZE };
}
const WORDS = "河堤年久失修每逢汛期险情不断群众反映强烈建议尽快加固护坡清理河道淤泥设置水位监测点并公布进度";
/** A full line of a paragraph, its words beginning somewhere else each time. */
const full = (at: number, length = 40) => (WORDS + WORDS).slice(at, at + length);

describe("the text of a PDF's pages", () => {
  it("is without the heads and feet that run through them, also inside a sentence", () => {
    const page = (number: number, lines: string[]) => [
      run("提案办理系统", 0, 200),
      ...lines.map((line, at) => run(line, at + 2)),
      run(`第 ${number} 页 共 2 页`, 30, 200),
    ];
    const [upper, lower] = [full(0), "年内完成。"];
    const text = pdfText([page(1, [full(3), upper]), page(2, [lower, "此复。"])]);
    expect(text).toContain(`${upper}${lower}\n此复。`);
    expect(text.match(/提案办理系统/g)).toHaveLength(1);
    expect(text).not.toContain("页");
  });

  it("keeps what two pages end with where it is the day of a letter", () => {
    const page = [run("此复。", 1), run("2024年5月6日", 2)];
    expect(pdfText([page, page]).match(/2024年5月6日/g)).toHaveLength(2);
  });

  it("is read column by column, below what goes over both", () => {
    const lines = Array.from({ length: 8 }, (_, at) => at);
    const columns = [
      ...lines.flatMap((at) => [run(full(at, 20), at + 2), run(full(at + 20, 20), at + 2, 270)]),
      run("左栏末句。", 10),
      run("右栏末句。", 10, 270),
    ];
    const text = pdfText([
      [run("关于修缮河堤等四十处水利设施并公布进度以便群众监督的提案", 0, 90), ...columns],
    ]);
    expect(text.split("\n")[0]).toContain("的提案");
    expect(text.indexOf("左栏末句")).toBeLessThan(text.indexOf(full(20, 20)));
    expect(text).toMatch(/右栏末句。$/);
  });

  it("keeps the cells of a table together, however many lines they take", () => {
    const table = [
      [run("序号", 1), run("建议", 1, 100), run("办理情况", 1, 250)],
      [run("1", 2), run("加固河堤，", 2, 100), run("东段已经加固，", 2, 250)],
      [run("分三年完成", 3, 100), run("其余明年完成", 3, 250)],
      [run("2", 4), run("清理河道", 4, 100), run("十月开工", 4, 250)],
    ].flat();
    expect(pdfText([table]).split(/\n+/)).toEqual([
      "序号 | 建议 | 办理情况",
      "1 | 加固河堤，分三年完成 | 东段已经加固，其余明年完成",
      "2 | 清理河道 | 十月开工",
    ]);
  });

  it("begins a new line behind an empty one, though the line above is full", () => {
    const text = pdfText([[run(full(0), 1), run("内  容：", 4), run(full(5), 6), run(full(9), 7)]]);
    expect(text).toContain(`${full(0)}\n`);
  });
});
