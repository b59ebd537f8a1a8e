import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSamples } from "../../../src/library/sample-proposals.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import { proposalWith } from "../../proposal-with.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readLines } from "../sources/line-source.ts";

const folder = temporaryFolder();
writeFileSync(join(folder, "a.txt"), "1 路灯\n2 电梯");
writeFileSync(join(folder, "b.csv"), "3 停车\n没有编号");
writeFileSync(join(folder, "README.md"), "4 说明");

async function loading() {
  return { store: await openMemoryStore(), read: readLines, now: () => 1, folder };
}

describe("the shipped samples", () => {
  it("come into an empty store, flagged", async () => {
    const into = await loading();
    expect(await loadSamples(into)).toMatchObject({ count: 3, problems: [{ source: "b.csv", line: 2 }] });
    expect(await into.store.onlySamples()).toBe(true);
  });

  it("stay out of a store that has proposals, also their own", async () => {
    const into = await loading();
    await into.store.importProposals([proposalWith()], { source: "0001.txt", at: 1 });
    expect(await loadSamples(into)).toEqual({ count: 0, problems: [] });
    expect(await into.store.onlySamples()).toBe(false);
  });

  it("may be none", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const into = { ...(await loading()), folder: empty };
    expect(await loadSamples(into)).toEqual({ count: 0, problems: [] });
    expect(await into.store.onlySamples()).toBe(false);
  });
});
