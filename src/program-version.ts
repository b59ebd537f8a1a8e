import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The program's version, as package.json has it. */
export function programVersion(): string {
  const written: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
  if (typeof written !== "object" || written === null || !("version" in written)) return "?";
  return String(written.version);
}
