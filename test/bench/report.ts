import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BoardRun, boardTable, measureBoard } from "./board-run.ts";
import { importTable, measureImports } from "./import-run.ts";
import { knownItemScores } from "./known-item.ts";
import type { Measurement } from "./measure.ts";
import { floodTable, measureFloods } from "./notify-flood.ts";
import { scoreTable, table } from "./report-table.ts";

const HELP = `npm run bench -- [--sizes 1000,10000] [--full] [--engines "tian-bot|SQLite FTS5"] [--import] [--board] [--notify]

Builds generated proposals into this program's index and into others, each in a process of its own, asks the same
questions, and prints one table with ratios; also writes it to bench/report.md and bench/report.json.
--import only imports so many proposals from files, and tells time and peak memory.
--board only counts the board of so many proposals, and asks about it.
--notify sends ten thousand notifications to five hundred chats on a simulated clock instead, while people ask.
--full adds 100,000 proposals for the engines that can hold them in a few minutes.`;

const ENGINES = [
  "tian-bot",
  "tian-bot, question to answer",
  "MiniSearch, whole texts",
  "MiniSearch, default tokens",
  "FlexSearch",
  "Orama",
  "SQLite FTS5",
  "posting lists, unranked",
];
const LARGE = 100_000;
const HOLD_LARGE = ["tian-bot", "tian-bot, question to answer", "SQLite FTS5", "posting lists, unranked"];
const FOLDER = join(import.meta.dirname, "../../bench");

const { values } = parseArgs({
  options: {
    help: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    import: { type: "boolean", default: false },
    board: { type: "boolean", default: false },
    notify: { type: "boolean", default: false },
    sizes: { type: "string", default: "1000,10000" },
    engines: { type: "string", default: "" },
  },
});

if (values.help) console.log(HELP);
else if (values.notify) console.log(floodTable(await measureFloods()));
else if (values.import) console.log(importTable(importRuns()));
else if (values.board) console.log(boardTable(await boardRuns()));
else await report();

function sizesAsked(): number[] {
  return [...values.sizes.split(",").map(Number), ...(values.full ? [LARGE] : [])];
}

/** Files by the hundred thousand tell nothing that ten thousand do not. */
function importRuns() {
  return sizesAsked()
    .filter((size) => size < LARGE)
    .flatMap(measureImports);
}

/** One size after the other: side by side they would measure each other. */
async function boardRuns(): Promise<BoardRun[]> {
  const runs: BoardRun[] = [];
  for (const size of sizesAsked()) runs.push(...(await measureBoard(size)));
  return runs;
}

async function report(): Promise<void> {
  const sizes = sizesAsked();
  const named = ENGINES.filter((engine) => values.engines === "" || values.engines.includes(engine));
  const measured = sizes.flatMap((size) =>
    named
      .filter((engine) => size < LARGE || HOLD_LARGE.includes(engine))
      .flatMap((engine) => run(engine, size)),
  );
  const scores = knownItemScores();
  const sizeTables = sizes.map((size) => table(measured.filter((one) => one.size === size)));
  const imports = importRuns();
  const importing = imports.length > 0 ? [importTable(imports)] : [];
  const boards = await boardRuns();
  const text = [
    ...sizeTables,
    ...importing,
    boardTable(boards),
    ...(scores.length > 0 ? [scoreTable(scores)] : []),
  ].join("\n");
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, "report.md"), text);
  writeFileSync(
    join(FOLDER, "report.json"),
    `${JSON.stringify({ measured, imports, boards, scores }, null, 2)}\n`,
  );
  console.log(text);
}

/** One engine in a process of its own, so that none lives on another's warmth or memory. */
function run(engine: string, size: number): Measurement[] {
  console.error(`${engine}, ${size} proposals …`);
  const script = join(import.meta.dirname, "engine-run.ts");
  const args = ["--expose-gc", "--max-old-space-size=8192", script, engine, String(size)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  if (status === 0) return [JSON.parse(stdout) as Measurement]; // printed by engine-run.ts
  console.error(`${engine} stopped with ${status}: ${stderr.slice(0, 400)}`);
  return [];
}
