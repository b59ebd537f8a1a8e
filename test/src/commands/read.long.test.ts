import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const COMMAND = join(import.meta.dirname, "../../../src/commands/read.ts");
const folder = mkdtempSync(join(tmpdir(), "read-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, "a.txt"),
  "案由：（20190031）关于甲的建议\n提案人：张三\n建议：\n1.加强管理。\n2.完善制度。\n",
);
writeFileSync(join(folder, "b.txt"), "床前明月光\n");

function read(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { encoding: "utf8" });
  return { status, stderr, lines: stdout.trim().split("\n") };
}

describe("npm run read", () => {
  it("prints one line per proposal and per problem, and exits 1 for a problem", () => {
    const { status, lines } = read("--json", folder);
    const [proposal, problem] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(1);
    expect(lines).toHaveLength(2);
    expect(proposal).toMatchObject({
      source: "a.txt",
      number: "20190031",
      title: "关于甲的建议",
      proposers: ["张三"],
      recommendations: [
        { label: "1", text: "1.加强管理。" },
        { label: "2", text: "2.完善制度。" },
      ],
    });
    expect(problem).toMatchObject({
      source: "b.txt",
      problem: expect.stringContaining("提案"),
      got: "床前明月光",
    });
  });

  it("prints what a person reads without --json, and exits 0 where all was read", () => {
    const { status, lines } = read(join(folder, "a.txt"));
    expect(status).toBe(0);
    expect(lines[0]).toContain("20190031 关于甲的建议");
  });

  it("explains itself, and exits 2 for wrong usage", () => {
    expect(read("--help")).toMatchObject({
      status: 0,
      lines: expect.arrayContaining([expect.stringContaining("用法")]),
    });
    expect(read()).toMatchObject({ status: 2, stderr: expect.stringContaining("用法") });
    expect(read("--no-such-option")).toMatchObject({ status: 2 });
  });
});
