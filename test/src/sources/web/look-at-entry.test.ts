import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FileReport } from "../../../../src/sources/import-file.ts";
import { ofCommittee } from "../../../../src/sources/read-source.ts";
import { openWeb } from "../../../../src/sources/web/fetch/web.ts";
import { webRules } from "../../../../src/sources/web/fetch/web-rules.ts";
import { linksIn } from "../../../../src/sources/web/lists/read-listing.ts";
import { lookAtEntry } from "../../../../src/sources/web/look-at-entry.ts";
import type { WebLook } from "../../../../src/sources/web/web-look.ts";
import { webPlace } from "../../../../src/sources/web/web-place.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";
import { collect } from "../../../collect.ts";
import { openSite, type WebSite } from "../../../fakes/web-site.ts";

const HOUR = 3_600_000;

let site: WebSite;
let store: Store;
let reports: FileReport[];
let troubles: string[];
const clock = { at: 0 };

beforeEach(async () => {
  clock.at = Date.UTC(2026, 0, 1);
  [reports, troubles] = [[], []];
  site = await openSite();
  store = await openMemoryStore();
});

afterEach(async () => {
  await site.stop();
  await store.close();
});

function lookWith(given: Partial<WebLook> = {}): WebLook {
  const rules = webRules([site.address], { hosts: [], allowPrivate: true });
  return {
    ...{ store, everyMs: HOUR, most: 50, entry: `${site.address}/list.html`, now: () => clock.at },
    read: ofCommittee("澜州市政协"),
    links: async ({ bytes, address }) => linksIn(bytes, address),
    web: openWeb({ rules, now: Date.now, pauseMs: 0 }),
    onReport: (report) => reports.push(report),
    onTrouble: (address, reason) => troubles.push(`${address.replace(site.address, "")} ${reason}`),
    ...given,
  };
}

/** Looks as the running bot does, an hour later each time. */
async function look(given: Partial<WebLook> = {}): Promise<void> {
  const one = lookWith(given);
  await store.founding.begin([webPlace(one.entry)], clock.at);
  await lookAtEntry(one);
  clock.at += HOUR;
}

const proposal = (number: string, words = "请更换路灯") =>
  `<html><body><p>澜州市政协九届三次会议</p><p>提案编号：${number}</p><p>提案标题：关于更换第${number}号路灯的提案</p><p>提案人：张三</p>
<p>主办单位：城管局</p><p>【提案内容】</p><p>路灯不亮。</p><p>建议：</p><p>一、${words}。</p></body></html>`;

function publish(number: string, version = "1", words?: string): void {
  const headers = { etag: `"${number}-${version}"`, "content-type": "text/html; charset=utf-8" };
  site.pages.set(`/${number}.html`, { body: proposal(number, words), headers });
}

function list(...numbers: string[]): void {
  const links = numbers
    .map((one) => `<li><a href="${one}.html">关于更换第${one}号路灯的提案</a></li>`)
    .join("");
  const headers = { etag: `"${numbers.join()}"`, "content-type": "text/html; charset=utf-8" };
  site.pages.set("/list.html", { body: `<html><body><ul>${links}</ul></body></html>`, headers });
}

const numbers = async () =>
  (await collect(store.proposals()))
    .flat()
    .map(({ number }) => number)
    .toSorted();
const asked = () =>
  site.requests.splice(0).map(({ path, conditional }) => `${path}${conditional ? "?" : ""}`);
const waiting = async () =>
  (await store.queue.open()).map(({ source, detail }) => `${source.replace(site.address, "")} ${detail.got}`);
const told = async () => (await store.proof.lastImport())?.found;

