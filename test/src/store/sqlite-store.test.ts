import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openMemoryStore, openSqliteStore, openStore } from "../../../src/store/open-store.ts";
import { refuseOldSqlite } from "../../../src/store/sqlite/sqlite-file.ts";
import type { StoreError } from "../../../src/store/store-error.ts";
import { collect } from "../../collect.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { describeForgetting } from "./forget-contract.ts";
import { describeStore } from "./store-contract.ts";

const folder = temporaryFolder();
const counter = { files: 0 };
const newPath = () => join(folder, `${++counter.files}.sqlite`);

describeStore("a SQLite file", () => {
  const path = newPath();
  return { open: () => openSqliteStore(path), keeps: true };
});

describeStore("SQLite in memory", () => ({ open: openMemoryStore, keeps: false }));

describe("the store on a SQLite file", () => {
  describeForgetting(async () => ({ dataDir: join(folder, `forgetting-${++counter.files}`) }));
});

describe("the embedded store's file", () => {
  it("writes ahead, syncs fully and checks references", async () => {
    const path = newPath();
    await (await openSqliteStore(path)).close();
    const mode = new DatabaseSync(path).prepare("PRAGMA journal_mode").get();
    expect(mode).toEqual({ journal_mode: "wal" });
  });

  it("is created in a data folder that does not exist yet", async () => {
    const store = await openStore({ dataDir: join(folder, "deep", "data") });
    expect(await store.countProposals()).toBe(0);
    await store.close();
  });

  it.each([
    ["3.51.3", true],
    ["3.53.4", true],
    ["4.0.0", true],
    ["3.51.2", false],
    ["3.45.1", false],
    ["3.9.99", false],
  ])("refuses a SQLite that can lose commits: %s is fine: %s", (version, fine) => {
    const check = () => refuseOldSqlite(version);
    if (fine) return expect(check).not.toThrow();
    expect(check).toThrow(`需要 3.51.3 或更新，实际 ${version}`);
  });

  it("refuses a database that a newer program has changed", async () => {
    const path = newPath();
    await (await openSqliteStore(path)).close();
    const database = new DatabaseSync(path);
    database.exec("INSERT INTO kysely_migration VALUES ('999-future', '2030-01-01T00:00:00.000Z')");
    database.close();
    await expect(openSqliteStore(path)).rejects.toThrow("999-future");
  });

  it("says which file it cannot open", async () => {
    const path = newPath();
    writeFileSync(path, "这不是数据库".repeat(200));
    await expect(openSqliteStore(path)).rejects.toThrow(path);
    mkdirSync(join(folder, "taken"));
    await expect(openSqliteStore(join(folder, "taken"))).rejects.toThrow("打不开数据库");
  });

  it("names the proposal whose row cannot be understood", async () => {
    const path = newPath();
    const store = await openSqliteStore(path);
    await store.importProposals([proposalWith()], { source: "a.txt", at: 1 });
    const database = new DatabaseSync(path);
    database.exec(`UPDATE proposal SET record = '{"title":""}'`);
    await expect(store.proposal(proposalWith().id)).rejects.toThrow(proposalWith().id);
    database.exec("UPDATE proposal SET record = '{'");
    await expect(store.proposal(proposalWith().id)).rejects.toThrow("已损坏");
    await store.close();
  });

  it("gives the other proposals when one row cannot be understood and somebody hears of it", async () => {
    const path = newPath();
    const store = await openSqliteStore(path);
    const other = proposalWith({ id: "示例市政协|3-1|0002" });
    await store.importProposals([proposalWith(), other], { source: "a.txt", at: 1 });
    new DatabaseSync(path).exec("UPDATE proposal SET record = '{' WHERE id LIKE '%0001'");
    await expect(collect(store.proposals())).rejects.toThrow("已损坏");
    const faults: StoreError[] = [];
    const read = await collect(store.proposals(-1, (fault) => faults.push(fault)));
    expect([read.flat(), faults.length]).toEqual([[other], 1]);
    await store.close();
  });
});

describe("a reply's wordings", () => {
  it("are all kept, each once, with the run that brought it; blanks make no new one", async () => {
    const path = newPath();
    const store = await openSqliteStore(path);
    const wordings = ["已更换路灯。", "已更换路灯 。", "已更换路灯三十盏。", "已更换路灯。"];
    for (const [at, wording] of wordings.entries()) {
      await store.importProposals([withReplies(proposalWith(), wording)], { source: "a.txt", at });
    }
    await store.close();
    const rows = new DatabaseSync(path)
      .prepare("SELECT text, seen_at FROM reply_version ORDER BY seen_at")
      .all();
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { text: "已更换路灯。", seen_at: 0 },
      { text: "已更换路灯三十盏。", seen_at: 2 },
    ]);
  });

  it("belong to letters told apart by bureau, kind and place", async () => {
    const path = newPath();
    const store = await openSqliteStore(path);
    const from = { source: "a.txt", at: 1 };
    await store.importProposals([withReplies(proposalWith(), "第一封。", "第二封。")], from);
    await store.close();
    const rows = new DatabaseSync(path).prepare("SELECT id FROM reply").all();
    expect(rows).toHaveLength(2);
  });
});
