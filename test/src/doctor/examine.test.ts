import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { backUp } from "../../../src/backup/back-up.ts";
import { examine } from "../../../src/doctor/examine.ts";
import { type Finding, findingsJson, findingsText, isWell } from "../../../src/doctor/finding.ts";
import { spaceFinding } from "../../../src/doctor/folders.ts";
import { seeNode } from "../../../src/doctor/runtime.ts";
import { readSettings } from "../../../src/settings/settings.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { embeddedFile } from "../../../src/store/sqlite/embedded-store.ts";
import { APP, startFakeFeishu } from "../../fakes/feishu/open-platform.ts";
import { FAKE_TOKEN, startFakeTelegram } from "../../fakes/telegram/fake-telegram.ts";
import { proposalWith } from "../../proposal-with.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const MARCH = Date.UTC(2026, 2, 1);
const DAY = 24 * 3_600_000;

const see = (environment: Record<string, string>, now = MARCH) => examine(readSettings(environment), now);
const faults = (findings: readonly Finding[]) =>
  findings.filter(({ mark }) => mark === "fault").map(({ check }) => check);
const textOf = (findings: readonly Finding[], check: string) =>
  findings.filter((one) => one.check === check).map(({ text }) => text);

async function importedFolder(): Promise<string> {
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir });
  await store.importProposals([proposalWith()], { source: "三月.xlsx", at: MARCH - 3 * DAY });
  await store.close();
  return dataDir;
}

async function backedUp(dataDir: string): Promise<string> {
  const folder = temporaryFolder();
  await backUp({ from: embeddedFile(dataDir), folder, day: "2026-02-28", keep: 1 });
  return folder;
}

async function platforms() {
  const [telegram, feishu] = await Promise.all([startFakeTelegram(), startFakeFeishu()]);
  onTestFinished(async () => {
    await Promise.all([telegram.stop(), feishu.stop()]);
  });
  return {
    TELEGRAM_BOT_TOKEN: FAKE_TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    FEISHU_APP_ID: APP.id,
    FEISHU_APP_SECRET: APP.secret,
    FEISHU_DOMAIN: feishu.address,
  };
}

