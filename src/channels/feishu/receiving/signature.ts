import { createDecipheriv, createHash, timingSafeEqual } from "node:crypto";

/** What a signed request states about itself. */
export type Stated = { timestamp: string; nonce: string; signature: string };

/** Whether the signature is the one of these bytes: sha256(timestamp + nonce + encrypt key + body), per the event guide. */
export function isSigned(
  body: Uint8Array,
  { timestamp, nonce, signature }: Stated,
  encryptKey: string,
): boolean {
  const expected = createHash("sha256")
    .update(timestamp + nonce + encryptKey)
    .update(body)
    .digest();
  return /^[0-9a-f]{64}$/i.test(signature) && timingSafeEqual(expected, Buffer.from(signature, "hex"));
}

/** Whether two words are the same, in a time that does not tell how much of them is. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

const BLOCK = 16;

/** Opens an encrypted event: AES-256-CBC, the key is SHA-256 of the encrypt key, the first block the IV. Undefined where it does not open. */
export function decrypt(encrypted: string, encryptKey: string): string | undefined {
  const bytes = Buffer.from(encrypted, "base64");
  if (bytes.length < 2 * BLOCK || bytes.length % BLOCK !== 0) return undefined;
  const key = createHash("sha256").update(encryptKey).digest();
  try {
    const decipher = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, BLOCK));
    return Buffer.concat([decipher.update(bytes.subarray(BLOCK)), decipher.final()]).toString("utf8");
  } catch {
    return undefined; // padding that fits no key of ours: not the platform's
  }
}
