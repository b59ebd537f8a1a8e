import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { webWording as said } from "../wording.ts";

/** The bytes of an answer, or why they are not taken. */
export type Body = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

const MEGABYTE = 1024 * 1024;
const unzipped = promisify(gunzip);

/** Reads a body, counted while it comes and while it is unpacked. */
export async function readBody(response: IncomingMessage, mostBytes: number): Promise<Body> {
  const coding = response.headers["content-encoding"] ?? "identity";
  const tooLarge: Body = { ok: false, reason: said.tooLarge(Math.ceil(mostBytes / MEGABYTE)) };
  if (!/^(?:identity|x-gzip|gzip)$/i.test(coding)) {
    response.destroy();
    return { ok: false, reason: said.coding(coding.slice(0, 20)) };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return tooLarge; // leaving the loop closes the connection
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (/^identity$/i.test(coding) || size === 0) return { ok: true, bytes };
  try {
    return { ok: true, bytes: await unzipped(bytes, { maxOutputLength: mostBytes }) };
  } catch (fault) {
    const large = fault instanceof Error && "code" in fault && fault.code === "ERR_BUFFER_TOO_LARGE";
    return large ? tooLarge : { ok: false, reason: said.coding(coding) };
  }
}
