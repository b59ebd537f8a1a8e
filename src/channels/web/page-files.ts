import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** One file of the chat page, ready to be sent. */
export type PageFile = { body: string; type: string };

const FOLDER = join(import.meta.dirname, "page");
const HOME = "chat.html";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * The page's files by the path they are served under. They are read once, at start, so that a request never names
 * a file on the disk.
 */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  const names = readdirSync(FOLDER).filter((name) => extname(name) in TYPES);
  return new Map(names.map((name) => [name === HOME ? "/" : `/${name}`, pageFile(name)]));
}

function pageFile(name: string): PageFile {
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  return { body: readFileSync(join(FOLDER, name), "utf8"), type };
}