describe("the doctor", () => {
  it("finds nothing in the way of a bot that has everything, and tells no secret", async () => {
    const dataDir = await importedFolder();
    const backupDir = await backedUp(dataDir);
    const findings = await see({
      DATA_DIR: dataDir,
      BACKUP_DIR: backupDir,
      PROPOSALS_DIR: temporaryFolder(),
      ...(await platforms()),
    });
    expect(findings.filter(({ mark }) => mark !== "ok")).toEqual([]);
    expect(findingsText(findings)).toContain("✓ Telegram 令牌有效，机器人是 @ZxTestBot");
    expect(findingsText(findings)).toContain("✓ 飞书应用的凭据有效");
    expect(textOf(findings, "import")).toEqual(["最近一次导入：三月.xlsx，2026-02-26（3 天前）"]);
    expect(JSON.parse(findingsJson(findings))).toMatchObject({ v: 1, ok: true });
    expect(findingsJson(findings)).not.toContain("CANARY");
  });

  it("names credentials that the platforms refuse", async () => {
    const wrong = "1234567890:CANARYnotthetokennotthetokennotthetoken";
    const findings = await see({
      DATA_DIR: await importedFolder(),
      ...(await platforms()),
      TELEGRAM_BOT_TOKEN: wrong,
      FEISHU_APP_SECRET: "CANARY-wrong",
    });
    expect(faults(findings)).toEqual(["telegram", "feishu"]);
    expect(findingsText(findings)).toContain("请向 BotFather 核对 TELEGRAM_BOT_TOKEN");
    expect(findingsText(findings)).toContain("飞书不认这个应用（10014）");
    expect(findingsText(findings)).not.toContain("CANARY");
  });

  it("names a platform and a database that cannot be reached, without the secrets of their addresses", async () => {
    const findings = await see({
      DATA_DIR: temporaryFolder(),
      DATABASE_URL: "postgres://bot:CANARY@127.0.0.1:1/tian",
      TELEGRAM_BOT_TOKEN: FAKE_TOKEN,
      TELEGRAM_API_ROOT: "http://127.0.0.1:1",
    });
    expect(faults(findings)).toEqual(["database", "telegram"]);
    expect(findingsText(findings)).toContain("连不上服务器");
    expect(findingsText(findings)).toContain("✗ 连不上Telegram http://127.0.0.1:1");
    expect(findingsText(findings)).not.toContain("CANARY");
  });

  it("names a clock that is wrong by the platform's", async () => {
    const server = createServer((_, response) => {
      response.setHeader("date", new Date(Date.now() - 600_000).toUTCString());
      response.end('{"ok":true,"result":{"username":"a_bot"}}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo; // listening on TCP
    const findings = await see({
      DATA_DIR: await importedFolder(),
      TELEGRAM_BOT_TOKEN: FAKE_TOKEN,
      TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
    });
    expect(faults(findings)).toEqual(["clock"]);
  });

  it("says what is new, old, too new or broken of a database, and changes nothing in it", async () => {
    const fresh = await see({ DATA_DIR: temporaryFolder() });
    expect(textOf(fresh, "database")).toEqual([expect.stringContaining("第一次启动时建立")]);

    const dataDir = await importedFolder();
    const path = embeddedFile(dataDir);
    change(path, "DELETE FROM kysely_migration WHERE name = '003-inbox'");
    const older = await see({ DATA_DIR: dataDir });
    expect(textOf(older, "database")).toEqual([expect.stringContaining("还差 1 步升级")]);
    expect(isWell(older)).toBe(true);
    change(path, "INSERT INTO kysely_migration VALUES ('999-future', '2030-01-01T00:00:00.000Z')");
    expect(textOf(await see({ DATA_DIR: dataDir }), "database")).toEqual([
      expect.stringContaining("多出 999-future"),
    ]);
    change(path, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'");
    expect(faults(await see({ DATA_DIR: dataDir }))).toEqual(["database"]);
  });

  it("asks for a first import where there are only the samples", async () => {
    const dataDir = temporaryFolder();
    const store = await openStore({ dataDir });
    await store.importProposals([proposalWith()], { source: "samples", at: 1, sample: true });
    await store.close();
    expect(textOf(await see({ DATA_DIR: dataDir }), "import")).toEqual([
      expect.stringContaining("还没有导入过"),
    ]);
  });

  it("names folders and files that cannot be used", async () => {
    const dataDir = await importedFolder();
    const findings = await see({ DATA_DIR: dataDir, PROPOSALS_DIR: join(dataDir, "absent") });
    expect(faults(findings)).toEqual(["folder PROPOSALS_DIR"]);
    expect(faults(await see({ DATA_DIR: embeddedFile(dataDir) }))).toContain("folder DATA_DIR");
  });

  it("says when there is no backup, and when the last is old", async () => {
    const dataDir = await importedFolder();
    const backups = async (folder: string, now?: number) =>
      textOf(await see({ DATA_DIR: dataDir, BACKUP_DIR: folder }, now), "backup");
    expect(await backups("")).toEqual([expect.stringContaining("没有设置 BACKUP_DIR")]);
    expect(await backups(temporaryFolder())).toEqual([expect.stringContaining("还没有备份")]);
    const backupDir = await backedUp(dataDir);
    expect(await backups(backupDir, Date.now() + 5 * DAY)).toEqual([expect.stringContaining("5 天前")]);
  });

  it("names wrong settings instead of looking further", async () => {
    const findings = await see({ PORT: "x", TELEGRAM_BOT_TOKEN: "CANARY" });
    expect(faults(findings)).toEqual(["settings", "settings"]);
    expect(findingsText(findings)).toContain("✗ 设置 PORT：应为");
    expect(findingsText(findings)).not.toContain("CANARY");
  });
});

it.each([
  [100, 0, "fault"],
  [900, 800, "warning"],
  [1_100, 800, "ok"],
  [50_000, 0, "ok"],
])("a disk with %i MiB left and a database of %i MiB is %s", (free, database, mark) => {
  expect(spaceFinding("/data", free * 2 ** 20, database * 2 ** 20).mark).toBe(mark);
});

it.each([
  ["24.0.0", "ok"],
  ["25.1.0", "ok"],
  ["22.18.0", "fault"],
])("Node.js %s is %s", (version, mark) => {
  expect(seeNode(version).mark).toBe(mark);
});

function change(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  if ("enableDefensive" in database) database.enableDefensive(false);
  database.exec(sql);
  database.close();
}
