import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** How many deliveries there are, and in how many chats some are open, or all wait until one may be tried again. */
export type Open = { all: number; chats: number; waiting: number };

const IS_OPEN = "state IN ('held', 'due', 'sending')";

/** What the outbox in this folder still has to do. */
export function openIn(folder: string): Open {
  return withOutbox(folder, (database) => {
    const counted = database
      .prepare(
        `SELECT (SELECT COUNT(*) FROM delivery) AS every, COUNT(*) AS chats, COALESCE(SUM(later), 0) AS waiting FROM
           (SELECT MAX(state <> 'sending' AND not_before > ?) AS later FROM delivery WHERE ${IS_OPEN} GROUP BY subscriber)`,
      )
      .get(Date.now());
    return { all: Number(counted?.every), chats: Number(counted?.chats), waiting: Number(counted?.waiting) };
  });
}

/** What has not ended, a line for each delivery, for the message of a test that gives up. */
export function describeOpen(folder: string): string {
  return withOutbox(folder, (database) =>
    database
      .prepare(
        `SELECT subscriber, change_id, state, attempts, lost_responses, doubtful, problem,
           not_before - ? AS due_in_ms, lease_until - ? AS lease_ms FROM delivery WHERE ${IS_OPEN}`,
      )
      .all(Date.now(), Date.now())
      .map((row) => JSON.stringify(row))
      .join("\n"),
  );
}

/** As if no bot had run for so long: what was left behind and what waits is that much older. */
export function letTimePass(folder: string, ms: number): void {
  withOutbox(folder, (database) =>
    database
      .prepare(
        `UPDATE delivery SET not_before = not_before - ?, lease_until = lease_until - ?, made_at = made_at - ?,
           first_try_at = first_try_at - ? WHERE ${IS_OPEN}`,
      )
      .run(ms, ms, ms, ms),
  );
}

/** How the outbox itself says that it ended, by state; and how many it sent although they might have arrived. */
export function ledger(folder: string): Record<string, number> {
  const rows = withOutbox(folder, (database) =>
    database
      .prepare("SELECT state, COUNT(*) AS n, SUM(doubtful) AS doubtful FROM delivery GROUP BY state")
      .all(),
  );
  const doubtful = rows.reduce((sum, row) => sum + Number(row.doubtful), 0);
  return { ...Object.fromEntries(rows.map((row) => [String(row.state), Number(row.n)])), doubtful };
}

function withOutbox<T>(folder: string, use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(folder, "tian-bot.sqlite"), { timeout: 60_000 });
  try {
    return use(database);
  } finally {
    database.close();
  }
}
