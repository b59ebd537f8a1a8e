import { commonShare } from "./common-characters.ts";
import { beginsWith } from "./content.ts";

/** What is decoded first to tell encodings apart, in bytes. */
const SAMPLE = 64 * 1024;
const BY_MARK: readonly [string, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The encoding that a text's byte order mark names. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  return BY_MARK.find(([, mark]) => beginsWith(bytes, ...mark))?.[0];
}

/**
 * The text of bytes: by byte order mark, else strict UTF-8, else strict GB18030 or Big5, whichever reads as Chinese;
 * undefined where it is none of these.
 */
export function decoded(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  if (marked) return strictly(marked, bytes);
  return strictly("utf-8", bytes) ?? chinese(bytes);
}

/** Big5 decodes nearly anything, so it has to read better by far. */
function chinese(bytes: Uint8Array): string | undefined {
  const big5 = readsAs("big5", bytes) > readsAs("gb18030", bytes) + 0.1;
  return strictly(big5 ? "big5" : "gb18030", bytes);
}

function readsAs(encoding: string, bytes: Uint8Array): number {
  return commonShare(new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE)));
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the bytes are of another encoding; the caller tries the next one
  }
}
