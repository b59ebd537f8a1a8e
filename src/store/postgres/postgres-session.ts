import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { Lock, Locks } from "../../leadership/locks.ts";
import { connectionConfig } from "./postgres-pool.ts";

const BEAT_MS = 2_000;
/** No answer for so long means that the connection is dead, whatever the network says. */
const SILENCE_MS = 4_000;
const AGAIN_AFTER_MS = 500;
const ENDING_MS = 1_000;
/** The server gives up a connection that is cut without a word within about eight seconds, and with it the locks. */
const SERVER_PATIENCE =
  "SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 8000";

/** One lasting connection, for what lives and dies with a connection: advisory locks and notifications. */
export type Session = Locks & {
  /** Is told of every notification on a channel, and whenever the connection has come (back): some may be missed. */
  listen(channel: string, onNews: () => void): void;
  close(): Promise<void>;
};

type State = {
  url: string;
  closing: AbortController;
  held: Set<string>;
  listeners: Map<string, () => void>;
  connection?: Connection | undefined;
  keeping?: Promise<void>;
};

type Connection = { client: Client; lost: AbortController; lastQuery: Promise<unknown> };

/** A session that connects when it is first used, and again for as long as it is not closed. */
export function openSession(url: string): Session {
  const state: State = { url, closing: new AbortController(), held: new Set(), listeners: new Map() };
  return {
    tryLock: (name) => tryLock(state, name),
    listen(channel, onNews) {
      state.listeners.set(channel, onNews);
      if (state.connection) void query(state.connection, `LISTEN ${channel}`).catch(() => undefined);
      keep(state);
    },
    async close() {
      state.closing.abort();
      await state.keeping;
    },
  };
}

/** Undefined too while there is no connection. */
async function tryLock(state: State, name: string): Promise<Lock | undefined> {
  keep(state);
  const { connection, held } = state;
  if (!connection || held.has(name)) return undefined; // a session would give itself the same lock twice
  held.add(name);
  const lost = connection.lost.signal;
  const release = async () => {
    if (!lost.aborted) await query(connection, UNLOCK, [name]).catch(() => undefined);
    held.delete(name);
  };
  try {
    const { rows } = await query(connection, LOCK, [name]);
    if (rows[0]?.got === true) return { lost, release };
  } catch {
    // The connection broke; the next one will tell.
  }
  held.delete(name);
  return undefined;
}

const LOCK = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got";
const UNLOCK = "SELECT pg_advisory_unlock(hashtextextended($1, 0))";

/** One after the other, as the driver wants it. */
function query(connection: Connection, sql: string, values?: string[]) {
  const ask = () => connection.client.query<{ got?: boolean }>(sql, values);
  const answer = connection.lastQuery.then(ask, ask);
  connection.lastQuery = answer;
  return answer;
}

function keep(state: State): void {
  state.keeping ??= keepConnected(state);
}

async function keepConnected(state: State): Promise<void> {
  const { signal } = state.closing;
  while (!signal.aborted) {
    await connected(state).catch(() => undefined); // every query of the store says so, too, when the server is away
    await sleep(AGAIN_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** One connection's life. */
async function connected(state: State): Promise<void> {
  const { url, closing, listeners } = state;
  const client = new Client({ ...connectionConfig(url), query_timeout: SILENCE_MS });
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  client.on("notification", ({ channel }) => listeners.get(channel)?.());
  const connection: Connection = { client, lost, lastQuery: Promise.resolve() };
  try {
    await client.connect();
    await query(connection, SERVER_PATIENCE);
    for (const channel of listeners.keys()) await query(connection, `LISTEN ${channel}`);
    state.connection = connection;
    for (const onNews of listeners.values()) onNews();
    await beats(connection, AbortSignal.any([closing.signal, lost.signal]));
  } finally {
    state.connection = undefined;
    lost.abort();
    await Promise.race([client.end().catch(() => undefined), sleep(ENDING_MS, undefined, { ref: false })]);
  }
}

/** Resolves when the connection is no longer wanted; rejects when it no longer answers. */
async function beats(connection: Connection, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    await query(connection, "SELECT 1");
    await sleep(BEAT_MS, undefined, { signal: until, ref: false }).catch(() => undefined);
  }
}
