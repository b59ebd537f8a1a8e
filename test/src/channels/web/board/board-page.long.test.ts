import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, noBrowser, openBrowser } from "../open-browser.ts";
import { type OpenBoard, openBoard } from "./open-board.ts";
import { oweDeliveries } from "./owe-deliveries.ts";

const PATIENCE_MS = 120_000;
const PHONE = { width: 360, height: 740 };

describe.skipIf(noBrowser)("the board's page in a browser", { timeout: PATIENCE_MS }, () => {
  let browser: Browser;
  let board: OpenBoard;

  beforeAll(async () => {
    [browser, board] = await Promise.all([openBrowser(), openBoard()]);
  }, PATIENCE_MS);

  afterAll(async () => {
    await browser?.close();
    await board?.close();
  });

  async function open(path = "/board", size = { width: 1200, height: 900 }) {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewportSize(size);
    await page.goto(`${board.address}${path}`);
    return page;
  }

  it("prints on one page of A4", async () => {
    const page = await open();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0\s+0\s+59[45](?:\.\d+)?\s+84[12]/);
  });

  it("lets staff record by the keyboard alone, and take it back", async () => {
    const page = await open();
    await page.getByLabel("提案编号").focus();
    await page.keyboard.type("20260004");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "办到哪一步" }).waitFor();
    await page.getByRole("button", { name: "设为重点提案" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("已记下").waitFor();
    await page.getByRole("button", { name: "取消重点提案" }).waitFor();
    await page.getByRole("button", { name: "撤回第 1 号" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("（已撤回）").waitFor();
    await page.getByRole("button", { name: "设为重点提案" }).waitFor();
    const kinds = board.services.records?.log.map(({ deed }) => deed.kind);
    expect(kinds).toEqual(["key", "undone"]);
  });

  it("fits the forms on a phone", async () => {
    const page = await open("/board/record?number=20260004", PHONE);
    await page.getByLabel("交办日期").fill("2026-02-02");
    await page.getByRole("button", { name: "登记交办" }).click();
    await page.getByRole("status").getByText("已记下").waitFor();
    expect(await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false);
    await page.getByText("交办日期：2026-02-02（登记）").waitFor();
  });

  it("tells on a phone what became of notifications, and sends again what did not arrive", async () => {
    await oweDeliveries(board.store, Date.UTC(2026, 2, 2, 0));
    const page = await open("/board", { width: 390, height: 844 });
    await page.getByRole("link", { name: "通知送达情况" }).click();
    await page.getByText("1 条没发出去").waitFor();
    expect(await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false);
    await page.getByRole("link", { name: "全部再发一次" }).click();
    await page.getByText("确定把 2 条通知再发一次吗").waitFor();
    await page.getByRole("button", { name: "确定，再发一次" }).click();
    await page.getByRole("status").getByText("2 条已排上").waitFor();
    expect(board.services.records?.log.at(-1)?.deed).toMatchObject({ kind: "sent-again", deliveries: 2 });
  });

  it("names the bars of its chart legibly on a phone", async () => {
    const page = await open("/board", PHONE);
    const name = page.getByRole("img", { name: "各单位答复情况" }).getByText("市财政局", { exact: true });
    expect((await name.boundingBox())?.height).toBeGreaterThan(15);
  });

  it("never scrolls sideways on a phone, but for its tables", async () => {
    const page = await open("/board", PHONE);
    const wider = await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
    expect(wider).toBe(false);
  });
});
