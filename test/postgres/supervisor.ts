// Runs the server that the suites of one test run share, and ends it with that run, however the run ends.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "./server.ts";

const [addressFile = "", watched = ""] = process.argv.slice(2);

let asked = false;
process.on("SIGTERM", () => {
  asked = true;
});

// Nothing here outlives the run, so nothing has to survive a power cut.
const server = await startPostgres(["-c", "fsync=off", "-c", "full_page_writes=off"]);
writeFileSync(`${addressFile}.new`, await server.database("postgres"));
renameSync(`${addressFile}.new`, addressFile);
while (!asked && isAlive(Number(watched))) await sleep(100);
await server.stop();
rmSync(addressFile, { force: true });

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
