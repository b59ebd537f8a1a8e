import type { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RecordBook } from "../../../../../../src/staff/record-book.ts";
import type { Store } from "../../../../../../src/store/store.ts";
import { importDoubtfulLetter } from "../../../../../handlers/staff/doubtful-letter.ts";
import { AT, HERE, openTownBoard, TOWN } from "../town-board.ts";

const ELSEWHERE = { ...HERE, "x-forwarded-for": "10.0.0.9" };
const LETTER =
  "澜州市政协九届三次会议\n提案编号：20230042\n提案标题：关于增设坡道的提案\n提案人：甘示例\n主办单位：城管局\n【提案内容】\n建议：一、增设坡道二十处。\n";

let store: Store;
let records: RecordBook;
let app: Hono;

beforeEach(async () => {
  ({ store, records, app } = await openTownBoard());
});

afterEach(() => store.close());

const get = async (where: string, headers = HERE) => {
  const response = await app.request(where, { headers });
  return { status: response.status, text: await response.text() };
};
const post = async (where: string, body: URLSearchParams | FormData, headers = HERE) => {
  const response = await app.request(where, { method: "POST", body, headers });
  return { status: response.status, to: response.headers.get("location"), text: await response.text() };
};
const settle = (form: Record<string, string>, number = 1) =>
  post(`/board/matter?number=${number}`, new URLSearchParams(form));
const unread = (got = "<b>天气</b>") =>
  store.queue.note(
    [{ kind: "not-understood", source: "x.txt", record: null, detail: { expected: "一件提案", got } }],
    AT,
  );

describe("the pages of what imports leave to staff", () => {
  it("list everything that waits, kind by kind, and the board says how much", async () => {
    await unread();
    await importDoubtfulLetter(store, TOWN, AT);
    expect((await get("/board")).text).toContain('<a href="/board/matters">待处理（2）</a>');
    const { text } = await get("/board/matters");
    expect(text).toMatch(/读不懂（1）[\s\S]*答复拿不准归哪件（1）/);
    expect(text).toContain("应为一件提案，实际为&lt;b&gt;天气&lt;/b&gt;");
    expect(text).not.toContain("<b>天气");
  });

  it("give a letter to one of the proposals that it fits, once, and say who did", async () => {
    const proposal = await importDoubtfulLetter(store, TOWN, AT);
    const shown = await get("/board/matter?number=1");
    expect(shown.text).toContain("《它》收悉。已经办好。");
    const settled = await settle({ what: "candidate", place: "1" });
    expect([settled.status, settled.to]).toEqual([303, "/board/matters?done=1"]);
    expect((await store.proposal(proposal.id))?.replies).toHaveLength(proposal.replies.length + 1);
    const { text } = await get("/board/matters?done=1");
    expect(text).toContain("第 1 号已处理");
    expect(text).toMatch(/待处理 1 号：归到[\s\S]*1 · 2023-03-01 · /);
    expect((await settle({ what: "ignored" })).status).toBe(404);
  });

  it("take back what was said of one, and it waits again", async () => {
    const proposal = await importDoubtfulLetter(store, TOWN, AT);
    await settle({ what: "candidate", place: "1" });
    expect((await get("/board/matters")).text).toContain("<button>撤回第 1 号</button>");
    const undo = () => post("/board/matters", new URLSearchParams({ what: "undo", number: "1" }));
    expect([(await undo()).to, (await undo()).status]).toEqual(["/board/matters?undone", 422]);
    expect((await store.proposal(proposal.id))?.replies).toHaveLength(proposal.replies.length);
    const { text } = await get("/board/matters?undone");
    expect(text).toMatch(/又在等着处理[\s\S]*答复拿不准归哪件（1）[\s\S]*（已撤回）/);
    expect((await settle({ what: "candidate", place: "2" })).status).toBe(303);
  });

  it("give it to a proposal by its number, or keep it as a page of its own", async () => {
    await importDoubtfulLetter(store, TOWN, AT);
    expect((await settle({ what: "assigned", proposal: "29990001" })).text).toContain("没有找到");
    expect((await settle({ what: "separate" })).status).toBe(303);
    expect(records.log.map(({ deed }) => deed)).toMatchObject([{ resolution: { kind: "separate" } }]);
  });

  it("correct a field, whenever the file comes again", async () => {
    const [card] = TOWN.index.cards({});
    const proposal = card && (await TOWN.proposal(card.id));
    if (!proposal) throw new Error("expected a proposal in the small town");
    await store.importProposals([proposal], { source: proposal.source, at: AT });
    const detail = { field: "lead" as const };
    await store.queue.note(
      [{ kind: "missing-field", source: proposal.source, record: proposal.id, detail }],
      AT,
    );
    expect((await get("/board/matter?number=1")).text).toContain('<option value="lead" selected>');
    expect((await settle({ what: "corrected", field: "assigned-on", value: "不知道" })).status).toBe(422);
    expect((await settle({ what: "corrected", field: "lead", value: "气象局" })).status).toBe(303);
    await store.importProposals([proposal], { source: proposal.source, at: AT + 1 });
    expect((await store.proposal(proposal.id))?.bureaus).toContainEqual({ name: "气象局", role: "lead" });
  });

  it.each([
    ["what no form of ours sends", { what: "granted" }],
    ["an empty value", { what: "corrected", field: "lead", value: " " }],
    ["a letter's end for what is no letter", { what: "separate" }],
  ])("refuse %s", async (_, form) => {
    await unread();
    expect((await settle(form)).status).toBe(422);
    expect(await store.queue.open()).toHaveLength(1);
  });

  it("are for staff alone, and take no form from another site", async () => {
    await unread();
    for (const where of ["/board/matters", "/board/matter?number=1", "/board/import"])
      expect((await get(where, ELSEWHERE)).status).toBe(403);
    const form = new URLSearchParams({ what: "ignored" });
    const foreign = { ...HERE, origin: "http://evil.example", "sec-fetch-site": "cross-site" };
    for (const headers of [ELSEWHERE, foreign])
      expect((await post("/board/matter?number=1", form, headers)).status).toBe(403);
    expect((await get("/board", ELSEWHERE)).text).not.toContain("待处理");
    expect(await store.queue.open()).toHaveLength(1);
  });
});

