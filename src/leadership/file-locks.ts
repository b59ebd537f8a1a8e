import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Lock, Locks } from "./locks.ts";

const SQLITE_BUSY = 5;

/**
 * Locks as files in a folder: each is an empty SQLite database, locked by a transaction that never ends. The kernel
 * frees it when the process dies, and it holds between containers that share the folder.
 */
export function fileLocks(folder: string): Locks {
  return {
    async tryLock(name) {
      mkdirSync(folder, { recursive: true });
      const file = new DatabaseSync(join(folder, `${name.replaceAll(/[^\w-]/g, "_")}.lock`), { timeout: 0 });
      try {
        file.exec("BEGIN EXCLUSIVE");
        return lockOf(file);
      } catch (fault) {
        file.close();
        if (isBusy(fault)) return undefined;
        throw fault;
      }
    },
  };
}

/** Locks of a store that no other process can see. */
export function ownLocks(): Locks {
  const taken = new Set<string>();
  return {
    async tryLock(name) {
      if (taken.has(name)) return undefined;
      taken.add(name);
      return { lost: NEVER, release: async () => void taken.delete(name) };
    },
  };
}

const NEVER = new AbortController().signal;

function lockOf(file: DatabaseSync): Lock {
  return { lost: NEVER, release: async () => file.close() };
}

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && "errcode" in fault && (Number(fault.errcode) & 0xff) === SQLITE_BUSY;
}
