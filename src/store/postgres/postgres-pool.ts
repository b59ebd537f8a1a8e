import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { type ClientConfig, Pool, type PoolClient, types } from "pg";
import { isServerAway } from "./postgres-fault.ts";

/** How long a query waits for a server that is away before it fails, in milliseconds, and how often it looks. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 100;
const CONNECTING_MS = 5_000;
/** A connection that lay idle for longer is tried first: the server may have gone in between. */
const TRUSTED_MS = 1_000;

const INT8 = 20;

/** How every connection of the program is made: 64-bit integers as numbers, no transaction that forgets to end. */
export function connectionConfig(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: "tian-bot",
    connectionTimeoutMillis: CONNECTING_MS,
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser: (id, format) => (id === INT8 ? Number : types.getTypeParser(id, format)) },
  };
}

/**
 * At most `size` connections. A query waits for a server that is away, as long as nothing of it was sent; one whose
 * connection breaks later fails, because nobody can tell whether it was carried out.
 */
export function openPool(url: string, size: number): PostgresPool {
  const pool = new Pool({ ...connectionConfig(url), max: size });
  // An idle connection that breaks is dropped by the pool; who needs one gets a new one.
  pool.on("error", () => undefined);
  const seen = new WeakMap<PoolClient, Known>();
  return {
    options: pool.options,
    connect: () => connectPatiently(pool, seen),
    end: () => pool.end(),
  };
}

type Known = { client: PostgresPoolClient; usedAt: number };

async function connectPatiently(pool: Pool, seen: WeakMap<PoolClient, Known>): Promise<PostgresPoolClient> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await connect(pool, seen);
    } catch (fault) {
      if (!isServerAway(fault) || performance.now() > deadline) throw fault;
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

async function connect(pool: Pool, seen: WeakMap<PoolClient, Known>): Promise<PostgresPoolClient> {
  const client = await pool.connect();
  const known = seen.get(client) ?? { client: storable(client, seen), usedAt: performance.now() };
  seen.set(client, known);
  if (performance.now() - known.usedAt < TRUSTED_MS) return known.client;
  try {
    await client.query("SELECT 1");
    return known.client;
  } catch (fault) {
    client.release(true);
    throw fault;
  }
}

/** The connection as Kysely takes it; a NUL, which PostgreSQL cannot store, becomes the sign for what is unreadable. */
function storable(client: PoolClient, seen: WeakMap<PoolClient, Known>): PostgresPoolClient {
  const query = (sql: string, parameters: readonly unknown[]) =>
    client.query(sql, parameters.map(withoutNul));
  const release = (destroy?: boolean) => {
    const known = seen.get(client);
    if (known) known.usedAt = performance.now();
    client.release(destroy);
  };
  const taken: object = { query, release };
  return taken as PostgresPoolClient; // its other way of querying, by cursor, is not configured
}

function withoutNul(value: unknown): unknown {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
}
