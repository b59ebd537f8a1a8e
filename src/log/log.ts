import { type DestinationStream, type Logger, pino } from "pino";
import { secretsOf } from "../settings/setting-secrets.ts";
import type { Settings } from "../settings/settings.ts";
import { scrubber } from "./scrub.ts";

/** Where the program writes what operators read: one JSON line per event, on stderr, never a secret. */
export type Log = Logger;

const DEEPEST_CAUSE = 5;

/** A log for these settings. Every line is scrubbed as a whole, whatever a library put into an error. */
export function createLog(settings: Settings, destination: DestinationStream = pino.destination(2)): Log {
  const scrub = scrubber(secretsOf(settings));
  return pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (fault: unknown) => faultRecord(fault) },
      hooks: { streamWrite: scrub },
    },
    destination,
  );
}

/** What of a fault is worth a line; requests and responses that libraries hang on it are not. */
type FaultRecord = { type: string; message: string; code?: string; stack?: string; cause?: FaultRecord };

function faultRecord(fault: unknown, depth = 0): FaultRecord {
  if (!(fault instanceof Error)) return { type: typeof fault, message: String(fault) };
  const { name, message, stack, cause } = fault;
  return {
    type: name,
    message,
    ...("code" in fault ? { code: String(fault.code) } : {}),
    ...(stack ? { stack } : {}),
    ...(cause !== undefined && depth < DEEPEST_CAUSE ? { cause: faultRecord(cause, depth + 1) } : {}),
  };
}
