import { describe, expect, it } from "vitest";
import { createTrust, PASS_COOKIE } from "../../../../src/channels/web/trust.ts";

const TOKEN = "t".repeat(16);
const HERE = { host: "127.0.0.1:8787" };

describe("the web without a token", () => {
  const trust = createTrust({ loopback: true, token: undefined });

  it.each(["127.0.0.1:8787", "localhost:8787", "[::1]:8787"])(
    "trusts who calls it %s at this machine",
    (host) => {
      expect(trust.admits(new Headers({ host }))).toBe(true);
    },
  );

  it.each([
    ["passed on by a proxy", { ...HERE, "x-forwarded-for": "10.0.0.9" }],
    ["passed on by a proxy that only names the scheme", { ...HERE, "x-forwarded-proto": "https" }],
    ["passed on under the site's name", { host: "tian.example.org" }],
    ["without a name", {}],
  ])("does not trust who comes %s", (_, headers) => {
    expect(trust.admits(new Headers(headers))).toBe(false);
  });

  it("trusts nobody where others reach the server", () => {
    expect(createTrust({ loopback: false, token: undefined }).admits(new Headers(HERE))).toBe(false);
  });

  it("gives nobody a pass", () => {
    expect([trust.passFor(""), trust.passFor("undefined"), trust.asksForToken]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});

describe("the web with a token", () => {
  const trust = createTrust({ loopback: true, token: TOKEN });

  it("does not trust who sits at this machine: a proxy may sit there", () => {
    expect(trust.admits(new Headers(HERE))).toBe(false);
  });

  it("trusts who has shown it, from wherever they come", () => {
    const cookie = `other=1; ${PASS_COOKIE}=${trust.passFor(TOKEN)}`;
    expect(
      trust.admits(new Headers({ host: "tian.example.org", "x-forwarded-for": "1.2.3.4", cookie })),
    ).toBe(true);
  });

  it.each(["", `${TOKEN}x`, "T".repeat(16)])("gives no pass for %j", (given) => {
    expect(trust.passFor(given)).toBeUndefined();
  });

  it("knows the pass of another token for a wrong one", () => {
    const pass = createTrust({ loopback: true, token: "u".repeat(16) }).passFor("u".repeat(16));
    expect(trust.admits(new Headers({ cookie: `${PASS_COOKIE}=${pass}` }))).toBe(false);
  });
});
