import type { Problem } from "../../../index/problem.ts";

/** What an import does, or would do, with the proposals of a file. */
export type FileCounts = Record<"new" | "changed" | "cosmetic" | "unchanged" | "waiting", number>;

/** What came of reading a file. */
export type FileOutcome = { name: string; counts: FileCounts; problems: Problem[] };

/** A document that staff sent; `owner` is who sent it, the same as who may have it imported. */
export type SentFile = { name: string; bytes: Uint8Array; owner: string };

/** Imports documents that staff send, in two steps: what would change, then their word. `at` is in milliseconds since 1970. */
export interface FileDesk {
  /** Reads and compares; the document waits under the id for a day. */
  offer(file: SentFile, at: number): Promise<FileOutcome & { id: string }>;
  /** Imports what waits, the owner's latest without an id; undefined where nothing does. */
  confirm(owner: string, id: string | undefined, at: number): Promise<FileOutcome | undefined>;
  /** Forgets what waits; false where nothing does. */
  withdraw(owner: string, id: string | undefined): Promise<boolean>;
}
