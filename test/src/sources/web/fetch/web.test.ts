import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRobots } from "../../../../../src/sources/web/fetch/robots.ts";
import { openWeb, type WebOptions } from "../../../../../src/sources/web/fetch/web.ts";
import { webRules } from "../../../../../src/sources/web/fetch/web-rules.ts";
import { openSite, type WebSite } from "../../../../fakes/web-site.ts";

let site: WebSite;

beforeEach(async () => {
  site = await openSite();
});

afterEach(() => site.stop());

const rulesHere = (allowPrivate = true) => webRules([site.address], { hosts: [], allowPrivate });
const webWith = (given: Partial<WebOptions> = {}) =>
  openWeb({ rules: rulesHere(), now: Date.now, pauseMs: 0, ...given });
const get = (path: string, given?: Partial<WebOptions>) => webWith(given).get(`${site.address}${path}`);
const asked = () => site.requests.map(({ path }) => path).filter((path) => path !== "/robots.txt");
const textOf = (got: Awaited<ReturnType<typeof get>>) =>
  got.kind === "document" ? new TextDecoder().decode(got.bytes) : got;

describe("fetching from the web", () => {
  it("says who it is, and gives what it gets", async () => {
    site.pages.set("/a", { body: "案由", headers: { etag: '"1"', "content-type": "text/plain" } });
    expect(await get("/a")).toMatchObject({
      kind: "document",
      contentType: "text/plain",
      validators: { etag: '"1"' },
    });
    expect(site.requests.at(-1)?.headers["user-agent"]).toMatch(/^tian-bot\/\d/);
  });

  it("says what it has, and hears that nothing changed", async () => {
    const web = webWith();
    site.pages.set("/a", { body: "案由", headers: { etag: '"1"' } });
    site.pages.set("/b", { body: "案由", headers: { "last-modified": "Wed, 01 Jan 2025 00:00:00 GMT" } });
    for (const path of ["/a", "/b"]) {
      const first = await web.get(`${site.address}${path}`);
      const seen = first.kind === "document" ? first.validators : undefined;
      expect(await web.get(`${site.address}${path}`, seen)).toEqual({ kind: "unchanged" });
    }
  });

  it("unpacks what is packed", async () => {
    site.pages.set("/a", { body: gzipSync("案由"), headers: { "content-encoding": "gzip" } });
    expect(textOf(await get("/a"))).toBe("案由");
  });

  it.each([
    ["as it is", {}, () => Buffer.alloc(1024 * 1024 + 1)],
    ["unpacked", { "content-encoding": "gzip" }, () => gzipSync(Buffer.alloc(1024 * 1024 + 1))],
  ])("takes no document that is too large %s", async (_, headers, body) => {
    site.pages.set("/bomb", { body: body(), headers });
    expect(await get("/bomb", { mostBytes: 1024 * 1024 })).toMatchObject({
      kind: "failed",
      reason: "超过1MB",
    });
  });

  it("follows where it is sent, by the same rules", async () => {
    const moved = (location: string) => ({ status: 302, headers: { location } });
    site.pages.set("/old", moved("/new"));
    site.pages.set("/new", { body: "案由" });
    site.pages.set("/out", moved("https://evil.example/"));
    site.pages.set("/file", moved("file:///etc/passwd"));
    site.pages.set("/cloud", moved("http://169.254.169.254/latest/meta-data/"));
    site.pages.set("/round", moved("/round"));
    expect(textOf(await get("/old"))).toBe("案由");
    expect(await get("/out")).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("evil.example"),
    });
    expect(await get("/file")).toMatchObject({ kind: "refused" });
    expect(await get("/cloud")).toMatchObject({ kind: "refused" });
    expect(await get("/round")).toMatchObject({ kind: "failed", reason: "转来转去超过5次" });
  });

  it("reaches nothing on this machine or an own network unless it is told to", async () => {
    site.pages.set("/a", { body: "案由" });
    expect(await get("/a", { rules: rulesHere(false) })).toMatchObject({ kind: "refused" });
    const byName = site.address.replace("127.0.0.1", "localhost");
    const rules = webRules([byName], { hosts: [], allowPrivate: false });
    expect(await webWith({ rules }).get(`${byName}/a`)).toMatchObject({ kind: "refused" });
    expect(site.requests).toEqual([]);
  });

  it("tells when a server wants to be asked again", async () => {
    site.pages.set("/busy", { status: 503, headers: { "retry-after": "120" } });
    expect(await get("/busy")).toMatchObject({ kind: "failed", status: 503, retryAfterMs: 120_000 });
  });

  it("tells of a server that is slow, or not there", async () => {
    site.pages.set("/slow", { silent: true });
    expect(await get("/slow", { patienceMs: 500 })).toEqual({ kind: "failed", reason: "1秒没有读完" });
    const silent = await openSite();
    await silent.stop();
    const rules = webRules([silent.address], { hosts: [], allowPrivate: true });
    expect(await webWith({ rules }).get(silent.address)).toMatchObject({ reason: "连不上（ECONNREFUSED）" });
  });

  it("does as robots.txt asks", async () => {
    site.pages.set("/robots.txt", { body: "User-agent: tian-bot\nDisallow: /secret/\n" });
    site.pages.set("/secret/a", { body: "案由" });
    site.pages.set("/a", { body: "案由" });
    expect(await get("/secret/a")).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("robots.txt"),
    });
    expect(textOf(await get("/a"))).toBe("案由");
    expect(asked()).toEqual(["/a"]);
  });

  it("waits as long as robots.txt asks, up to half a minute", async () => {
    for (const [asked, ms] of [
      ["5", 5_000],
      ["86400", 30_000],
      ["soon", 0],
    ] as const) {
      const bytes = new TextEncoder().encode(`User-agent: *\nCrawl-delay: ${asked}\n`);
      const validators = { etag: null, lastModified: null };
      const file = { kind: "document" as const, address: "", contentType: "text/plain", bytes, validators };
      const robotsOf = createRobots(async () => file, Date.now);
      expect((await robotsOf(new URL("https://a.example/"))).pauseMs).toBe(ms);
    }
  });

  it("pauses between two requests to a host", async () => {
    site.pages.set("/a", { body: "案由" });
    const clock = { at: 0 };
    const web = webWith({ pauseMs: 40, now: () => clock.at });
    const began = performance.now();
    for (let turn = 0; turn < 3; turn++) await web.get(`${site.address}/a`);
    expect(performance.now() - began).toBeGreaterThan(100);
    expect(site.atOnce()).toBe(1);
  });
});