describe("an address from which proposals are fetched", () => {
  it("brings what its list names, under their addresses", async () => {
    list("20240001", "20240002");
    for (const number of ["20240001", "20240002"]) publish(number);
    await look();
    expect(await numbers()).toEqual(["20240001", "20240002"]);
    const [first] = (await collect(store.proposals())).flat();
    expect(first).toMatchObject({ source: `${site.address}/20240001.html`, committee: "澜州市政协" });
    expect(await waiting()).toEqual([]);
  });

  it("costs one conditional request for each page that has not changed", async () => {
    list("20240001", "20240002");
    for (const number of ["20240001", "20240002"]) publish(number);
    await look();
    asked();
    await look();
    expect(asked()).toEqual(["/robots.txt", "/list.html?", "/20240001.html?", "/20240002.html?"]);
    expect(reports).toHaveLength(2);
  });

  it("imports nothing again that a server without versions sends again", async () => {
    list("20240001");
    site.pages.set("/20240001.html", { body: proposal("20240001") });
    await look();
    await look();
    expect(reports).toHaveLength(1);
  });

  it("brings a change, as a change", async () => {
    list("20240001");
    publish("20240001");
    await look();
    publish("20240001", "2", "请更换路灯并增设监控");
    await look();
    expect(reports.map(({ counts }) => [counts.new, counts.changed])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("announces nothing of its first batch, however many looks that takes", async () => {
    const all = ["20240001", "20240002", "20240003"];
    list(...all);
    for (const number of all) publish(number);
    await look({ most: 2 });
    expect(await numbers()).toHaveLength(2);
    await look({ most: 2 });
    expect([await numbers(), await told()]).toEqual([all, 0]);
    list(...all, "20240004");
    publish("20240004");
    await look({ most: 2 });
    expect(await told()).toBe(1);
  });

  it("goes on to the next page of its list", async () => {
    const page = (next: string, number: string) =>
      `<html><body><a href="${number}.html">关于更换第${number}号路灯的提案</a><a href="${next}">下一页</a></body></html>`;
    site.pages.set("/list.html", { body: page("list2.html", "20240001") });
    site.pages.set("/list2.html", { body: page("list.html", "20240002") });
    for (const number of ["20240001", "20240002"]) publish(number);
    await look();
    expect(await numbers()).toEqual(["20240001", "20240002"]);
  });

  it("brings the files that a proposal's page names, as part of the first batch", async () => {
    list("20240001");
    const attached = '<p>附件：<a href="/files/答复.txt">城管局的答复</a></p></body>';
    const letter =
      "城市管理局\n关于第20240001号提案的答复\n\n张三委员:\n  您的提案收悉。今年已更换路灯一千盏。\n";
    site.pages.set("/20240001.html", { body: proposal("20240001").replace("</body>", attached) });
    site.pages.set(`/files/${encodeURIComponent("答复")}.txt`, { body: letter });
    await look();
    const [whole] = (await collect(store.proposals())).flat();
    expect(whole?.text).toContain("今年已更换路灯一千盏");
    expect(await told()).toBe(0);
    asked();
    await look();
    expect(asked()).toHaveLength(4);
  });

  it("may be a feed, or a table itself", async () => {
    site.pages.set("/feed", {
      body: `<rss><channel><item><link>${site.address}/20240001.html</link></item></channel></rss>`,
    });
    publish("20240001");
    await look({ entry: `${site.address}/feed` });
    const table = "提案号,案由,提案者,建议\n20240007,关于修桥的提案,李四,请修桥\n";
    site.pages.set("/open-data?id=7", { body: table, headers: { "content-type": "text/csv", etag: '"7"' } });
    await look({ entry: `${site.address}/open-data?id=7` });
    expect(await numbers()).toEqual(["20240001", "20240007"]);
    await look({ entry: `${site.address}/open-data?id=7` });
    expect(reports).toHaveLength(2);
  });

  it("loses nothing when a page vanishes from the site or the list", async () => {
    list("20240001", "20240002");
    for (const number of ["20240001", "20240002"]) publish(number);
    await look();
    site.pages.delete("/20240001.html");
    await look();
    list("20240002");
    await look();
    expect(await numbers()).toEqual(["20240001", "20240002"]);
    expect(await waiting()).toEqual([]);
  });

  it("raises an alarm when its list is empty or another page all at once, and deletes nothing", async () => {
    const all = ["20240001", "20240002", "20240003"];
    list(...all);
    for (const number of all) publish(number);
    await look();
    list();
    await look();
    expect(await waiting()).toEqual([expect.stringContaining("/list.html 一条提案链接也没有")]);
    site.pages.set("/list.html", {
      body: `<html><body><a href="/home.html">系统维护中，请返回网站首页</a></body></html>`,
    });
    await look();
    expect(await waiting()).toContainEqual(expect.stringContaining("/list.html 链接与上次的全不相同"));
    list(...all);
    await look();
    expect((await waiting()).filter((one) => one.startsWith("/list.html"))).toEqual([]);
    expect(await numbers()).toEqual(all);
  });

  it("is left alone for longer and longer while it fails, and told to staff when that lasts", async () => {
    list("20240001");
    publish("20240001");
    await look();
    site.pages.set("/list.html", { status: 500 });
    asked();
    const tries: number[] = [];
    for (let hour = 0; hour < 16; hour++) {
      await look();
      if (asked().includes("/list.html?")) tries.push(hour);
    }
    expect(tries).toEqual([0, 1, 3, 7, 15]);
    expect(await waiting()).toEqual(["/list.html 网站答复 HTTP 500"]);
    list("20240001");
    clock.at += 24 * HOUR;
    await look();
    expect(await waiting()).toEqual([]);
  });

  it("is asked again when it wants to be", async () => {
    list("20240001");
    site.pages.set("/20240001.html", { status: 429, headers: { "retry-after": "10800" } });
    await look();
    asked();
    await look();
    await look();
    expect(asked()).toEqual([]);
    publish("20240001");
    await look();
    expect(await numbers()).toEqual(["20240001"]);
  });

  it("leaves to staff what it cannot read, and files on hosts that nobody named", async () => {
    site.pages.set("/list.html", {
      body: `<html><body><a href="a.html">关于召开提案工作会议的通知</a><a href="https://files.example/附件.docx">附件</a></body></html>`,
    });
    site.pages.set("/a.html", { body: "<html><body><p>今天天气很好</p></body></html>" });
    await look();
    expect(await waiting()).toEqual([
      "/a.html 今天天气很好",
      expect.stringContaining("files.example 不是设置里的网站"),
    ]);
    expect(await numbers()).toEqual([]);
  });

  it("gives up for now where page after page cannot be had", async () => {
    const all = Array.from({ length: 9 }, (_, at) => `2024000${at + 1}`);
    list(...all);
    await look();
    expect(asked().filter((path) => path !== "/robots.txt")).toHaveLength(1 + 5);
  });
});
