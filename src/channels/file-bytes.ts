import type { FileContent } from "../../handlers/incoming.ts";

/** The largest document that is taken: what Telegram gives a bot (core.telegram.org/bots/api#getfile), on every platform. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

const TOO_LARGE: FileContent = { ok: false, reason: "too-large", mostBytes: MOST_FILE_BYTES };

/** Whether a stated size is too large to be worth fetching. */
export function isTooLarge(size: number | undefined): boolean {
  return size !== undefined && size > MOST_FILE_BYTES;
}

/** A document that is too large. */
export function tooLarge(): FileContent {
  return TOO_LARGE;
}

/** The bytes of a response, counted while they come: what turns out too large is not fetched to its end. */
export async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<FileContent> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (isTooLarge(size)) return TOO_LARGE;
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
