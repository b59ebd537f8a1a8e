import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { FileDesk, FileOutcome } from "../../handlers/staff/files/file-desk.ts";
import type { Reading } from "../../index/problem.ts";
import { type Importing, importFile, isFounding, type ReadSource } from "../sources/import-file.ts";
import { readGiven } from "../sources/read-given.ts";
import type { Store } from "../store/store.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Where documents are read and imported; `read` bounds the time and memory of reading. */
export type DeskGround = { store: Store; read: ReadSource };

/** The desk over the store: a document is read once, and imported as it was read. */
export function openFileDesk({ store, read }: DeskGround): FileDesk {
  return {
    async offer(file, at) {
      const name = safeName(file.name);
      const reading = await readGiven({ fileName: name, bytes: file.bytes }, read);
      const outcome = await imported(name, reading, { store, at, dryRun: true });
      const id = randomBytes(4).toString("hex");
      await store.offers.put({ id, owner: file.owner, name, reading, at }, at - DAY_MS);
      return { ...outcome, id };
    },
    async confirm(owner, id, at) {
      const offer = await store.offers.take(owner, id);
      if (!offer || offer.at < at - DAY_MS) return undefined;
      try {
        return await imported(offer.name, offer.reading, { store, at });
      } catch (fault) {
        await store.offers.put(offer, at - DAY_MS); // what could not be written waits on
        throw fault;
      }
    },
    withdraw: async (owner, id) => (await store.offers.take(owner, id)) !== undefined,
  };
}

/** A file's name without a folder or control characters: it becomes the source's name. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll("\\", "/")).replace(/\p{C}/gu, "");
  return plain.slice(-120) || "文件";
}

type Run = Pick<Importing, "store"> & { at: number; dryRun?: boolean };

async function imported(name: string, reading: Reading, { store, at, dryRun }: Run): Promise<FileOutcome> {
  const founding = await isFounding(store);
  const report = await importFile(name, {
    ...{ store, founding, read: async () => reading, now: () => at },
    ...(dryRun ? { dryRun } : {}),
  });
  if (report.fault !== undefined) throw report.fault;
  return { name, counts: report.counts, problems: report.problems };
}
