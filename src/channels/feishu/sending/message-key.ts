import { createHash } from "node:crypto";

/** The platform keeps one message per uuid within an hour and takes at most 50 characters. */
const LENGTH = 40;

/** The uuid of one part of what is sent under a key: the same key and part, the same message. */
export function uuidOf(key: string, part: string | number): string {
  return createHash("sha256").update(`${key}\n${part}`).digest("hex").slice(0, LENGTH);
}
