import { describe, expect, it } from "vitest";
import { readBytes } from "../../../../src/sources/read-bytes.ts";
import { WRITERS, webPage, zipOf } from "./writers.ts";

const TEXT = "提案号：20240013\n案由：关于修缮河堤的提案\n建议：\n1.加固河堤。\n2.清理河道。\n";
const ROWS = [
  ["提案号", "案由", "主办单位", "提案内容"],
  ["20240013", "关于修缮河堤的提案", "市水务局", "建议：1.加固河堤；2.清理河道。"],
];
const TABLE = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const utf8 = (text: string) => Buffer.from(text);
const written = async (format: string) => (await WRITERS[format]?.write(TEXT)) ?? new Uint8Array();
/** As far as anybody looks: a compound file with a stream of a name. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(stream, "utf16le"),
  ]);

describe("a file that is not what its name says", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["a Word document called .doc", () => written("Word")],
    ["a Word document called .wps", () => written("Word")],
    ["a page called .doc", () => utf8(webPage(TEXT))],
    ["a page with a byte order mark called .doc", () => utf8(`\ufeff${webPage(TEXT)}`)],
    ["a page in GBK called .doc", () => written("HTML in GBK")],
    ["an Excel form called .xls", () => written("Excel form")],
    ["an Excel form called .et", () => written("Excel form")],
    ["a table of a page called .xls", () => utf8(TABLE)],
    ["a table apart by tabs called .xls", () => utf8(ROWS.map((row) => row.join("\t")).join("\r\n"))],
  ])("is read as what it is: %s", async (what, write) => {
    const ending = what.slice(what.lastIndexOf("."));
    const { proposals, problems } = await readBytes(await write(), `提案 1（最终版）😀${ending}`);
    expect(problems).toEqual([]);
    expect(proposals).toMatchObject([{ number: "20240013", title: "关于修缮河堤的提案" }]);
    expect(proposals[0]?.recommendations).toHaveLength(2);
  });

  it("is read in an archive as well", async () => {
    const { proposals, problems } = await readBytes(await zipOf({ "a.doc": await written("Word") }), "a.zip");
    expect(problems).toEqual([]);
    expect(proposals).toHaveLength(1);
  });
});

describe("a kind of file that nothing reads", () => {
  it.each<[string, string, string, Uint8Array | Promise<Uint8Array>]>([
    ["a.xlsx", "旧版Excel", "xlsx或csv", compound("Workbook")],
    ["a.doc", "旧版Excel", "xlsx或csv", compound("Workbook")],
    ["a.docx", "加密", "去掉密码", compound("EncryptedPackage")],
    ["a.msg", "邮件", "附件", compound("__substg1.0_")],
    ["a.ppt", "演示文稿", "另存", compound("PowerPoint Document")],
    ["a.doc", "旧版Office", "另存", compound("x")],
    [
      "a.odt",
      "OpenDocument",
      "docx或xlsx",
      zipOf({ "META-INF/manifest.xml": utf8("<m/>"), "content.xml": utf8("<d/>") }),
    ],
    ["a.ofd", "OFD", "PDF", zipOf({ "OFD.xml": utf8("<ofd/>") })],
    ["a.rtf", "RTF", "docx", utf8("{\\rtf1\\ansi 提案}")],
    ["a.doc", "RTF", "docx", utf8("{\\rtf1\\ansi 提案}")],
    [
      "a.eml",
      "邮件",
      "附件",
      utf8(`From: a@example.com\r\nTo: b@example.com\r\nSubject: 提案\r\n\r\n${TEXT}`),
    ],
    [
      "a.mht",
      "单个文件网页",
      "另存",
      utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'),
    ],
    ["a.xml", "XML", "另存", utf8('<?xml version="1.0"?><提案><案由>修缮河堤</案由></提案>')],
    ["a.jpg", "图片", "OCR", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0)],
    ["a.rar", "rar", "解压", utf8("Rar!\x1a\x07\x01")],
  ])("is told of with what to do: %s as %s", async (name, kind, todo, bytes) => {
    const { proposals, problems } = await readBytes(await bytes, name);
    expect(proposals).toEqual([]);
    expect(problems).toMatchObject([
      { source: name, got: expect.stringContaining(kind), expected: expect.stringContaining(todo) },
    ]);
  });

  it("is never taken for a letter that begins with who sends it", async () => {
    const { proposals } = await readBytes(utf8(`发件人：市政协\n${TEXT}`), "a.txt");
    expect(proposals).toHaveLength(1);
  });
});
