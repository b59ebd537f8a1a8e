import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openSqliteStore, openStore } from "../../../src/store/open-store.ts";
import { hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { expectKept, type StoredImport, storedInFile, storedInPostgres } from "./kept-imports.ts";

/** `KILLS=1000` for a night. */
const KILLS = Number(process.env["KILLS"] ?? 32);
const TOGETHER = 4;
const LONGEST_LIFE_MS = 120;
const SCRIPT = join(import.meta.dirname, "import-forever.ts");

/** Starts a writer, kills it at a random moment after its first commit, and gives what it had acknowledged. */
async function killedWriter(place: string, writer: string): Promise<string[]> {
  const child = spawn(process.execPath, [SCRIPT, place, writer], { stdio: ["ignore", "pipe", "inherit"] });
  const output: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
  await once(child.stdout, "data");
  await sleep(Math.random() * LONGEST_LIFE_MS);
  child.kill("SIGKILL");
  await once(child, "close");
  // The last line may be cut: then nobody was told.
  return output.join("").split("\n").slice(0, -1);
}

async function killWriters(place: string, stored: () => Promise<StoredImport[]>): Promise<void> {
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS / TOGETHER; round++) {
    const writers = Array.from({ length: TOGETHER }, (_, at) => killedWriter(place, `${round}-${at}`));
    acknowledged.push(...(await Promise.all(writers)).flat());
  }
  const imports = await stored();
  console.log(
    `killed ${KILLS} writers: ${acknowledged.length} imports acknowledged, ${imports.length} stored`,
  );
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  expectKept(imports, acknowledged);
}

it(`a file keeps every acknowledged import whole when ${KILLS} writers are killed`, async () => {
  const path = join(temporaryFolder(), "killed.sqlite");
  await (await openSqliteStore(path)).close();
  await killWriters(path, async () => storedInFile(path));
});

it.skipIf(!hasPostgres)(
  `PostgreSQL keeps every acknowledged import whole when ${KILLS} writers are killed`,
  async () => {
    const address = await newDatabase();
    await (await openStore({ dataDir: "", databaseUrl: address })).close();
    await killWriters(address, () => storedInPostgres(address));
  },
);
