import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ProposalId } from "../../../index/proposal.ts";
import { type Importing, importFile } from "../../../src/sources/import-file.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readLines } from "./line-source.ts";

const folder = temporaryFolder();

function fileWith(...lines: string[]): string {
  const path = join(folder, "2024.txt");
  writeFileSync(path, lines.join("\n"));
  return path;
}

async function importing(): Promise<Importing> {
  return { store: await openMemoryStore(), read: readLines, now: () => 1 };
}

describe("importing a file", () => {
  it("saves the good and reports the bad with its line", async () => {
    const into = await importing();
    const report = await importFile(fileWith("1 路灯", "无编号", "2 电梯"), into);
    expect(report).toMatchObject({
      counts: { new: 2, changed: 0, cosmetic: 0, unchanged: 0, waiting: 0 },
      problems: [{ source: "2024.txt", line: 2, expected: "编号", got: "无编号" }],
    });
    expect(await into.store.countProposals()).toBe(2);
  });

  it("tells new, changed and unchanged apart", async () => {
    const into = await importing();
    await importFile(fileWith("1 路灯", "2 电梯"), into);
    const report = await importFile(fileWith("1 路灯", "2 加装电梯", "3 停车"), into);
    expect(report.counts).toEqual({ new: 1, changed: 1, cosmetic: 0, unchanged: 1, waiting: 0 });
  });

  it("writes nothing in a dry run and reports the same", async () => {
    const into = await importing();
    const report = await importFile(fileWith("1 路灯"), { ...into, dryRun: true });
    expect([report.counts.new, await into.store.countProposals()]).toEqual([1, 0]);
  });

  it("keeps the old proposals when the file cannot be read or saved any more", async () => {
    const into = await importing();
    const path = fileWith("1 路灯");
    await importFile(path, into);
    const unreadable = await importFile(join(folder, "gone.txt"), into);
    const twins = async () => ({ proposals: [{ id: null } as never], problems: [] });
    const unsaved = await importFile(path, { ...into, read: twins });
    expect([unreadable, unsaved].map((report) => report.fault !== undefined)).toEqual([true, true]);
    expect(unsaved.problems[0]).toMatchObject({ source: "2024.txt", line: null });
    expect((await into.store.proposal(ProposalId.parse("示例市政协|3-1|1")))?.title).toBe("路灯");
  });
});
