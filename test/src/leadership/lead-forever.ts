// A process that leads until it is killed, and says so on stdout.
import { writeSync } from "node:fs";
import { openStore } from "../../../src/store/open-store.ts";

const [dataDir = "", databaseUrl = ""] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl: databaseUrl || undefined });
store.leadership.hold(
  "work",
  () => {
    writeSync(1, "leads\n");
    return new Promise(() => undefined);
  },
  (fault) => console.error(fault),
);
setInterval(() => undefined, 1_000);
