import { basename, relative, resolve, sep } from "node:path";

/** Whether a path that somebody names is an address on the web. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/**
 * How what comes from a path is named wherever it is told of: a file by its name, with the folders between it and the one
 * that is imported, a document of the web by its address.
 */
export function sourceName(path: string, folder?: string): string {
  if (isWebAddress(path)) return path;
  const way = folder === undefined ? "" : relative(resolve(folder), resolve(path));
  return way === "" || way.startsWith("..") ? basename(path) : way.split(sep).join("/");
}
