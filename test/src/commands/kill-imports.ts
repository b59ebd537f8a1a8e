import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

const COMMAND = join(import.meta.dirname, "../../../src/commands/import.ts");
const PROPOSALS = 40;
/** About as long as a file takes, in milliseconds. */
const A_FILE_MS = 5;

/** Everything that people can see of an import, without its own times and names. */
const SEEN = {
  proposals: "SELECT id, source, record, text FROM proposal ORDER BY id",
  replies: "SELECT id, proposal_id, bureau, kind, version FROM reply ORDER BY id",
  versions: "SELECT reply_id, version, text FROM reply_version ORDER BY reply_id, version",
  changes:
    "SELECT proposal_id, kind, reply_id, version, before_version FROM change ORDER BY proposal_id, kind, reply_id, version",
  identities: "SELECT read_id, proposal_id FROM identity ORDER BY read_id",
  queue: "SELECT kind, source, record, detail, page, resolution FROM matter ORDER BY id",
};

/** The rows that an import leaves, by table. */
export type Left = Record<string, unknown[]>;

/** What a store holds. */
export function leftIn(dataDir: string): Left {
  const database = new DatabaseSync(join(dataDir, "tian-bot.sqlite"), { readOnly: true, timeout: 10_000 });
  try {
    return Object.fromEntries(
      Object.entries(SEEN).map(([name, query]) => [name, database.prepare(query).all().map(withRecord)]),
    );
  } finally {
    database.close();
  }
}

/** A record as data: the order of its fields says nothing. */
function withRecord(row: Record<string, unknown>): unknown {
  const { record } = row;
  return typeof record === "string" && record.startsWith("{") ? { ...row, record: JSON.parse(record) } : row;
}

/** How many files have been imported into a store, over all its runs; none where it was never opened. */
export function filesImported(dataDir: string): number {
  const path = join(dataDir, "tian-bot.sqlite");
  if (!existsSync(path)) return 0;
  const database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  try {
    const made = database.prepare("SELECT name FROM sqlite_schema WHERE name = 'import_run'").get();
    return made ? Number(database.prepare("SELECT COUNT(*) AS runs FROM import_run").get()?.["runs"]) : 0;
  } finally {
    database.close();
  }
}

function proposalText(number: number, lamps: number, replied: boolean): string {
  const reply = `\n\n城管局:\n张三委员:\n  您的提案收悉。今年已更换${lamps}盏,其余列入明年计划。\n`;
  return `案由:(${number})关于更换第${number % 1000}号路灯的提案\n\n建    议:\n\n  1.三年内把钠灯换成节能灯。\n\n提案者 张三\n部门答复${replied ? reply : "\n"}\n办理单位 城管局,财政局\n`;
}

function letterText(number: number): string {
  return `关于市政协九届三次会议第${number}号提案的答复\n\n张三委员:\n  您提出的关于更换第${number % 1000}号路灯的提案收悉。已列入预算。\n\n财政局\n2099年5月1日\n`;
}

/** Writes what was there before, and the files that follow: new and changed proposals, letters before and after theirs, faults. */
export function writeFiles(folder: string): { before: string; after: string } {
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  for (const path of [before, after]) mkdirSync(path);
  for (let at = 0; at < PROPOSALS; at += 1) {
    const number = 20_990_001 + at;
    if (at % 2 === 0) writeFileSync(join(before, `${number}.txt`), proposalText(number, 100, at % 4 === 0));
    writeFileSync(join(after, `${number}.txt`), proposalText(number, 200, true));
    if (at % 5 === 0) writeFileSync(join(after, `${at % 2 ? "a" : "z"}-${number}.txt`), letterText(number));
    if (at % 8 === 0) writeFileSync(join(after, `${number}-坏.txt`), "今天天气很好");
  }
  writeFileSync(join(after, "0-没有提案.txt"), letterText(20_990_900));
  return { before, after };
}

const withData = (dataDir: string) => ({ ...process.env, DATA_DIR: dataDir });

/** Runs an import to its end. */
export function importWhole(folder: string, dataDir: string): void {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, folder], {
    encoding: "utf8",
    env: withData(dataDir),
  });
  // 1 tells of the files that are no proposals.
  if (status !== 0 && status !== 1) throw new Error(`the import ended with ${status}: ${stderr}`);
}

/** Starts an import and kills it at a random moment after so many of its files have come. */
export async function importAndDie(folder: string, dataDir: string, files: number): Promise<void> {
  const had = filesImported(dataDir);
  const child = spawn(process.execPath, [COMMAND, folder], { stdio: "ignore", env: withData(dataDir) });
  const closed = once(child, "close");
  while (child.exitCode === null && filesImported(dataDir) - had < files) await sleep(5);
  await sleep(Math.random() * A_FILE_MS);
  child.kill("SIGKILL");
  await closed;
}

/** Copies a store that nobody has open. */
export function copyStore(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}
