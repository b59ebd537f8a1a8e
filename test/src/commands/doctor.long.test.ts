import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const COMMAND = join(import.meta.dirname, "../../../src/commands/doctor.ts");
/** Debian's nobody: root may write anywhere, so root lets somebody else look. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function doctor(environment: Record<string, string>, ...words: string[]) {
  const env = { PATH: process.env["PATH"] ?? "", ...environment };
  return spawnSync(process.execPath, [COMMAND, ...words], { encoding: "utf8", env, ...SOMEBODY });
}

describe("npm run doctor", () => {
  it("prints a line a finding, or JSON, and ends with 0", () => {
    const dataDir = join(temporaryFolder(), "absent");
    const well = doctor({ DATA_DIR: "/tmp/tian-bot-absent" });
    expect([well.status, well.stderr]).toEqual([0, ""]);
    expect(well.stdout.split("\n")[0]).toMatch(/^✓ Node\.js 2\d\./);
    const json = JSON.parse(doctor({ DATA_DIR: "/tmp/tian-bot-absent" }, "--json").stdout);
    expect(json).toMatchObject({ v: 1, ok: true });
    expect(doctor({ DATA_DIR: dataDir }, "--cure").status).toBe(2);
  });

  it("ends with 1 where a folder may not be written", () => {
    const dataDir = temporaryFolder();
    chmodSync(dataDir, 0o555);
    const { status, stdout } = doctor({ DATA_DIR: dataDir });
    expect([status, stdout]).toEqual([1, expect.stringContaining(`✗ DATA_DIR ${dataDir} 不能写`)]);
  });

  it.skipIf(!hasPostgres)("looks at PostgreSQL without bringing its tables up to date", async () => {
    const databaseUrl = await newDatabase();
    const environment = { DATA_DIR: "/tmp/tian-bot-absent", DATABASE_URL: databaseUrl };
    for (let time = 0; time < 2; time += 1)
      expect(doctor(environment).stdout).toContain("✓ PostgreSQL 打得开，还没有表");
    await (await openStore({ dataDir: "", databaseUrl })).close();
    expect(doctor(environment).stdout).toContain("✓ PostgreSQL 打得开，表是本版本的");
  });
});
