import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { FileReport } from "../../../src/sources/import-file.ts";
import { type FolderWatch, folderLook, watchFolder } from "../../../src/sources/watched-folder.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readLines } from "./line-source.ts";

const root = temporaryFolder();
const counter = { folders: 0, seconds: 0 };
let folder: string;
let store: Store;
let reports: FileReport[];

beforeEach(async () => {
  folder = join(root, String(++counter.folders));
  mkdirSync(folder);
  store = await openMemoryStore();
  reports = [];
});

/** Writes a file with a date of its own, as a person would who saves it again later. */
function save(name: string, ...lines: string[]): void {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  utimesSync(path, 1_000, ++counter.seconds);
}

function watchWith(given: Partial<FolderWatch> = {}): FolderWatch {
  const onReport = (report: FileReport) => reports.push(report);
  return { folder, store, read: readLines, now: () => 1, onReport, onFault: () => undefined, ...given };
}

async function look(watching: () => Promise<void>, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) await watching();
}

describe("the watched folder", () => {
  it("imports a file once two looks saw it the same, and then leaves it alone", async () => {
    const watching = folderLook(watchWith());
    save("2024.txt", "1 路灯");
    await look(watching, 1);
    expect(reports).toHaveLength(0);
    await look(watching, 3);
    expect(reports.map((report) => report.counts.new)).toEqual([1]);
  });

  it("waits while a file is still being written", async () => {
    const watching = folderLook(watchWith());
    for (const lines of [["1 路灯"], ["1 路灯", "2 电梯"], ["1 路灯", "2 电梯", "3 停车"]]) {
      save("2024.txt", ...lines);
      await look(watching, 1);
    }
    expect(reports).toHaveLength(0);
    await look(watching, 1);
    expect(reports[0]?.counts.new).toBe(3);
  });

  it("takes nothing of a file that is written anew while it is read, until it has settled", async () => {
    const read: FolderWatch["read"] = async (path) => {
      const reading = await readLines(path);
      if (counter.seconds === before + 1) save("2024.txt", "1 路灯", "2 电梯");
      return reading;
    };
    const before = counter.seconds;
    const watching = folderLook(watchWith({ read }));
    save("2024.txt", "1 路");
    await look(watching, 2);
    expect(reports).toHaveLength(0);
    await look(watching, 2);
    expect(reports.map(({ counts }) => counts.new)).toEqual([2]);
  });

  it("imports a file again when it has changed", async () => {
    const watching = folderLook(watchWith());
    save("2024.txt", "1 路灯");
    await look(watching, 2);
    save("2024.txt", "1 路灯管护");
    await look(watching, 2);
    expect(reports.map((report) => report.counts)).toEqual([
      { new: 1, changed: 0, cosmetic: 0, unchanged: 0, waiting: 0 },
      { new: 0, changed: 1, cosmetic: 0, unchanged: 0, waiting: 0 },
    ]);
  });

  it("remembers across a restart what it has imported", async () => {
    save("2024.txt", "1 路灯");
    await look(folderLook(watchWith()), 2);
    await look(folderLook(watchWith()), 3);
    expect(reports).toHaveLength(1);
  });

  it("goes on to the next file when one is bad, and does not try the bad one again before it changes", async () => {
    const read = async (path: string) => {
      if (path.endsWith("bad.txt"))
        return {
          proposals: [],
          problems: [{ source: "bad.txt", line: null, expected: "文本", got: "二进制" }],
        };
      return readLines(path);
    };
    const watching = folderLook(watchWith({ read }));
    save("bad.txt", "x");
    save("good.txt", "1 路灯");
    await look(watching, 4);
    expect(reports.map((report) => report.problems.length)).toEqual([1, 0]);
  });

  it("tries a file again that the store could not take", async () => {
    const faults = { left: 1 };
    const failing: Store = {
      ...store,
      importProposals: async (...given) => {
        if (faults.left-- > 0) throw new Error("database or disk is full");
        return store.importProposals(...given);
      },
    };
    const watching = folderLook(watchWith({ store: failing }));
    save("2024.txt", "1 路灯");
    await look(watching, 3);
    expect(reports.map((report) => report.counts.new)).toEqual([0, 1]);
  });

  it("takes files of folders inside, but not what other programs leave beside them", async () => {
    mkdirSync(join(folder, "2024"));
    save("2024/1.txt", "1 路灯");
    save("2024/~$1.docx", "2 说明");
    save("2024/Thumbs.db", "2 说明");
    save(".hidden.txt", "3 临时");
    await look(folderLook(watchWith()), 2);
    expect(reports.map((report) => report.path)).toEqual([join(folder, "2024", "1.txt")]);
  });

  it("tells of a folder that is gone and imports again when it is back", async () => {
    const faults: unknown[] = [];
    const { promise: faulted, resolve: onFault } = Promise.withResolvers<unknown>();
    const { promise: reported, resolve: onReport } = Promise.withResolvers<FileReport>();
    rmSync(folder, { recursive: true });
    const repeating = watchFolder(watchWith({ everyMs: 1, onFault, onReport }));
    faults.push(await faulted);
    mkdirSync(folder);
    save("2024.txt", "1 路灯");
    expect((await reported).counts.new).toBe(1);
    await repeating.stop();
    expect(faults).toHaveLength(1);
  });
});
