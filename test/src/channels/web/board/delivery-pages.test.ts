import type { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Place } from "../../../../../handlers/subscription/subscriptions.ts";
import type { RecordBook } from "../../../../../src/staff/record-book.ts";
import type { Ending } from "../../../../../src/store/outbox/outbox.ts";
import type { Store } from "../../../../../src/store/store.ts";
import { subscriberId } from "../../../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith } from "../../../../proposal-with.ts";
import { AT, HERE, openTownBoard, TOWN } from "./town-board.ts";

const GROUP: Place = { channel: "feishu", chat: { id: "oc_1", kind: "group" } };

let store: Store;
let records: RecordBook;
let app: Hono;

beforeEach(async () => {
  ({ store, records, app } = await openTownBoard());
  await store.importProposals([proposalWith()], { source: "first.txt", at: 1 }); // what founds a store is no news
});

afterEach(() => store.close());

const page = async (path = "/board/deliveries", headers = {}) =>
  (await app.request(path, { headers: { ...HERE, ...headers } })).text();
const post = (path: string) => app.request(path, { method: "POST", headers: HERE });
const hrefs = (text: string) =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

/** The town's proposals come, the first after the group follows everything; the notification ends so. */
async function owe(ending?: Ending, source = "来信.txt"): Promise<void> {
  await store.subscriptions.add(GROUP, { followed: { kind: "committee", committee: null }, by: "p", now: 1 });
  const [card] = TOWN.index.byNumber("20220070").exact;
  const proposal = card && (await TOWN.proposal(card.id));
  await store.importProposals(proposal ? [proposal] : [], { source, at: AT });
  const ids = (await store.outbox.dueFor(subscriberId(GROUP), AT)).map(({ id }) => id);
  if (!ending) return;
  await store.outbox.claim({ ids, bundle: "b", owner: "o", now: AT, leaseUntil: AT + 9 });
  await store.outbox.settle({ bundle: "b", owner: "o" }, ending, AT + 60_000);
}

describe("the page of deliveries", () => {
  it("traces every notification to its import, with its chat, its state and why it did not arrive", async () => {
    await owe({ kind: "ended", state: "failed", problem: "没有发言权限" });
    const text = await page();
    for (const words of [
      "来信.txt，2023-03-01 09:00",
      "没发出去（2023-03-01 09:01） · 新提案 · 发给 飞书群 oc_1",
      "来自 来信.txt，2023-03-01 09:00 导入",
      "原因：没有发言权限",
      "1 条没发出去",
      "20220070 关于整治内河黑臭水体的提案",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("<script");
  });

  it("leads to one chat and to one proposal, and each says what became of it", async () => {
    await owe({ kind: "sent", message: "m" });
    const links = hrefs(await page());
    const chat = links.find((href) => href.includes("?chat=")) ?? "";
    const proposal = links.find((href) => href.includes("?proposal=")) ?? "";
    expect(await page(chat)).toContain("通知送达情况：飞书群 oc_1");
    expect(await page(proposal)).toContain("通知送达情况：20220070");
    expect(await page(proposal)).toContain("没有要处理的");
  });

  it("tells what the nightly check found in both directions, and what to do", async () => {
    expect(await page()).toContain("还没有核对过");
    await owe();
    const [due] = await store.outbox.dueFor(subscriberId(GROUP), AT);
    const pair = { subscriber: subscriberId(GROUP), change: due?.change.id ?? "" };
    await store.proof.keepCheck({ checked: 1, skipped: 0, missing: [], surplus: [] }, AT);
    expect(await page()).toContain("两边一致");
    await store.proof.keepCheck({ checked: 2, skipped: 1, missing: [pair], surplus: [pair] }, AT);
    const text = await page();
    expect(text).toContain("应该发、却没有记录的 1 条");
    expect(text).toContain("有记录、却没有订阅要它的 1 条");
    expect(text).toContain("另有 1 处之后又有变化");
  });

  it("shows names of files as text", async () => {
    await owe(undefined, "<b>来信</b>.txt");
    expect(await page()).toContain("&lt;b&gt;来信&lt;/b&gt;.txt");
  });

  it("is the staff's alone", async () => {
    await owe();
    const elsewhere = { "x-forwarded-for": "10.0.0.9" };
    for (const path of ["/board/deliveries", "/board/deliveries/again"])
      expect((await app.request(path, { headers: { ...HERE, ...elsewhere } })).status).toBe(403);
    expect(await page("/board")).toContain("通知送达情况");
    expect(await page("/board", elsewhere)).not.toContain("通知送达情况");
  });

  it("refuses an address that is not its own", async () => {
    const answer = await app.request("/board/deliveries?proposal=", { headers: HERE });
    expect(answer.status).toBe(400);
  });
});

describe("sending again on the page", () => {
  it("asks first, does it once, and writes into the log who did it", async () => {
    await owe({ kind: "ended", state: "unknown", problem: "超时" });
    const again = hrefs(await page()).find((href) => href.includes("again?delivery=")) ?? "";
    expect(await page(again)).toContain("可能会再收到一次");
    expect(records.log).toEqual([]);
    const done = await post(again);
    expect([done.status, done.headers.get("location")]).toEqual([303, "/board/deliveries?again=1"]);
    expect(await page("/board/deliveries?again=1")).toContain("1 条已排上");
    expect(await store.outbox.dueFor(subscriberId(GROUP), AT)).toMatchObject([{ doubtful: true }]);
    expect(records.log).toMatchObject([
      { at: AT, deed: { kind: "sent-again", deliveries: 1, to: { channel: "feishu", chat: "oc_1" } } },
    ]);
    expect((await post(again)).status).toBe(404);
  });

  it("has nothing to send again where all was sent", async () => {
    await owe({ kind: "sent", message: "m" });
    expect(hrefs(await page()).filter((href) => href.includes("again"))).toEqual([]);
    expect((await post("/board/deliveries/again")).status).toBe(404);
    expect(records.log).toEqual([]);
  });

  it("takes no other site's form", async () => {
    await owe({ kind: "ended", state: "failed", problem: "x" });
    const headers = {
      ...HERE,
      origin: "http://evil.example",
      "content-type": "application/x-www-form-urlencoded",
    };
    const answer = await app.request("/board/deliveries/again", { method: "POST", headers });
    expect(answer.status).toBe(403);
    expect(await store.proof.unarrived({})).toMatchObject({ failed: 1 });
  });
});
