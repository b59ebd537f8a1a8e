import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openSqliteStore } from "../../../src/store/open-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

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

const IMPORTED = `
  SELECT run.source, COUNT(DISTINCT proposal.id) AS proposals, COUNT(DISTINCT reply.id) AS replies,
    COUNT(DISTINCT reply_version.reply_id) AS versions
  FROM import_run AS run
  LEFT JOIN proposal ON proposal.import_run = run.id
  LEFT JOIN reply ON reply.proposal_id = proposal.id
  LEFT JOIN reply_version ON reply_version.reply_id = reply.id
  GROUP BY run.source`;

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

    const database = new DatabaseSync(path);
    const imported = database.prepare(IMPORTED).all();
    const sources = new Set(imported.map((run) => run.source));
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
    expect(acknowledged.filter((source) => !sources.has(source))).toEqual([]);
    expect(imported.filter((run) => [run.proposals, run.replies, run.versions].some((n) => n !== 3))).toEqual(
      [],
    );
    expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    database.close();
    console.log(
      `killed ${kills} writers: ${acknowledged.length} imports acknowledged, ${imported.length} stored`,
    );
  });
}
