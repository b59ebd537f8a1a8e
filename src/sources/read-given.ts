import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "../../index/problem.ts";
import type { ReadSource } from "./import-file.ts";
import { renamedReading } from "./renamed-reading.ts";

/** Bytes that are no file of the customer's. `fileName` is safe; `source` is how they are told of, else by that name. */
export type Given = { fileName: string; bytes: Uint8Array; source?: string };

/** Reads bytes as a file, which is gone afterwards: so they are bounded as any other. */
export async function readGiven({ fileName, bytes, source }: Given, read: ReadSource): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), "tian-bot-"));
  try {
    const path = join(folder, fileName);
    await writeFile(path, bytes);
    const reading = await read(path);
    return source === undefined ? reading : renamedReading(reading, fileName, source);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
