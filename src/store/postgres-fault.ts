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
