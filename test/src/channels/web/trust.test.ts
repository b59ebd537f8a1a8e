import { describe, expect, it } from "vitest";
import { createTrust, PASS_COOKIE, type Trust } from "../../../../src/channels/web/trust.ts";

const TOKEN = "t".repeat(16);
const passFor = (trust: Trust, token: string) => trust.passFor({ token, name: "王敏" });
const HERE = { host: "127.0.0.1:8787" };

describe("the web without a token", () => {
  const trust = createTrust({ loopback: true, token: undefined });

  it.each(["127.0.0.1:8787", "localhost:8787", "[::1]:8787"])(
    "trusts who calls it %s at this machine",
    (host) => {
      expect(trust.staffIn(new Headers({ host }))).toEqual({ name: "本机" });
    },
  );

  it.each([
    ["passed on by a proxy", { ...HERE, "x-forwarded-for": "10.0.0.9" }],
    ["passed on by a proxy that only names the scheme", { ...HERE, "x-forwarded-proto": "https" }],
    ["passed on under the site's name", { host: "tian.example.org" }],
    ["without a name", {}],
  ])("does not trust who comes %s", (_, headers) => {
    expect(trust.staffIn(new Headers(headers))).toBeUndefined();
  });

  it("trusts nobody where others reach the server", () => {
    expect(createTrust({ loopback: false, token: undefined }).staffIn(new Headers(HERE))).toBeUndefined();
  });

  it("gives nobody a pass", () => {
    expect([passFor(trust, ""), passFor(trust, "undefined"), trust.asksForToken]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});

describe("the web with a token", () => {
  const trust = createTrust({ loopback: true, token: TOKEN });

  it("does not trust who sits at this machine: a proxy may sit there", () => {
    expect(trust.staffIn(new Headers(HERE))).toBeUndefined();
  });

  it("trusts who has shown it, from wherever they come", () => {
    const cookie = `other=1; ${PASS_COOKIE}=${passFor(trust, TOKEN)}`;
    const headers = { host: "tian.example.org", "x-forwarded-for": "1.2.3.4", cookie };
    expect(trust.staffIn(new Headers(headers))).toEqual({ name: "王敏" });
  });

  it.each(["", `${TOKEN}x`, "T".repeat(16)])("gives no pass for %j", (given) => {
    expect(passFor(trust, given)).toBeUndefined();
  });

  it("knows the pass of another token for a wrong one", () => {
    const pass = passFor(createTrust({ loopback: true, token: "u".repeat(16) }), "u".repeat(16));
    expect(trust.staffIn(new Headers({ cookie: `${PASS_COOKIE}=${pass}` }))).toBeUndefined();
  });

  it("does not let anybody take another's name", () => {
    const [, seal] = passFor(trust, TOKEN)?.split(".") ?? [];
    const pass = `${Buffer.from("李强").toString("base64url")}.${seal}`;
    expect(trust.staffIn(new Headers({ cookie: `${PASS_COOKIE}=${pass}` }))).toBeUndefined();
  });
});
