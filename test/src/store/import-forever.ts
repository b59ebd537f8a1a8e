// A process that imports batch after batch until it is killed, telling each batch on stdout once it is committed.
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { openSqliteStore, openStore } from "../../../src/store/open-store.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const [place = "", writer = ""] = process.argv.slice(2);
const BATCH = 3;

const store = place.startsWith("postgres:")
  ? await openStore({ dataDir: "", databaseUrl: place })
  : await openSqliteStore(place);
// A process that is killed writes no cache of its compiled code at its end.
flushCompileCache();
for (let batch = 0; ; batch++) {
  const source = `${writer}-${batch}`;
  const proposals = Array.from({ length: BATCH }, (_, at) =>
    withReplies(proposalWith({ id: `${source}|${at}`, source }), `第${batch}批第${at}件已办理。`),
  );
  await store.importProposals(proposals, { source, at: Date.now() });
  writeSync(1, `${source}\n`);
}
