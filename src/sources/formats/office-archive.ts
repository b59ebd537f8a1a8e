import { type Content, unread } from "./content.ts";
import { ZipRefused, zipEntries } from "./zip-entries.ts";

/** Why an office document must not be given to its library: too large inside, or no archive; null where it may. */
export async function refused(bytes: Uint8Array, source: string): Promise<Content | null> {
  try {
    await zipEntries(bytes, () => false);
    return null;
  } catch (fault) {
    const got = fault instanceof ZipRefused ? fault.message : "文件已损坏";
    return unread(source, "完好的、解压后不超过50MB的文档，请用办公软件打开后另存", got);
  }
}
