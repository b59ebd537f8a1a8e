import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { serverPrograms } from "./installed.ts";
import { withClient } from "./server.ts";

const SUPERVISOR = join(import.meta.dirname, "supervisor.ts");
const STARTING_MS = 60_000;

/** Whether there is a server to test on; the suites that need one are skipped without. */
export const hasPostgres = serverPrograms() !== undefined;

/** The address of a new empty database on the server that all suites of this run share. */
export async function newDatabase(): Promise<string> {
  const server = await sharedServer();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return server.replace(/postgres$/, name);
}

/** Takes every row out of a database, and leaves its tables and what migrations were applied. */
export async function emptyDatabase(address: string): Promise<void> {
  await withClient(address, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename NOT LIKE 'kysely%'`,
    );
    if (rows.length > 0) await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(", ")}`);
  });
}

/** Breaks every connection to a database, as a restart of the server would. */
export async function breakConnections(address: string): Promise<void> {
  await withClient(address, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    ),
  );
}

async function sharedServer(): Promise<string> {
  const folder = inject("postgresFolder");
  const addressFile = join(folder, "address");
  if (isFirst(folder)) supervise(folder, addressFile);
  const deadline = Date.now() + STARTING_MS;
  while (!existsSync(addressFile)) {
    if (Date.now() > deadline) throw new Error("the PostgreSQL server of this run does not start");
    await sleep(20);
  }
  return readFileSync(addressFile, "utf8");
}

/** Of all workers, one makes this folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, "starting"));
    return true;
  } catch {
    return false;
  }
}

/** In a process of its own, which outlives the worker. */
function supervise(folder: string, addressFile: string): void {
  const words = [SUPERVISOR, addressFile, String(process.pid)];
  const child = spawn(process.execPath, words, { detached: true, stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(join(folder, "pid"), String(child.pid));
  child.unref();
}
