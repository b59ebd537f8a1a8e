import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { proposalWith } from "../../proposal-with.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const COMMAND = join(import.meta.dirname, "../../../src/commands/import.ts");
const folder = temporaryFolder();
const dataDir = join(folder, "data");
const good = join(folder, "20240012.txt");
const bad = join(folder, "broken.txt");
writeFileSync(
  good,
  "示例市政协\n提案号：20240012\n案由：关于修缮河堤的提案\n建议：一、加固河堤。二、清理河道。\n",
);
writeFileSync(bad, new Uint8Array([0, 1, 2]));

function run(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: dataDir },
  });
  return { status, stdout, stderr };
}

describe("the import command", () => {
  it("imports what is good, reports what is bad, and drops the samples", async () => {
    const before = await openStore({ dataDir });
    await before.importProposals([proposalWith()], { source: "samples", at: 1, sample: true });
    await before.close();

    const dry = run([good, bad, "--dry-run", "--json"]);
    expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, new: 1, samplesRemoved: 1 });

    const real = run([good, bad]);
    expect(real.status).toBe(1);
    expect(real.stdout).toMatch(
      /新增1件，有实质变化0件，仅格式不同0件，未变0件，未能导入1处。\n示例提案1件已移除/,
    );
    expect(real.stdout).toContain("  broken.txt：");

    const again = run([good, "--json"]);
    expect([again.status, JSON.parse(again.stdout)]).toMatchObject([0, { unchanged: 1, problems: [] }]);
  });
});
