import { StoreError } from "../store-error.ts";

/** The server is away for now: starting, stopping, crashed, full, or the way to it is cut. */
const AWAY_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EAI_AGAIN",
  "ENOENT", // the socket of a server that is not up
  "53300", // too many connections
  "57P01", // terminated by an administrator
  "57P02", // the server crashes
  "57P03", // the server starts or stops
]);

/** What `pg` says without a code when a connection is gone or does not come. */
const AWAY_MESSAGE = /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered/;

/** Whether a fault means that the server cannot be reached now, and not that it refused what was asked. */
export function isServerAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault instanceof AggregateError && fault.errors.some(isServerAway)) return true;
  const code = "code" in fault ? String(fault.code) : "";
  return AWAY_CODES.has(code) || code.startsWith("08") || AWAY_MESSAGE.test(fault.message);
}

const REFUSALS: Readonly<Record<string, string>> = {
  "28P01": "用户名或密码不对",
  "28000": "服务器不允许这个用户或地址登录",
  "3D000": "没有这个数据库，请先建立",
  "42501": "这个用户没有权限，需要能建表",
};

/** A fault in opening as an operator can mend it, in words; anything else as it is. `setting` says where the address stands. */
export function explainedFault(cause: unknown, setting = "DATABASE_URL"): unknown {
  const deepest = cause instanceof StoreError ? cause.cause : cause;
  const code = deepest instanceof Error && "code" in deepest ? String(deepest.code) : "";
  const reason =
    REFUSALS[code] ?? (isServerAway(deepest) || code === "ENOTFOUND" ? "连不上服务器" : undefined);
  return reason ? new StoreError(`打不开 PostgreSQL：${reason}，请检查 ${setting}`, { cause }) : cause;
}
