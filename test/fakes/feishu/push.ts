import { createCipheriv, createHash, randomBytes } from "node:crypto";

/** A webhook request as the platform would send it. */
export type PushRequest = { headers: Record<string, string>; body: string };

/** What the app and the platform share. */
export type PushSecrets = { encryptKey: string; verificationToken: string };

export const SECRETS: PushSecrets = {
  encryptKey: "CANARY-encrypt-key",
  verificationToken: "CANARY-verification",
};

/** Encrypts as the event guide says: AES-256-CBC, key SHA-256(encrypt key), the first block is the IV. */
export function encrypt(text: string, encryptKey: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(encryptKey).digest(), iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]).toString("base64");
}

/** Signs a body as the event guide says. */
function sign(body: string, at: { timestamp: string; nonce: string }, encryptKey: string): string {
  return createHash("sha256")
    .update(at.timestamp + at.nonce + encryptKey + body)
    .digest("hex");
}

/** An event, encrypted and signed at `now` (milliseconds). */
export function pushRequest(event: unknown, now: number, { encryptKey }: PushSecrets = SECRETS): PushRequest {
  return signedRequest(
    JSON.stringify({ encrypt: encrypt(JSON.stringify(event), encryptKey) }),
    now,
    encryptKey,
  );
}

/** Any body with a true signature. */
export function signedRequest(body: string, now: number, encryptKey = SECRETS.encryptKey): PushRequest {
  const at = { timestamp: String(Math.floor(now / 1000)), nonce: randomBytes(4).toString("hex") };
  return {
    body,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-lark-request-timestamp": at.timestamp,
      "x-lark-request-nonce": at.nonce,
      "x-lark-signature": sign(body, at, encryptKey),
    },
  };
}
