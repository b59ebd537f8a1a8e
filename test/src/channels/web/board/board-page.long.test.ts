import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, noBrowser, openBrowser } from "../open-browser.ts";
import { type OpenBoard, openBoard } from "./open-board.ts";

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

  it("never scrolls sideways on a phone, but for its tables", async () => {
    const page = await open("/board", PHONE);
    const wider = await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
    expect(wider).toBe(false);
  });
});
