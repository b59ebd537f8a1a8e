import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const READ = join(import.meta.dirname, "../../../src/commands/read.ts");
const PAGE = "案由:(20260001)关于更换路灯的提案\n\n建    议:\n  1.更换路灯。\n\n提案者 甘示例\n";
const MB = 1_000_000;

const BROKEN: Record<string, string | Uint8Array> = {
  "empty.txt": "",
  "fifty-megabytes.txt": PAGE.repeat(Math.floor((50 * MB) / Buffer.byteLength(PAGE))),
  "one-endless-line.txt": "关于更换路灯".repeat(2 * MB),
  "two-encodings.txt": Buffer.concat([Buffer.from(PAGE), Buffer.from([0xff, 0x81, 0x20, 0xb0, 0xff])]),
  "binary.txt": Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 256),
  "unclosed-quotes.csv": '案由,内容\n"关于更换路灯,建议更换\n'.repeat(2_000),
};

describe("a broken file", () => {
  const folder = mkdtempSync(join(tmpdir(), "broken-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(BROKEN))("is told with what was expected and what came: %s", (name) => {
    const path = join(folder, name);
    writeFileSync(path, BROKEN[name] ?? "");
    const began = performance.now();
    const { status, stdout } = spawnSync(process.execPath, [READ, "--json", path], {
      encoding: "utf8",
      maxBuffer: 100 * MB,
    });
    console.log(`${name}: ${Math.round(performance.now() - began)} ms`);
    expect(status).toBe(1);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const problems = lines.filter((line) => "problem" in line);
    expect(problems.length).toBeGreaterThan(0);
    for (const { source, expected, got } of problems) {
      expect(source).toBe(name);
      expect(expected).not.toBe("");
      expect(got.length).toBeLessThan(500);
    }
  });
});
