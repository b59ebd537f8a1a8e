import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";

/** What an archive may hold: files, bytes unpacked in all, and unpacked bytes for each packed one. */
export type ZipLimits = { entries: number; bytes: number; ratio: number };
export const ZIP_LIMITS: ZipLimits = { entries: 2_000, bytes: 50 * 1024 * 1024, ratio: 200 };

/** One file of an archive, unpacked. `mode` is its Unix mode, 0 where there is none. */
export type ZipEntry = { path: string; mode: number; encrypted: boolean; bytes: Uint8Array };

/** Why an archive is not unpacked, in words for the person whose file it is. */
export class ZipRefused extends Error {}

const open = promisify((bytes: Buffer, done: (fault: Error | null, file: ZipFile) => void) =>
  yauzl.fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, done),
);

/**
 * The files of an archive that `wanted` asks for, unpacked. Counts what really comes out, whatever the headers say;
 * throws {@link ZipRefused} at the first byte too many. All others are counted and thrown away.
 */
export async function zipEntries(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ZipEntry[]> {
  const file = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const count = { entries: 0, bytes: 0 };
  const entries: ZipEntry[] = [];
  const allowed = Math.min(limits.bytes, Math.max(1_000_000, bytes.length * limits.ratio));
  for await (const entry of each(file)) {
    count.entries += 1;
    if (count.entries > limits.entries) throw new ZipRefused(`超过${limits.entries}个文件`);
    const path = nameOf(entry);
    const encrypted = (entry.generalPurposeBitFlag & 1) === 1;
    const unpacked =
      encrypted || path.endsWith("/") ? new Uint8Array() : await unpack(file, entry, allowed - count.bytes);
    count.bytes += unpacked.length;
    if (wanted(path))
      entries.push({ path, mode: entry.externalFileAttributes >>> 16, encrypted, bytes: unpacked });
  }
  return entries;
}

async function* each(file: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await next(file);
    if (!entry) return;
    yield entry;
  }
}

function next(file: ZipFile): Promise<Entry | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Entry | undefined>();
  const settled = () => file.off("entry", resolve).off("end", onEnd).off("error", reject);
  const onEnd = () => resolve(undefined);
  file.once("entry", resolve).once("end", onEnd).once("error", reject);
  file.readEntry();
  return promise.finally(settled);
}

async function unpack(file: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  const stream = await promisify(file.openReadStream.bind(file) as never as OpenStream)(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw new ZipRefused("解压后过大，像是压缩炸弹");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type OpenStream = (entry: Entry, done: (fault: Error | null, stream: AsyncIterable<Buffer>) => void) => void;

/** A name as its writer meant it: UTF-8 where it is, else what Chinese Windows writes. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer; // decodeStrings is off
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder("gb18030").decode(raw);
  }
}
