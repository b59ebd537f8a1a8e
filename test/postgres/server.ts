import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { serverPrograms, serverUser } from "./installed.ts";

const run = promisify(execFile);
const STARTING_MS = 30_000;

/** A PostgreSQL server of one's own. */
export type PostgresServer = {
  /** The address of a database on it, which is made if it is new. */
  database(name: string): Promise<string>;
  /** Stops at once, as in a crash: no commit that was acknowledged may be missing afterwards. */
  crash(): Promise<void>;
  /** Starts again after a crash. */
  start(): Promise<void>;
  /** Stops and removes everything. */
  stop(): Promise<void>;
};

/** Makes a server in a new temporary folder and starts it on a free port; `options` are the server's own. */
export async function startPostgres(options: readonly string[] = []): Promise<PostgresServer> {
  const programs = serverPrograms();
  if (!programs) throw new Error("no PostgreSQL server is installed");
  const data = mkdtempSync(join(tmpdir(), "tian-bot-postgres-"));
  const user = serverUser();
  if (user) chownSync(data, user.uid, user.gid);
  const port = await freePort();
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  await run(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...user, cwd: data },
  );

  let running: ReturnType<typeof spawn> | undefined;
  const start = async () => {
    const place = ["-D", data, "-p", String(port), "-k", data, "-h", "127.0.0.1"];
    running = spawn(join(programs, "postgres"), [...place, ...options], {
      ...user,
      cwd: data,
      stdio: "ignore",
    });
    await answers(address("postgres"));
  };
  /** The server's own signals: SIGINT disconnects everybody, SIGQUIT drops everything. */
  const end = async (signal: "SIGINT" | "SIGQUIT") => {
    if (!running || running.exitCode !== null) return;
    running.kill(signal);
    await once(running, "exit");
  };
  await start();
  return {
    start,
    crash: () => end("SIGQUIT"),
    async stop() {
      await end("SIGINT");
      rmSync(data, { recursive: true, force: true });
    },
    async database(name) {
      await createDatabase(address("postgres"), name);
      return address(name);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function answers(address: string): Promise<void> {
  const deadline = Date.now() + STARTING_MS;
  for (;;) {
    try {
      return await withClient(address, async () => undefined);
    } catch (fault) {
      if (Date.now() > deadline) throw fault;
      await sleep(20);
    }
  }
}

async function createDatabase(address: string, name: string): Promise<void> {
  await withClient(address, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  });
}

/** Does something over a connection of its own. */
export async function withClient<Result>(
  address: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: address });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
