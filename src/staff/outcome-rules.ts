import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const START = "index/promise/outcome.ts";

/**
 * A name for the way in which outcomes are worked out: it changes with the code that does it, so that what an earlier
 * version kept is worked out anew without anybody having to think of it. `table` is what a customer adds to it.
 */
export function outcomeRules(table: unknown = undefined): string {
  const hash = createHash("sha256").update(JSON.stringify(table) ?? "");
  for (const [, code] of [...filesThatDecide()].toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(code);
  return hash.digest("hex").slice(0, 16);
}

/** The files that outcomes depend on, by their paths from the project's root, with their text: all that is imported from the first. */
export function filesThatDecide(): Map<string, string> {
  const files = new Map<string, string>();
  const open = [START];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (files.has(path)) continue;
    const code = readFileSync(join(ROOT, path), "utf8");
    files.set(path, code);
    for (const [, imported = ""] of code.matchAll(/from "(\.{1,2}\/[^"]+)"/g))
      open.push(join(path, "..", imported));
  }
  return files;
}
