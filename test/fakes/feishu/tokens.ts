import type { Verdict } from "./message-store.ts";

const SEVEN_DAYS = 7 * 24 * 3600;

/** The app's credentials and the tokens given out for them. */
export function createTokens(app: { id: string; secret: string }) {
  const valid = new Set<string>();
  let given = 0;
  return {
    given: () => given,
    give(id: unknown, secret: unknown): Verdict {
      if (id !== app.id || secret !== app.secret) return { code: 10014, msg: "app secret invalid" };
      given += 1;
      const token = `t-CANARY${String(given).padStart(24, "0")}`;
      valid.add(token);
      return { code: 0, msg: "ok", tenant_access_token: token, expire: SEVEN_DAYS };
    },
    isValid: (authorization: string) => valid.has(authorization.replace(/^Bearer /, "")),
    /** The platform forgets every token before its time. */
    revoke: () => valid.clear(),
  };
}
