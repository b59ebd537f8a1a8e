import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Holdings, openHoldings } from "../../src/holdings.ts";
import { createLog } from "../../src/log/log.ts";
import { readSettings } from "../../src/settings/settings.ts";
import type { ReadSource } from "../../src/sources/import-file.ts";
import { openStore } from "../../src/store/open-store.ts";
import { proposalWith } from "../proposal-with.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { readLines } from "./sources/line-source.ts";

const root = temporaryFolder();
const counter = { folders: 0 };
const opened: Holdings[] = [];

afterEach(async () => {
  for (const holdings of opened.splice(0)) await holdings.close();
});

/** A new place, and the settings that name it. */
function newPlace() {
  const folder = join(root, String(++counter.folders));
  const proposalsDir = join(folder, "in");
  mkdirSync(proposalsDir, { recursive: true });
  const read = readSettings({ DATA_DIR: join(folder, "data"), PROPOSALS_DIR: proposalsDir });
  if (!read.ok) throw new Error("the settings of the test are wrong");
  return { settings: read.settings, proposalsDir };
}

async function open({ settings }: ReturnType<typeof newPlace>, read: ReadSource = noSamples) {
  const lines: string[] = [];
  const log = createLog(settings, { write: (line: string) => void lines.push(line) });
  const holdings = await openHoldings(settings, { read, now: () => 1_000, log, everyMs: 1 });
  opened.push(holdings);
  return { ...holdings, ...(await holdings.load()), lines };
}

/** Reads the test's files, and no shipped sample. */
const noSamples: ReadSource = async (path) =>
  path.startsWith(root) ? readLines(path) : { proposals: [], problems: [] };

/** Waits for something that other turns of the event loop bring about. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 2));
}

describe("the holdings", () => {
  it("know the bureaus that the customer has written down", async () => {
    const place = newPlace();
    mkdirSync(place.settings.dataDir, { recursive: true });
    writeFileSync(join(place.settings.dataDir, "bureaus.txt"), "城乡统筹局 统筹办\n=> 谁");
    const { library, lines } = await open(place);
    expect(library.index.bureausIn("统筹办").map(({ name }) => name)).toEqual(["城乡统筹局"]);
    expect(lines.join("")).toContain("bureaus.txt");
  });

  it("begin with the samples, once", async () => {
    const place = newPlace();
    const sample: ReadSource = async (path) => ({
      proposals: [proposalWith({ id: path, source: "sample" })],
      problems: [],
    });
    const first = await open(place, sample);
    expect(first.samples).toBeGreaterThan(0);
    expect(first.library.index.size).toBe(first.samples);
    expect((await open(place, sample)).samples).toBe(0);
  });

  it("give samples that name no committee to the invented city, whatever the settings say", async () => {
    const sample: ReadSource = async (path) => ({
      proposals: [proposalWith({ id: `-/${path}`, committee: null })],
      problems: [],
    });
    const { library } = await open(newPlace(), sample);
    expect(new Set(library.index.cards({}).map(({ committee }) => committee))).toEqual(
      new Set(["澜州市政协"]),
    );
  });

  it("take over what another process imports", async () => {
    const place = newPlace();
    const { library } = await open(place);
    const other = await openStore(place.settings);
    await other.importProposals([proposalWith()], { source: "0001.txt", at: 1 });
    await other.close();
    await until(() => library.index.size === 1);
    expect(library.index.byNumber("0001").exact).toHaveLength(1);
  });

  it("take over the files of the watched folder, and log what they cannot", async () => {
    const place = newPlace();
    const { library, lines } = await open(place);
    writeFileSync(join(place.proposalsDir, "2024.txt"), "1 路灯\n没有编号");
    const problems = () => lines.map((line) => JSON.parse(line)).filter((line) => line.problem);
    await until(() => library.index.size === 1 && problems().length > 0);
    expect(problems().map((line) => line.problem.line)).toEqual([2]);
  });

  it("close also while they are at work", async () => {
    const place = newPlace();
    writeFileSync(join(place.proposalsDir, "2024.txt"), "1 路灯");
    const { lines } = await open(place);
    await opened.pop()?.close();
    expect(lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });
});
