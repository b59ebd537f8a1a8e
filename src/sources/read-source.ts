import { basename } from "node:path";
import { readText } from "../../index/reading/read-text.ts";
import type { ReadSource } from "./import-file.ts";
import { readTextFile } from "./text-file.ts";

/** Reads one file, whatever kind of text it is, into proposals and problems. */
export const readSource: ReadSource = async (path) => {
  const decoded = await readTextFile(path);
  return decoded.ok ? readText(decoded.text, basename(path)) : { proposals: [], problems: [decoded.problem] };
};
