import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { phraseQuery } from "../../../index/search/text-query.ts";
import { aborted } from "../../../src/leadership/aborted.ts";
import { DELIVERING } from "../../../src/leadership/leader-names.ts";
import { moveStore } from "../../../src/store/move/move-store.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { embeddedFile } from "../../../src/store/sqlite/embedded-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { collect } from "../../collect.ts";
import { withClient } from "../../postgres/server.ts";
import { hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { soon } from "../../soon.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const COMMAND = join(import.meta.dirname, "../../../src/commands/move.ts");
const PLACE = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;

async function filledStore(): Promise<{ dataDir: string; path: string }> {
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir });
  await fill(store);
  await store.close();
  return { dataDir, path: embeddedFile(dataDir) };
}

/** Something in every table, with what the two databases write differently. */
async function fill(store: Store): Promise<void> {
  const others = Array.from({ length: 450 }, (_, at) => proposalWith({ id: `示例市政协|3-1|1${at + 100}` }));
  await store.importProposals([proposalWith(), ...others], { source: "a.txt", at: 1, founding: true });
  const everything = { kind: "committee", committee: null } as const;
  await store.subscriptions.add(PLACE, { followed: everything, by: "p1", now: 2 });
  await store.importProposals([withReplies(proposalWith(), "已更换路灯三十盏。")], {
    source: "b.txt",
    at: 3,
  });
  await store.receive([{ channel: "telegram", eventId: "1", payload: "{}", attempts: 0 }], 4);
  await store.saveConversation({ key: "web/a\0b", state: "𠮷\0", expiresAt: 9_007_199_254_740_991 });
  await store.rememberFile({ path: "提案/a.txt", size: 5, modifiedAt: 1_700_000_000_123 });
}

async function rowsIn(address: string): Promise<Record<string, number>> {
  return withClient(address, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^(kysely|deep)_' ORDER BY 1",
    );
    const counts: Record<string, number> = {};
    for (const { name } of rows) {
      const { rows: counted } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`);
      counts[name] = counted[0]?.n ?? 0;
    }
    return counts;
  });
}

describe.skipIf(!hasPostgres)("moving an embedded store into PostgreSQL", () => {
  it("takes every row of every table along; questions find the same; once more gives the same", async () => {
    const { dataDir, path } = await filledStore();
    const to = await newDatabase();
    const moved = await moveStore({ path, to });
    expect(moved.already).toBe(false);
    expect(Object.fromEntries(moved.tables.map(({ name, rows }) => [name, rows]))).toEqual(await rowsIn(to));

    const [before, after] = [await openStore({ dataDir }), await openStore({ dataDir, databaseUrl: to })];
    expect(await collect(after.proposals())).toEqual(await collect(before.proposals()));
    const query = phraseQuery("路灯");
    const found = (store: Store) => (query ? store.searchTexts(query, 1_000) : undefined);
    expect((await found(after))?.length).toBeGreaterThan(400);
    expect(new Set(await found(after))).toEqual(new Set(await found(before)));
    expect(await after.subscriptions.list(PLACE)).toEqual(await before.subscriptions.list(PLACE));
    expect(await after.outbox.waiting(9)).toEqual(await before.outbox.waiting(9));
    await Promise.all([before.close(), after.close()]);

    expect(await moveStore({ path, to })).toEqual({ ...moved, already: true });
  });

  it("leaves nothing behind where it breaks off, and can be done again", async () => {
    const { path } = await filledStore();
    const to = await newDatabase();
    const breaking = (_: string, at: number, of: number) => {
      if (at === of - 1) throw new Error("the way is cut");
    };
    await expect(moveStore({ path, to, onTable: breaking })).rejects.toThrow("the way is cut");
    expect(new Set(Object.values(await rowsIn(to)))).toEqual(new Set([0]));
    expect((await moveStore({ path, to })).already).toBe(false);
  });

  it("refuses a target that holds anything else, and changes nothing there", async () => {
    const { path } = await filledStore();
    const to = await newDatabase();
    const other = await openStore({ dataDir: "", databaseUrl: to });
    await other.importProposals([proposalWith({ title: "别人的提案" })], { source: "c.txt", at: 1 });
    await other.close();
    const before = await rowsIn(to);
    await expect(moveStore({ path, to })).rejects.toThrow("目标库不是空的");
    expect(await rowsIn(to)).toEqual(before);

    const foreign = await newDatabase();
    await withClient(foreign, (client) => client.query("CREATE TABLE invoices (id text)"));
    await expect(moveStore({ path, to: foreign })).rejects.toThrow("invoices");
    expect(await rowsIn(foreign)).toEqual({ invoices: 0 });
  });

  it("is one command, which says what it moved", async () => {
    const to = await newDatabase();
    const { dataDir } = await filledStore();
    const path = embeddedFile(dataDir);
    const { status, stdout } = move(dataDir, to);
    expect([status, stdout]).toEqual([0, expect.stringContaining("proposal 451 行")]);
    expect((await moveStore({ path, to })).already).toBe(true);
  });

  it("refuses while a bot delivers from the source", async () => {
    const { dataDir, path } = await filledStore();
    const to = await newDatabase();
    const bot = await openStore({ dataDir });
    const held = bot.leadership.hold(DELIVERING, aborted, () => undefined);
    await soon(() => expect(held.leads()).toBe(true));
    await expect(moveStore({ path, to })).rejects.toThrow("请先停止机器人");
    await held.stop();
    await bot.close();
    expect((await moveStore({ path, to })).already).toBe(false);
  });

  it("says what to look at where the source or the target is not there", async () => {
    const { dataDir } = await filledStore();
    const to = await newDatabase();
    const missing = move(dataDir, to.replace(/\/test_\w+$/, "/missing"));
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining("没有这个数据库")]);
    const absent = move(join(dataDir, "absent"), to);
    expect([absent.status, absent.stderr]).toEqual([1, expect.stringContaining("没有找到内置数据库")]);
    const wrong = move(dataDir, "mysql://x");
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("postgres://")]);
  });
});

function move(dataDir: string, to: string) {
  const env = { PATH: process.env["PATH"] ?? "", DATA_DIR: dataDir };
  return spawnSync(process.execPath, [COMMAND, "--to", to], { encoding: "utf8", env });
}