describe("the page on which staff upload documents", () => {
  const upload = (files: Record<string, string>, headers = HERE) => {
    const form = new FormData();
    for (const [name, text] of Object.entries(files)) form.append("file", new File([text], name));
    return post("/board/import", form, headers);
  };
  const wordsIn = (page: string) =>
    [...page.matchAll(/name="say" value="([^"]+)"/g)].map(([, say = ""]) => say);
  const say = (words: string) => post("/board/import/answer", new URLSearchParams({ say: words }));

  it("says what a document would change, imports it when told to, and reports", async () => {
    const preview = await upload({ "42.txt": LETTER });
    expect(preview.text).toContain("42.txt 导入后会：新增 1 件");
    expect(await store.countProposals()).toBe(0);
    const [confirm = ""] = wordsIn(preview.text);
    expect((await say(confirm)).text).toContain("42.txt 已导入：新增 1 件");
    expect(await store.countProposals()).toBe(1);
    expect(records.log).toMatchObject([
      { by: { channel: "web" }, deed: { kind: "imported", file: "42.txt" } },
    ]);
  });

  it("takes several, of which each is imported or not", async () => {
    const preview = await upload({
      "42.txt": LETTER,
      "43.txt": LETTER.replace("0042", "0043"),
      "44.txt": "天气",
    });
    const [first = "", not = ""] = wordsIn(preview.text);
    expect(wordsIn(preview.text)).toHaveLength(4);
    expect(preview.text).toContain("44.txt 里没有读出提案");
    expect((await say(not)).text).toContain("没有导入");
    expect((await say(first)).text).toContain("没有等着确认的文件");
    expect(await store.countProposals()).toBe(0);
  });

  it("asks for a file where there is none, and understands nothing but its own words", async () => {
    expect((await upload({})).status).toBe(422);
    expect((await say("授权 ou_other")).status).toBe(422);
    expect(records.log).toEqual([]);
  });

  it("takes no flood, and nothing from somebody who is not staff", async () => {
    const flood = "路灯".repeat(4 * 1024 * 1024);
    expect((await upload({ "a.txt": flood })).status).toBe(413);
    expect((await upload({ "a.txt": LETTER }, ELSEWHERE)).status).toBe(403);
  });
});
