import { describe, expect, it } from "vitest";
import { ZipRefused, zipEntries } from "../../../../src/sources/formats/zip-entries.ts";
import { readBytes } from "../../../../src/sources/read-bytes.ts";
import { zipOf } from "./writers.ts";

const PROPOSAL = "提案号：20240013\n案由：关于修缮河堤的提案\n建议：一、加固河堤。二、清理河道。\n";
const bytes = (text: string) => new TextEncoder().encode(text);

async function problemOf(content: Uint8Array, name: string): Promise<string> {
  const { proposals, problems } = await readBytes(content, name);
  expect(proposals).toEqual([]);
  return problems.map(({ expected, got }) => `${expected}：${got}`).join("\n");
}

describe("a file that means harm", () => {
  it.each(["zip", "docx", "xlsx"])("is not unpacked beyond its limits as .%s", async (ending) => {
    const bomb = await zipOf({ "word/document.xml": new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb, `a.${ending}`)).toContain("解压后过大");
  });

  it("may not hold more files than a person would pack", async () => {
    const many = await zipOf(
      Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, bytes("x")])),
    );
    await expect(zipEntries(many, () => true, { entries: 10, bytes: 1_000, ratio: 200 })).rejects.toThrow(
      ZipRefused,
    );
  });

  it("gives what is good beside an archive in the archive", async () => {
    const inner = await zipOf({ "b.txt": bytes(PROPOSAL) });
    const outer = await zipOf({ "a.txt": bytes(PROPOSAL), "b.zip": inner });
    const { proposals, problems } = await readBytes(outer, "all.zip");
    expect(proposals).toHaveLength(1);
    expect(problems).toMatchObject([{ source: "all.zip/b.zip", got: "压缩包里的压缩包" }]);
  });

  it("writes nothing elsewhere by its names, and follows no link", async () => {
    const packed = Buffer.from(await zipOf({ "aa/evil.txt": bytes(PROPOSAL) }));
    const evil = Buffer.from(packed.toString("latin1").replaceAll("aa/evil.txt", "../evil.txt"), "latin1");
    expect(await problemOf(evil, "a.zip")).toMatch(/指向别处的文件名|invalid relative path/);
  });

  it("runs no script of a page and reads none of it", async () => {
    const page = `<html><body><script>提案号：1</script><p onclick="x()">${PROPOSAL.replaceAll("\n", "</p><p>")}</p></body></html>`;
    const { proposals } = await readBytes(bytes(page), "a.html");
    expect(proposals).toMatchObject([{ number: "20240013" }]);
    expect(proposals[0]?.text).not.toMatch(/onclick|script/);
  });

  it("expands no XML entities of a Word document", async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><d>&b;&c;</d>`;
    const document = await zipOf({
      "word/document.xml": bytes(xml),
      "[Content_Types].xml": bytes("<Types/>"),
    });
    expect(await problemOf(document, "a.docx")).not.toContain("root:");
  });

  it("changes no object's prototype by its keys", async () => {
    const rows = `[{"__proto__":{"polluted":1},"constructor":"x","案由":"关于修缮河堤的提案","建议":"加固河堤。"}]`;
    const { proposals } = await readBytes(bytes(rows), "a.json");
    expect(proposals).toHaveLength(1);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each(["a.txt", "a.html", "a.csv", "a.json"])("is told so of one endless line in %s", async (name) => {
    expect(await problemOf(bytes("提".repeat(1_000_000)), name)).not.toBe("");
  });

  it("is not read beyond 64 MB", async () => {
    expect(await problemOf(new Uint8Array(65 * 1024 * 1024), "a.txt")).toContain("64MB");
  });

  it.each(["a.docx", "a.xlsx", "a.pdf", "a.doc"])("is told broken as %s", async (name) => {
    const opening = { "a.pdf": "%PDF-1.7\n", "a.doc": "\xd0\xcf\x11\xe0" }[name] ?? "PK\x03\x04";
    expect(await problemOf(Buffer.from(`${opening}\x00broken`, "latin1"), name)).not.toBe("");
  });

  it("leaves formulas of cells uncomputed as the text they are", async () => {
    const table = `案由,建议\n"=HYPERLINK(""http://example.com"",""x"")关于修缮河堤的提案",加固河堤。\n`;
    const { proposals } = await readBytes(bytes(table), "a.csv");
    expect(proposals[0]?.title).toContain("=HYPERLINK");
  });
});

describe("a table of an installation's own", () => {
  it("is read by the column names that it gives", async () => {
    const table = bytes("议题,意见\n关于修缮河堤的提案,加固河堤。\n");
    expect((await readBytes(table, "a.csv")).problems).toMatchObject([{ line: 1, got: "议题、意见" }]);
    const { proposals } = await readBytes(table, "a.csv", { 议题: "案由", 意见: "建议" });
    expect(proposals).toMatchObject([{ title: "关于修缮河堤的提案" }]);
  });
});
