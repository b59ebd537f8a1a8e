import { createHash } from "node:crypto";

/** A short name for a content: 32 hexadecimal digits of SHA-256 over the parts, which cannot run into each other. */
export function fingerprint(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
