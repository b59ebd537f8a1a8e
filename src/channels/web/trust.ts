import { createHmac } from "node:crypto";
import { parse } from "hono/utils/cookie";
import { isSameSecret } from "../../same-secret.ts";
import { isDirect, isLoopbackName } from "./security.ts";
import { wording } from "./wording.ts";

/** A member of staff at the web, by the name they gave; the log names them so. */
export type WebStaff = { name: string };

/** Whom the web takes for an admin. */
export type Trust = {
  staffIn(headers: Headers): WebStaff | undefined;
  /** What a browser has to show from now on where it names the token; undefined for a wrong one, or where there is none. */
  passFor(shown: WebStaff & { token: string }): string | undefined;
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
  return {
    asksForToken: token !== undefined,
    staffIn(headers) {
      if (token !== undefined) return namedBy(parse(headers.get("cookie") ?? "")[PASS_COOKIE] ?? "", token);
      const here = loopback && isDirect(headers) && isLoopbackName(headers.get("host") ?? "");
      return here ? { name: wording.thisMachine } : undefined;
    },
    passFor: ({ name, token: given }) =>
      token !== undefined && isSameSecret(given, token) ? passOf(name, token) : undefined,
  };
}

/** The name with its seal: nobody can take another's name without naming the token again. */
function passOf(name: string, token: string): string {
  const seal = createHmac("sha256", token).update(`${PASS_COOKIE}\n${name}`).digest("hex");
  return `${Buffer.from(name).toString("base64url")}.${seal}`;
}

function namedBy(pass: string, token: string): WebStaff | undefined {
  const name = Buffer.from(pass.split(".")[0] ?? "", "base64url").toString();
  return isSameSecret(pass, passOf(name, token)) ? { name } : undefined;
}
