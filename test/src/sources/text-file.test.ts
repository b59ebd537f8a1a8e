import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTextFile } from "../../../src/sources/text-file.ts";

const folder = mkdtempSync(join(tmpdir(), "text-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(bytes: number[] | string): string {
  const path = join(folder, "a.txt");
  writeFileSync(path, typeof bytes === "string" ? bytes : Uint8Array.from(bytes));
  return path;
}

describe("a text file", () => {
  it.each([
    ["UTF-8", [0xe6, 0x8f, 0x90]],
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0xe6, 0x8f, 0x90]],
    ["GB18030", [0xcc, 0xe1]],
    ["UTF-16, little end first", [0xff, 0xfe, 0xd0, 0x63]],
    ["UTF-16, big end first", [0xfe, 0xff, 0x63, 0xd0]],
  ])("in %s is read", async (_, bytes) => {
    expect(await readTextFile(fileOf(bytes))).toEqual({ ok: true, text: "提" });
  });

  it.each([
    ["is empty", [], "空文件"],
    ["has NUL bytes", [0x50, 0x4b, 0x03, 0x04, 0x00, 0x00], "二进制内容"],
    ["is in no known encoding", [0xff, 0x20, 0xff, 0x20, 0x80], "无法识别的文字编码"],
  ])("that %s is a problem", async (_, bytes, got) => {
    expect(await readTextFile(fileOf(bytes))).toMatchObject({
      ok: false,
      problem: { source: "a.txt", line: null, got },
    });
  });

  it("that is not there is a problem", async () => {
    const missing = await readTextFile(join(folder, "b.txt"));
    expect(missing).toMatchObject({ ok: false, problem: { source: "b.txt", got: "文件不存在" } });
  });
});
