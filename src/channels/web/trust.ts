import { createHmac } from "node:crypto";
import { parse } from "hono/utils/cookie";
import { isSameSecret } from "../../same-secret.ts";
import { isDirect, isLoopbackName } from "./security.ts";

/** Whom the web takes for an admin. */
export type Trust = {
  admits(headers: Headers): boolean;
  /** What a browser has to show from now on where it names the token; undefined for a wrong one, or where there is none. */
  passFor(token: string): string | undefined;
  /** Whether a token is asked for. */
  asksForToken: boolean;
};

/** `loopback`: only this machine reaches the server. */
export type TrustGround = { loopback: boolean; token: string | undefined };

/** The cookie that holds the pass. */
export const PASS_COOKIE = "staff-pass";

/**
 * With a token, who has shown it. Without one, who sits at this machine: the server listens there alone, the browser calls
 * it by this machine's name, and no proxy says that it passes somebody on. A proxy on this machine that says nothing
 * looks the same, so there a token has to be set.
 */
export function createTrust({ loopback, token }: TrustGround): Trust {
  const pass = token && createHmac("sha256", token).update(PASS_COOKIE).digest("hex");
  return {
    asksForToken: token !== undefined,
    admits(headers) {
      if (!pass) return loopback && isDirect(headers) && isLoopbackName(headers.get("host") ?? "");
      return isSameSecret(parse(headers.get("cookie") ?? "")[PASS_COOKIE] ?? "", pass);
    },
    passFor: (given) => (token !== undefined && isSameSecret(given, token) ? pass : undefined),
  };
}
