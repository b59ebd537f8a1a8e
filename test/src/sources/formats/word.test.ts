import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { readBytes } from "../../../../src/sources/read-bytes.ts";

const HEAD = ["提案编号：20240013", "案由：关于修缮河堤的提案", "提案人：张示例", "建议：", "1.加固河堤。"];
const said = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const revision = { author: "王示例", date: "2024-01-01T00:00:00Z" };

describe("a Word document as offices hand it on", () => {
  it("is read as it stands, with its changes accepted, its notes below and what is around its pages left out", async () => {
    const document = new Document({
      comments: {
        children: [{ id: 0, author: "李示例", date: new Date(0), children: [said("批注：再核一下")] }],
      },
      footnotes: { 1: { children: [said("河道指城东段。")] } },
      sections: [
        {
          headers: { default: new Header({ children: [said("页眉：提案办理系统")] }) },
          footers: { default: new Footer({ children: [said("页脚：第1页")] }) },
          children: [
            ...HEAD.map(said),
            new Paragraph({
              children: [new TextRun("2.清理河道"), new FootnoteReferenceRun(1), new TextRun("。")],
            }),
            said("市水务局答复："),
            said("张示例委员："),
            new Paragraph({
              children: [
                new TextRun("河堤"),
                new DeletedTextRun({ id: 1, text: "暂不", ...revision }),
                new TextRun("加固"),
                new InsertedTextRun({ id: 2, text: "，已投入三百万元", ...revision }),
                new CommentRangeStart(0),
                new TextRun("，年内完成。"),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
              ],
            }),
            said("市水务局"),
            said("2024年5月6日"),
          ],
        },
      ],
    });
    const { proposals } = await readBytes(await Packer.toBuffer(document), "a.docx");
    const text = proposals[0]?.text ?? "";
    expect(text).toContain("2.清理河道。");
    expect(text).toContain("河堤加固，已投入三百万元，年内完成。");
    expect(text).toContain("注：河道指城东段。");
    expect(text).not.toMatch(/暂不|批注|页眉|页脚|↑|\[1\]/);
    expect(proposals[0]?.replies).toMatchObject([{ bureau: "市水务局", date: { day: "2024-05-06" } }]);
  });

  it("is read row by row where it is a table of proposals", async () => {
    const row = (...cells: string[]) =>
      new TableRow({
        children: cells.map((cell) => new TableCell({ children: cell.split("\n").map(said) })),
      });
    const rows = [
      row("提案号", "案由", "提案人", "主办单位", "内容"),
      row("12", "关于修缮河堤的提案", "张示例", "市水务局", "河堤年久。\n建议：1.加固河堤；2.清理河道。"),
      row("13", "关于增加学位的提案", "李示例", "市教育局", "建议：增加学位。"),
    ];
    const document = new Document({ sections: [{ children: [said("提案汇总"), new Table({ rows })] }] });
    const { proposals, problems } = await readBytes(await Packer.toBuffer(document), "a.docx");
    expect(problems).toEqual([]);
    expect(proposals.map(({ number, title }) => [number, title])).toEqual([
      ["12", "关于修缮河堤的提案"],
      ["13", "关于增加学位的提案"],
    ]);
  });
});
