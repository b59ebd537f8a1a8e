import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { examine } from "../../../../src/doctor/examine.ts";
import { openHoldings } from "../../../../src/holdings.ts";
import { createLog } from "../../../../src/log/log.ts";
import { readSettings } from "../../../../src/settings/settings.ts";
import { openSite, type WebSite } from "../../../fakes/web-site.ts";
import { soon } from "../../../soon.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";

const PATIENCE_MS = 120_000;
const IMPORT = join(import.meta.dirname, "../../../../src/commands/import.ts");
const LETTER = `<html><head><meta charset="utf-8"></head><body><div><a href="/">首页</a> <a href="/tian/">提案工作</a></div>
<p>澜州市政协九届三次会议</p><p>提案编号：20240001</p><p>提案标题：关于更换路灯的提案</p><p>提案人：张三</p><p>主办单位：城管局</p>
<p>【提案内容】</p><p>城东一带的路灯多年没有更换，夜间出行不便，群众意见很大。</p><p>建议：</p><p>一、三年内把钠灯换成节能灯。</p></body></html>`;
const LIST = `<html><body><ul><li><a href="1.html">关于更换路灯的提案</a></li></ul></body></html>`;

let site: WebSite;

beforeEach(async () => {
  site = await openSite();
  site.pages.set("/list.html", { body: LIST, headers: { etag: '"1"' } });
  site.pages.set("/1.html", { body: LETTER, headers: { etag: '"1"' } });
});

afterEach(() => site.stop());

function settingsOf(environment: Record<string, string>) {
  const read = readSettings(environment);
  if (!read.ok) throw new Error("the settings of the test are wrong");
  return read;
}

async function command(words: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [IMPORT, ...words], { env: { ...process.env, ...environment } });
  const [out, [status]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { status, out };
}

describe("proposals from the web", { timeout: PATIENCE_MS }, () => {
  it("come by themselves where an address is set, and the doctor knows the address", async () => {
    const environment = {
      DATA_DIR: temporaryFolder(),
      PROPOSALS_URL: `${site.address}/list.html`,
      PROPOSALS_URL_PRIVATE: "yes",
    };
    const { settings } = settingsOf(environment);
    const log = createLog(settings, { write: () => undefined });
    const holdings = await openHoldings(settings, { now: Date.now, log });
    onTestFinished(() => holdings.close());
    await holdings.load();
    await soon(() => expect(holdings.library.index.byNumber("20240001").exact).toHaveLength(1));
    const findings = await examine(settingsOf(environment), Date.now());
    expect(findings.filter(({ check }) => check === "web source")).toEqual([
      expect.objectContaining({ mark: "ok", text: expect.stringContaining("1 条提案链接") }),
    ]);
  });

  it("are imported by command from a list or a page", async () => {
    const environment = { DATA_DIR: temporaryFolder(), PROPOSALS_URL_PRIVATE: "yes" };
    const dry = await command([`${site.address}/list.html`, "--dry-run", "--json"], environment);
    expect(JSON.parse(dry.out)).toMatchObject({ dryRun: true, new: 1, problems: [] });
    const first = await command([`${site.address}/1.html`], environment);
    expect([first.status, first.out]).toEqual([0, expect.stringContaining("新增1件")]);
  });

  it("are not fetched from this machine unless it is allowed, and the report says how", async () => {
    const { status, out } = await command([`${site.address}/1.html`], { DATA_DIR: temporaryFolder() });
    expect([status, out]).toEqual([1, expect.stringContaining("PROPOSALS_URL_PRIVATE=yes")]);
    expect(site.requests).toEqual([]);
  });
});
