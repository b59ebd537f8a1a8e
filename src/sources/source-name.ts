import { basename } from "node:path";

/** Whether a path that somebody names is an address on the web. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** How what comes from a path is named wherever it is told of: a file by its name, a document of the web by its address. */
export function sourceName(path: string): string {
  return isWebAddress(path) ? path : basename(path);
}
