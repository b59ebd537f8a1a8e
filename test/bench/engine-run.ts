import type { EngineMaker } from "./engine.ts";
import { measure } from "./measure.ts";

/** The engines by the names they have in the report; each is loaded only in its own process. */
const ENGINES: Record<string, () => Promise<EngineMaker>> = {
  "tian-bot": async () => (await import("./engines/tian-bot.ts")).tianBot,
  "tian-bot, question to answer": async () => (await import("./engines/whole-program.ts")).wholeProgram,
  "MiniSearch, whole texts": async () => (await import("./engines/plain-minisearch.ts")).minisearchPairs,
  "MiniSearch, default tokens": async () => (await import("./engines/plain-minisearch.ts")).minisearchDefault,
  FlexSearch: async () => (await import("./engines/flexsearch.ts")).flexsearch,
  Orama: async () => (await import("./engines/orama.ts")).orama,
  "SQLite FTS5": async () => (await import("./engines/sqlite-fts.ts")).sqliteFts,
  "posting lists, unranked": async () => (await import("./engines/scan.ts")).scan,
};

const [name = "", size = "1000"] = process.argv.slice(2);
const load = ENGINES[name];
if (!load) throw new Error(`expected one of ${Object.keys(ENGINES).join(" | ")}, got "${name}"`);
console.log(JSON.stringify(await measure(name, await load(), Number(size))));
