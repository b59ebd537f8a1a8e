import type { Problem } from "../../../index/problem.ts";
import { beginsWith, type Content, type Format, type Part, unread } from "./content.ts";
import { type ZipEntry, ZipRefused, zipEntries } from "./zip-entries.ts";

/** What packing programs leave beside the files. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.(?!\.)|~\$|Thumbs\.db$|desktop\.ini$)|\/$/i;
const SYMLINK = 0o120000;
const KIND = 0o170000;

/** An archive of other files. Nothing of it is ever written to a disk. */
export const zip: Format = {
  name: "压缩包",
  owns: (bytes) => isZip(bytes),
  async read(bytes, source): Promise<Content> {
    try {
      return partsOf(await zipEntries(bytes, (path) => !BESIDE.test(path)), source);
    } catch (fault) {
      if (!(fault instanceof ZipRefused)) throw fault;
      return unread(source, "2000个文件以内、解压后不超过50MB的压缩包，请拆分后再导入", fault.message);
    }
  },
};

/** Whether bytes are an archive, also one that an office program wrote. */
export function isZip(bytes: Uint8Array): boolean {
  return beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
}

/** Whether an archive names a file; names are not packed, so nothing has to be unpacked for it. */
export function archiveHolds(bytes: Uint8Array, path: string): boolean {
  return isZip(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(path);
}

/** An office document is an archive as well, and none that a person packed. */
function isPacked(bytes: Uint8Array): boolean {
  return isZip(bytes) && !["word/document.xml", "xl/workbook.xml"].some((path) => archiveHolds(bytes, path));
}

function partsOf(entries: readonly ZipEntry[], source: string): Content {
  const parts: Part[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const got = whyNot(entry);
    if (got === null) parts.push({ path: entry.path, bytes: entry.bytes });
    else
      problems.push({
        source: `${source}/${entry.path}`,
        line: null,
        expected: "压缩包里的普通文件，请解压后检查",
        got,
      });
  }
  return { kind: "parts", parts, problems };
}

function whyNot({ path, mode, encrypted, bytes }: ZipEntry): string | null {
  if (encrypted) return "加密的文件";
  if ((mode & KIND) === SYMLINK) return "符号链接";
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(path)) return "指向别处的文件名";
  if (isPacked(bytes) && !/\.(?:docx|xlsx)$/i.test(path)) return "压缩包里的压缩包";
  return null;
}
