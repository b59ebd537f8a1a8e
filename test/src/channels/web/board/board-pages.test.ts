import { afterAll, describe, expect, it } from "vitest";
import { personWords } from "../../../../../handlers/staff/wording.ts";
import type { Deed, Doer } from "../../../../../index/staff/deed.ts";
import { NO_RECORDS } from "../../../../../index/staff/record.ts";
import { createBoardPages } from "../../../../../src/channels/web/board/board-pages.ts";
import { createTrust } from "../../../../../src/channels/web/trust.ts";
import { staffRoll } from "../../../../../src/staff/staff-roll.ts";
import { csvOf } from "../../../../../src/staff/table-file.ts";
import { openMemoryStore } from "../../../../../src/store/open-store.ts";
import { smallTown } from "../../../../handlers/small-town.ts";

const HERE = { host: "127.0.0.1:8787" };
const store = await openMemoryStore();
afterAll(() => store.close());
const TOKEN = "t".repeat(16);

function pages(loopback: boolean, token?: string, samples = false) {
  const deeds: Deed[] = [];
  const doers: Doer[] = [];
  const records = {
    standing: NO_RECORDS,
    log: [],
    note: async (deed: Deed, by: Doer) => {
      deeds.push(deed);
      doers.push(by);
      return { id: "1", number: 1, at: 0, by: { channel: "web", person: "board" }, deed };
    },
  };
  const app = createBoardPages({
    services: { library: smallTown(), records },
    standingOf: staffRoll([], records),
    now: () => 0,
    dayOf: () => "2023-03-01",
    minuteOf: () => "2023-03-01 08:00",
    proof: store.proof,
    onlySamples: async () => samples,
    trust: createTrust({ loopback, token }),
  });
  const get = (path: string, headers = {}) => app.request(path, { headers: { ...HERE, ...headers } });
  const post = (path: string, form: Record<string, string>, headers = {}) => {
    const body = new URLSearchParams(form);
    return app.request(path, {
      method: "POST",
      body,
      headers: { ...HERE, origin: "http://localhost", ...headers },
    });
  };
  return { deeds, doers, get, post };
}

describe("the board's page", () => {
  it("shows the figures, the chart with its table, and who is overdue", async () => {
    const text = await (await pages(true).get("/board")).text();
    expect(text).toContain("共 4 件，已答复 3 件，办复率 75%");
    expect(text).toContain("<svg");
    expect(text).toContain('<th scope="row">城市管理和综合执法局</th>');
    expect(text).toContain("环保局（主办） 应于 2022-08-31 前答复，已逾期 182 天");
    expect(text).not.toContain("<script");
  });

  it("says of the samples that their days are fixed, of other proposals nothing", async () => {
    const told = "日期固定在 2021 至 2026 年";
    expect(await (await pages(true, undefined, true).get("/board")).text()).toContain(told);
    expect(await (await pages(true).get("/board")).text()).not.toContain(told);
  });

  it("keeps to a year", async () => {
    expect(await (await pages(true).get("/board?year=2022")).text()).toContain("共 2 件，已答复 1 件");
  });
});

describe("the token of the web", () => {
  it("opens the staff's side to who shows it, also through a proxy", async () => {
    const { get, post } = pages(true, TOKEN);
    expect(await (await get("/board")).text()).toContain('type="password"');
    const shown = await post("/board/login", { token: TOKEN, name: "王敏" });
    expect([shown.status, shown.headers.get("location")]).toEqual([303, "/board"]);
    const given = shown.headers.get("set-cookie") ?? "";
    expect(given).toContain("HttpOnly");
    expect(given).toContain("SameSite=Strict");
    const cookie = given.split(";")[0] ?? "";
    expect((await get("/board.csv", { cookie, "x-forwarded-for": "10.0.0.9" })).status).toBe(200);
    expect((await get("/board.csv")).status).toBe(403);
  });

  it("asks for a name, under which the log keeps what is done there", async () => {
    const { get, post, doers } = pages(true, TOKEN);
    expect((await post("/board/login", { token: TOKEN, name: " \u200b " })).status).toBe(422);
    const shown = await post("/board/login", { token: TOKEN, name: " <b>王\u202e敏 " });
    const cookie = shown.headers.get("set-cookie")?.split(";")[0] ?? "";
    await get("/board.csv", { cookie });
    expect(await (await get("/board", { cookie })).text()).toContain("以“&lt;b&gt;王 敏”的名义登记");
    const left = await post("/board/logout", {}, { cookie });
    expect(left.headers.get("set-cookie")).toMatch(/^staff-pass=;.*Max-Age=0/);
    expect(doers).toEqual([{ channel: "web", person: "board", name: "<b>王 敏" }]);
    expect(doers.map(personWords)).toEqual(["网页 · <b>王 敏"]);
  });

  it("is not taken when it is wrong, nor from another site", async () => {
    const { post } = pages(true, TOKEN);
    expect((await post("/board/login", { token: "wrong", name: "王敏" })).status).toBe(403);
    const foreign = { origin: "http://evil.example", "sec-fetch-site": "cross-site" };
    expect((await post("/board/login", { token: TOKEN, name: "王敏" }, foreign)).status).toBe(403);
  });
});

describe("the tables", () => {
  it("go to the person at this machine as xlsx and csv, and the log says so", async () => {
    const { get, deeds } = pages(true);
    const xlsx = new Uint8Array(await (await get("/board.xlsx")).arrayBuffer());
    expect([...xlsx.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const csv = await (await get("/board.csv")).text();
    expect(csv).toContain("20220070,,2022,关于整治内河黑臭水体的提案");
    expect(deeds).toEqual([
      { kind: "exported", file: "board.xlsx" },
      { kind: "exported", file: "board.csv" },
    ]);
  });

  it.each([
    ["through a proxy", true, { "x-forwarded-for": "10.0.0.9" }],
    ["through a proxy under the site's name", true, { host: "tian.example.org" }],
    ["where the server is open to others", false, {}],
  ])("are refused %s, where the page shows what is published", async (_, loopback, headers) => {
    const { get, deeds } = pages(loopback);
    for (const path of ["/board.xlsx", "/board.csv"]) expect((await get(path, headers)).status).toBe(403);
    expect(await (await get("/board", headers)).text()).toContain("这里只有公开的情况");
    expect(deeds).toEqual([]);
  });

  it("never hold a formula, and keep quotes and line breaks", () => {
    const csv = csvOf({ name: "", head: ["甲"], rows: [["=1+1"], ['说"好"\n行'], [3]] });
    expect(csv).toBe('\uFEFF甲\r\n\'=1+1\r\n"说""好""\n行"\r\n3\r\n');
  });
});
