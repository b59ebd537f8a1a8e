import { Kysely, PostgresDialect } from "kysely";
import { catchUpTexts } from "./deep-text/deep-search.ts";
import { migrate } from "./migrate.ts";
import { isServerAway } from "./postgres-fault.ts";
import { openPool } from "./postgres-pool.ts";
import { openSession, type Session } from "./postgres-session.ts";
import { presenceBy } from "./presence.ts";
import { createSqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** Questions have connections of their own, so that they do not wait for imports. */
const READING = 6;
const WRITING = 4;

/** Opens the store in a PostgreSQL database, which several processes may share. */
export async function openPostgresStore(url: string): Promise<Store> {
  const db = kyselyOver(url, WRITING);
  const reads = kyselyOver(url, READING);
  const destroy = async () => {
    await reads.destroy();
    await db.destroy();
  };
  try {
    await migrate(db);
    await catchUpTexts(db);
    return createSqlStore({ db, reads, ...overSession(openSession(url)) });
  } catch (fault) {
    await destroy();
    throw explained(fault);
  }
}

function overSession(session: Session) {
  return {
    locks: session,
    presence: presenceBy(session),
    onImport: (heard: () => void) => session.listen("tian_bot_import", heard),
    close: () => session.close(),
  };
}

function kyselyOver(url: string, connections: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, connections) }) });
}

const REFUSALS: Readonly<Record<string, string>> = {
  "28P01": "用户名或密码不对",
  "28000": "服务器不允许这个用户或地址登录",
  "3D000": "没有这个数据库，请先建立",
  "42501": "这个用户没有权限，需要能建表",
};

/** What an operator can mend, in words; anything else as it is. */
function explained(cause: unknown): unknown {
  const deepest = cause instanceof StoreError ? cause.cause : cause;
  const code = deepest instanceof Error && "code" in deepest ? String(deepest.code) : "";
  const reason =
    REFUSALS[code] ?? (isServerAway(deepest) || code === "ENOTFOUND" ? "连不上服务器" : undefined);
  return reason ? new StoreError(`打不开 PostgreSQL：${reason}，请检查 DATABASE_URL`, { cause }) : cause;
}
