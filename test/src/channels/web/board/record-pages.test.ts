import type { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProposalId } from "../../../../../index/proposal.ts";
import type { RecordBook } from "../../../../../src/staff/record-book.ts";
import type { Store } from "../../../../../src/store/store.ts";
import { HERE, openTownBoard, TOWN } from "./town-board.ts";

const WAITING = TOWN.index.byNumber("20220070").exact[0]?.id ?? ("" as ProposalId);

let store: Store;
let records: RecordBook;
let app: Hono;

beforeEach(async () => {
  ({ store, records, app } = await openTownBoard());
});

afterEach(() => store.close());

const path = (id: string = WAITING) => `/board/record?id=${encodeURIComponent(id)}`;
const get = (where: string, headers = {}) => app.request(where, { headers: { ...HERE, ...headers } });
const post = (form: Record<string, string>, headers = {}) =>
  app.request(path(), { method: "POST", body: new URLSearchParams(form), headers: { ...HERE, ...headers } });
const deeds = () => records.log.map(({ deed }) => deed);

describe("the page on which staff record", () => {
  it("shows where the bureaus stand and everything that can be recorded", async () => {
    const text = await (await get(path())).text();
    expect(text).toContain("主办 环保局：应于 2022-08-31 前答复，已逾期 182 天");
    for (const name of ["登记交办", "登记延期", "设为重点提案", "登记评价", "登记二次办理"])
      expect(text).toContain(`<button>${name}</button>`);
  });

  it.each([
    [
      { what: "assigned", day: "2022-05-10", bureau: "" },
      { kind: "assigned", day: "2022-05-10" },
    ],
    [
      { what: "assigned", day: "2022-05-10", bureau: "环保局" },
      { kind: "assigned", day: "2022-05-10", bureau: "环保局" },
    ],
    [{ what: "extended", day: "" }, { kind: "extended" }],
    [
      { what: "extended", day: "2023-09-30" },
      { kind: "extended", day: "2023-09-30" },
    ],
    [
      { what: "key", key: "yes" },
      { kind: "key", key: true },
    ],
    [
      { what: "evaluated", evaluation: "mostly-satisfied" },
      { kind: "evaluated", evaluation: "mostly-satisfied" },
    ],
    [
      { what: "second-handling", day: "2023-02-01" },
      { kind: "second-handling", day: "2023-02-01" },
    ],
  ])("records %j as the chat does, and goes back to the page", async (form, deed) => {
    const saved = await post(form);
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${path()}&saved`]);
    expect(deeds()).toEqual([{ ...deed, proposal: WAITING }]);
    expect(await (await get(`${path()}&saved`)).text()).toContain("已记下");
  });

  it("takes a record back, and says so in the log", async () => {
    await post({ what: "extended", day: "2023-09-30" });
    expect(await (await get(path())).text()).toContain("应于 2023-09-30 前答复");
    expect((await post({ what: "undo", number: "1" })).status).toBe(303);
    const text = await (await get(path())).text();
    expect(text).toContain("网页 · 本机");
    expect(text).toContain("应于 2022-08-31 前答复");
    expect(text).toContain("延期到 2023-09-30（已撤回）");
    expect(records.log[0]?.by).toMatchObject({ channel: "web" });
  });

  it("closes a promise", async () => {
    const lamps = TOWN.index.byNumber("20210018").exact[0]?.id ?? "";
    const body = new URLSearchParams({ what: "promise-closed", position: "1" });
    expect(await (await get(path(lamps))).text()).toContain("第 1 项已兑现");
    await app.request(path(lamps), { method: "POST", body, headers: HERE });
    expect(deeds()).toMatchObject([{ kind: "promise-closed", proposal: lamps }]);
    expect(await (await get(path(lamps))).text()).not.toContain("第 1 项已兑现");
  });

  it.each([
    ["a day to come", { what: "assigned", day: "2023-03-02", bureau: "" }, "2023-03-02 还没有到"],
    ["no day", { what: "assigned", day: "", bureau: "" }, "没有填全"],
    ["a bureau that does not handle it", { what: "assigned", day: "2022-05-10", bureau: "林业局" }, "林业局"],
    ["a promise that is not there", { what: "promise-closed", position: "9" }, "没有登记"],
    ["something else", { what: "granted", person: "x" }, "没有填全"],
  ])("refuses %s with the reason, and records nothing", async (_, form, reason) => {
    const refused = await post(form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(reason);
    expect(deeds()).toEqual([]);
  });

  it("finds a proposal by its number", async () => {
    expect((await get("/board/record?number=20220070")).headers.get("location")).toBe(path());
    const none = await get("/board/record?number=%3Cb%3E");
    expect(none.status).toBe(404);
    expect(await none.text()).toContain("&lt;b&gt;");
  });

  it("is for staff alone, and takes no form from another site", async () => {
    const proxied = { "x-forwarded-for": "10.0.0.9" };
    for (const where of [path(), path("none"), "/board/record?number=20220070"])
      expect((await get(where, proxied)).status).toBe(403);
    expect((await post({ what: "key", key: "yes" }, proxied)).status).toBe(403);
    const foreign = { origin: "http://evil.example", "sec-fetch-site": "cross-site" };
    expect((await post({ what: "key", key: "yes" }, foreign)).status).toBe(403);
    expect(deeds()).toEqual([]);
  });

  it("is not found for a proposal that is not there", async () => {
    expect((await get(path("none"))).status).toBe(404);
  });
});
