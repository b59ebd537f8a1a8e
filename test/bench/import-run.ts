import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Proposal, quote } from "../../index/proposal.ts";
import { corpus } from "./corpus.ts";

/** How an import of files went, as an operator runs it: wall-clock seconds and peak memory in megabytes of its process. */
export type ImportRun = { way: string; proposals: number; seconds: number; megabytes: number };

const COMMAND = join(import.meta.dirname, "../../src/commands/import.ts");
const PEAK = join(import.meta.dirname, "peak-memory.ts");

/** Imports so many proposals, a file each: read and compared only (the reference), for the first time, and once more. */
export function measureImports(proposals: number): ImportRun[] {
  const folder = mkdtempSync(join(tmpdir(), "tian-bot-bench-"));
  try {
    const files = join(folder, "提案");
    writeFiles(files, proposals);
    const run = (way: string, ...options: string[]) => ({
      ...{ way, proposals },
      ...imported([files, ...options], join(folder, "data")),
    });
    return [run("--dry-run (reference)", "--dry-run"), run("first import"), run("again, nothing changed")];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function imported(words: readonly string[], dataDir: string): Pick<ImportRun, "seconds" | "megabytes"> {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", PEAK, COMMAND, ...words], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: dataDir },
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`the import stopped with ${status}: ${stderr.slice(0, 400)}`);
  const kilobytes = Number(stderr.trim().split("\n").at(-1));
  return { seconds: (performance.now() - began) / 1000, megabytes: kilobytes / 1000 };
}

function writeFiles(folder: string, count: number): void {
  mkdirSync(folder);
  for (const proposal of corpus(count))
    writeFileSync(join(folder, `${proposal.number}.txt`), printed(proposal));
}

/** A proposal as a committee's page prints it. */
function printed(proposal: Proposal): string {
  const { number, title, background, recommendations, proposers, replies, bureaus } = proposal;
  const asked = recommendations.map(({ label, span }) => `  ${label}.${quote(proposal, span)}。`);
  const letters = replies.map(
    ({ bureau, body }) => `${bureau}:\n${proposers[0]}委员:\n  您的提案收悉。${quote(proposal, body)}。\n`,
  );
  return [
    `案由:(${number})${title}\n\n内    容:\n  ${background ? quote(proposal, background) : ""}。`,
    `建    议:\n\n${asked.join("\n")}\n\n提案者 ${proposers.join("、")}\n部门答复\n`,
    letters.join("\n\n"),
    `办理单位 ${bureaus.map(({ name }) => name).join(",")}\n`,
  ].join("\n\n");
}

/** The runs as a Markdown table, with how many times the reference's time each takes. */
export function importTable(runs: readonly ImportRun[]): string {
  const referenceOf = (size: number) => runs.find((one) => one.proposals === size)?.seconds ?? 1;
  const head = ["importing files", "proposals", "seconds", "per proposal, ms", "peak memory, MB"];
  const rows = runs.map(({ way, proposals, seconds, megabytes }) => [
    way,
    String(proposals),
    `${seconds.toFixed(1)} [${(seconds / referenceOf(proposals)).toPrecision(2)}×]`,
    ((seconds * 1000) / proposals).toFixed(1),
    megabytes.toFixed(0),
  ]);
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## Importing\n\n${lines.join("\n")}\n`;
}
