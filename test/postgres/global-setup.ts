import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { serverPrograms } from "./installed.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the suites of this run meet to start one server. */
    postgresFolder: string;
  }
}

const ENDING_MS = 20_000;
const state = { folder: "" };

/** Starts nothing: the first suite that needs the server does. */
export function setup(project: TestProject): void {
  state.folder = mkdtempSync(join(tmpdir(), "tian-bot-run-"));
  project.provide("postgresFolder", state.folder);
  if (serverPrograms()) return;
  if (process.env["REQUIRE_POSTGRES"]) throw new Error("REQUIRE_POSTGRES is set, yet no server is installed");
  console.log("PostgreSQL is not installed (Debian: postgresql): its suites are skipped");
}

/** Ends the server and waits until it is gone. */
export async function teardown(): Promise<void> {
  const pidFile = join(state.folder, "pid");
  if (existsSync(pidFile)) await end(Number(readFileSync(pidFile, "utf8")));
  rmSync(state.folder, { recursive: true, force: true });
}

/** The supervisor takes the address away when the server is gone. */
async function end(pid: number): Promise<void> {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    return; // it has ended by itself
  }
  const deadline = Date.now() + ENDING_MS;
  while (existsSync(join(state.folder, "address")) && Date.now() < deadline) await sleep(20);
}
