import type { Problem } from "../../../index/problem.ts";

/** A file in a file, as out of an archive; `path` is how the archive calls it. */
export type Part = { path: string; bytes: Uint8Array };

/**
 * What the bytes of a file hold: running text, the rows of tables with a header each, or other files. `problems` are of
 * what was left out. Anything that cannot be read is a problem and nothing else.
 */
export type Content =
  | { kind: "text"; text: string }
  | { kind: "tables"; tables: readonly Rows[] }
  | { kind: "parts"; parts: readonly Part[]; problems: readonly Problem[] }
  | { kind: "problem"; problem: Problem };

/** The cells of one table, its header first. */
export type Rows = readonly (readonly string[])[];

/** One file format: whether bytes or a name are its, and how it is read. May reject where the file is broken. */
export type Format = {
  name: string;
  owns(bytes: Uint8Array, fileName: string): boolean;
  read(bytes: Uint8Array, fileName: string): Content | Promise<Content>;
};

/** A whole file that could not be read. */
export function unread(source: string, expected: string, got: string): Extract<Content, { kind: "problem" }> {
  return { kind: "problem", problem: { source, line: null, expected, got } };
}

/** Whether the bytes begin so. */
export function beginsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
