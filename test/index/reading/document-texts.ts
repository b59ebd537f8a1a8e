import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "documents");

/** The documents written for these tests, by name. */
export function documentTexts(): { name: string; text: string }[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
  return names.map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));
}
