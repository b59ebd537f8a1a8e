import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { phraseQuery } from "../../../index/search/text-query.ts";
import { contentOf } from "../../../src/store/importing/proposal-row.ts";
import { migrate, migrationGap } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/migrations/migration-list.ts";
import { openStore, type StoreSettings } from "../../../src/store/open-store.ts";
import { collect } from "../../collect.ts";
import { hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { soon } from "../../soon.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { tablesAt } from "./tables-at.ts";

const UPGRADER = join(import.meta.dirname, "migrate-forever.ts");
/** What the first release knew; its last migration comes third. */
const FIRST_RELEASE = 3;
const STAGES = Object.keys(MIGRATIONS).slice(FIRST_RELEASE - 1);
const OLD = withReplies(proposalWith(), "已更换路灯。");

/** A store as the program of that stage left it, with a proposal, its letter, a conversation and an unsettled event. */
async function storeAtStage(place: StoreSettings, stage: string): Promise<void> {
  const { db, close } = tablesAt(place);
  const known = Object.entries(MIGRATIONS).filter(([name]) => name <= stage);
  await migrate(db, Object.fromEntries(known));
  const loose = db.withTables<Record<string, Record<string, unknown>>>();
  const put = (table: string, row: Record<string, unknown>) => loose.insertInto(table).values(row).execute();
  const counts = { added: 1, changed: 0, unchanged: 0, rejected: 0 };
  const run = { import_run: "run1", imported_at: 5 };
  await put("import_run", { id: "run1", source: "a.txt", imported_at: 5, sample: 0, ...counts });
  const hash = stage < "009" ? { content_hash: "0" } : {};
  await put("proposal", { ...contentOf(OLD), ...run, ...hash, sample: 0, revision: 1 });
  const reply = { proposal_id: OLD.id, bureau: "住建局", kind: "reply", version: "v1" };
  await put("reply", { id: "reply1", ...reply });
  const version = { reply_id: "reply1", version: "v1", text: "已更换路灯。", import_run: "run1" };
  await put("reply_version", { ...version, seen_at: 5 });
  await put("revision", { id: "proposals", value: 1 });
  await put("conversation", { key: "web/a", state: '"b"', expires_at: 9_000_000_000_000 });
  await put("seen_event", { channel: "telegram", event_id: "1", seen_at: 5 });
  await put("watched_file", { path: "a.txt", size: 1, modified_at: 5 });
  const event = { channel: "telegram", event_id: "2", payload: "{}" };
  await put("inbox", { ...event, received_at: 5, position: 0, attempts: 0 });
  await close();
}

function describeUpgrade(name: string, newPlace: () => Promise<StoreSettings>): void {
  describe(`upgrading ${name}`, () => {
    it.each(STAGES)("from %s keeps everything, finds it, and goes on", async (stage) => {
      const place = await newPlace();
      await storeAtStage(place, stage);
      const store = await openStore(place);
      expect((await collect(store.proposals())).flat()).toEqual([OLD]);
      expect(await store.searchTexts(phraseQuery("路灯") ?? { words: [] }, 9)).toHaveLength(1);
      expect(await store.conversation("web/a", 6)).toBe("b");
      expect(await store.firstSeen({ channel: "telegram", eventId: "1" }, 6)).toBe(false);
      expect(await store.watchedFiles()).toEqual([{ path: "a.txt", size: 1, modifiedAt: 5 }]);
      expect(await store.unsettled("telegram")).toMatchObject([{ eventId: "2", payload: "{}" }]);
      expect(await store.proof.lastImport()).toMatchObject({ source: "a.txt", at: 5 });
      const from = { source: "b.txt", at: 7 };
      expect((await store.importProposals([OLD], from)).outcomes).toEqual(["unchanged"]);
      const changed = withReplies(proposalWith(), "已更换路灯三十盏。");
      expect((await store.importProposals([changed], from)).outcomes).toEqual(["changed"]);
      expect(await store.revision()).toBe(2);
      await store.close();
    });

    it("is done once by many that begin at the same time", async () => {
      const place = await newPlace();
      await storeAtStage(place, STAGES[0] ?? "");
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(place)));
      for (const store of stores) expect(await store.countProposals()).toBe(1);
      for (const store of stores) await store.close();
      const { db, close } = tablesAt(place);
      const applied = await db
        .withTables<{ kysely_migration: { name: string } }>()
        .selectFrom("kysely_migration")
        .select("name")
        .execute();
      expect(applied.map((row) => row.name).toSorted()).toEqual(Object.keys(MIGRATIONS).toSorted());
      await close();
    });

    it("that is killed in the middle leaves the store as it was, and works the next time", async () => {
      const place = await newPlace();
      await storeAtStage(place, STAGES[0] ?? "");
      const words = [UPGRADER, place.dataDir, place.databaseUrl ?? ""];
      const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
      onTestFinished(() => void child.kill("SIGKILL"));
      await once(child.stdout, "data");
      child.kill("SIGKILL");
      await once(child, "exit");
      const { db, close } = tablesAt(place);
      await soon(async () => {
        const { missing, unknown } = await migrationGap(db);
        expect([missing.length, unknown]).toEqual([Object.keys(MIGRATIONS).length - FIRST_RELEASE, []]);
      });
      await close();
      const store = await openStore(place);
      expect((await collect(store.proposals())).flat()).toEqual([OLD]);
      await store.close();
    });
  });
}

describeUpgrade("SQLite", async () => ({ dataDir: temporaryFolder() }));

describe.skipIf(!hasPostgres)("with a server", () => {
  describeUpgrade("PostgreSQL", async () => ({ dataDir: "", databaseUrl: await newDatabase() }));
});
