import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { phraseQuery } from "../../../index/search/text-query.ts";
import { backUp } from "../../../src/backup/back-up.ts";
import { nightlyBackups } from "../../../src/backup/nightly.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { embeddedFile } from "../../../src/store/sqlite/embedded-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { collect } from "../../collect.ts";
import { proposalWith } from "../../proposal-with.ts";
import { soon } from "../../soon.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const HOME = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
const EVERYTHING = { kind: "committee", committee: null } as const;
const numbered = (number: number) => proposalWith({ id: `示例市政协|3-1|${1_000 + number}` });
const bring = (store: Store, number: number) =>
  store.importProposals([numbered(number)], { source: "a.txt", at: number });

describe("a backup", () => {
  it("made while imports go on is put back as a whole store: proposals, subscriptions, deliveries, search", async () => {
    const dataDir = temporaryFolder();
    const folder = join(dataDir, "backups");
    const store = await openStore({ dataDir });
    for (let number = 0; number < 20; number += 1) await bring(store, number);
    await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "p1", now: 30 });
    await bring(store, 20);
    const backing = { done: false };
    const backup = backUp({ from: embeddedFile(dataDir), folder, day: "2026-03-01", keep: 3 }).finally(() => {
      backing.done = true;
    });
    let number = 21;
    do await bring(store, number++);
    while (!backing.done);
    const path = await backup;
    await store.close();

    const restored = temporaryFolder();
    copyFileSync(path, embeddedFile(restored));
    const again = await openStore({ dataDir: restored });
    const proposals = (await collect(again.proposals())).flat();
    expect(proposals.length).toBeGreaterThanOrEqual(21);
    expect(proposals).toEqual(Array.from({ length: proposals.length }, (_, at) => numbered(at)));
    expect(await again.subscriptions.list(HOME)).toHaveLength(1);
    const { deliveries } = await again.proof.figures();
    expect(deliveries).toMatchObject([{ state: "due", count: proposals.length - 20 }]);
    const query = phraseQuery("路灯") ?? { words: [] };
    expect(await again.searchTexts(query, 1_000)).toHaveLength(proposals.length);
    await bring(again, proposals.length);
    await again.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("pushes out the oldest, and nothing that is not ours", async () => {
    const dataDir = temporaryFolder();
    await (await openStore({ dataDir })).close();
    const folder = temporaryFolder();
    writeFileSync(join(folder, "笔记.txt"), "");
    for (const day of ["2026-03-01", "2026-03-02", "2026-03-03"])
      await backUp({ from: embeddedFile(dataDir), folder, day, keep: 2 });
    expect(readdirSync(folder).toSorted()).toEqual([
      "tian-bot-2026-03-02.sqlite",
      "tian-bot-2026-03-03.sqlite",
      "笔记.txt",
    ]);
  });

  it("of a database that is broken is none, and leaves the others", async () => {
    const folder = temporaryFolder();
    const from = join(folder, "broken");
    writeFileSync(from, "这不是数据库".repeat(500));
    await expect(backUp({ from, folder, day: "2026-03-01", keep: 1 })).rejects.toThrow("not a database");
    expect(readdirSync(folder)).toEqual(["broken"]);
  });
});

describe("nightly backups", () => {
  const quiet = () => undefined;

  it("make one a day, at once where the day has none, and report a folder that cannot be written", async () => {
    const dataDir = temporaryFolder();
    await (await openStore({ dataDir })).close();
    const backupDir = join(dataDir, "backups");
    const settings = { dataDir, databaseUrl: undefined, backupDir, timeZone: "Asia/Shanghai" };
    const faults: unknown[] = [];
    const log = { info: quiet, warn: quiet, error: (fault: unknown) => void faults.push(fault) };
    const late = Date.UTC(2026, 2, 1, 17);
    const running = nightlyBackups({ settings, log, now: () => late });
    await soon(() => expect(readdirSync(backupDir)).toEqual(["tian-bot-2026-03-02.sqlite"]));
    for (const one of running) await one.stop();

    mkdirSync(join(dataDir, "taken"));
    writeFileSync(join(dataDir, "taken/file"), "");
    const wrong = { ...settings, backupDir: join(dataDir, "taken/file") };
    const failing = nightlyBackups({ settings: wrong, log, now: () => late });
    await soon(() => expect(faults).toHaveLength(1));
    for (const one of failing) await one.stop();
  });

  it("are for the embedded store alone, and say so", () => {
    const warnings: unknown[] = [];
    const log = { info: quiet, warn: (line: unknown) => void warnings.push(line), error: quiet };
    const settings = { dataDir: "", databaseUrl: "postgres://x", backupDir: "/b", timeZone: "UTC" };
    expect(nightlyBackups({ settings, log, now: Date.now })).toEqual([]);
    expect(warnings).toHaveLength(1);
  });
});
