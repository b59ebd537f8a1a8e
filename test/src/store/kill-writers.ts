import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openSqliteStore } from "../../../src/store/open-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { expectKept } from "./kept-imports.ts";

const TOGETHER = 4;
const LONGEST_LIFE_MS = 120;
const SCRIPT = join(import.meta.dirname, "import-forever.ts");

/** Starts a writer, kills it at a random moment after its first commit, and gives what it had acknowledged. */
async function killedWriter(path: string, writer: string): Promise<string[]> {
  const child = spawn(process.execPath, [SCRIPT, path, writer], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const output: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
  await once(child.stdout, "data");
  await sleep(Math.random() * LONGEST_LIFE_MS);
  child.kill("SIGKILL");
  await once(child, "close");
  // The last line may be cut: then nobody was told.
  return output.join("").split("\n").slice(0, -1);
}

/** The test that no acknowledged import is lost, with so many processes killed. */
export function killWriters(kills: number): void {
  it(`keeps every acknowledged import whole when ${kills} writers are killed`, {
    timeout: 600_000,
  }, async () => {
    const path = join(temporaryFolder(), "killed.sqlite");
    await (await openSqliteStore(path)).close();
    const acknowledged: string[] = [];
    for (let round = 0; round < kills / TOGETHER; round++) {
      const writers = Array.from({ length: TOGETHER }, (_, at) => killedWriter(path, `${round}-${at}`));
      acknowledged.push(...(await Promise.all(writers)).flat());
    }

    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
    const stored = expectKept(path, acknowledged);
    console.log(`killed ${kills} writers: ${acknowledged.length} imports acknowledged, ${stored} stored`);
  });
}
