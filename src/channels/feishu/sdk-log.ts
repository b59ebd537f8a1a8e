/** The logger that the SDK writes to. */
export type SdkLog = Record<"error" | "warn" | "info" | "debug" | "trace", (...said: unknown[]) => void>;

/** What of the SDK's words goes on: one line at a level. */
export type WriteLine = (level: "error" | "warn", line: string) => void;

const LONGEST = 200;

/**
 * Lets the SDK's errors and warnings through as one short line. The SDK hangs whole requests with their texts on
 * its errors, so of an object only its message is kept, and nothing of what it says below a warning.
 */
export function createSdkLog(write: WriteLine): SdkLog {
  const say = (level: "error" | "warn") => (said: unknown) => write(level, lineOf(said));
  const nothing = () => undefined;
  return { error: say("error"), warn: say("warn"), info: nothing, debug: nothing, trace: nothing };
}

function lineOf(said: unknown): string {
  const parts = Array.isArray(said) ? said : [said];
  return parts.map(wordOf).filter(Boolean).join(" ").slice(0, LONGEST);
}

function wordOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return part.map(wordOf).join(" ");
  return part instanceof Error ? `${part.name}: ${part.message}` : "";
}
