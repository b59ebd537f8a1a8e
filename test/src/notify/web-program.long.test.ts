import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../../src/log/log.ts";
import { type Program, startProgram } from "../../../src/program.ts";
import { readSettings } from "../../../src/settings/settings.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type Browser, noBrowser, openBrowser } from "../channels/web/open-browser.ts";
import { ANSWERED, ASKED, bring, OTHER } from "./bus-stop.ts";

const PATIENCE_MS = 120_000;

describe.skipIf(noBrowser)("the bot without any credentials", { timeout: PATIENCE_MS }, () => {
  let browser: Browser;
  let program: Program;
  const folder = temporaryFolder();

  beforeAll(async () => {
    browser = await openBrowser();
  }, PATIENCE_MS);

  afterAll(async () => {
    await program?.stop(5_000);
    await browser?.close();
  });

  /** On the port it had, so that the browser knows the page again. */
  async function start(port: number): Promise<number> {
    const read = readSettings({ DATA_DIR: folder });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const log = createLog(read.settings, { write: () => undefined });
    program = await startProgram({ ...read.settings, port }, { now: Date.now, log });
    return Number(new URL(program.address).port);
  }

  async function visit(): Promise<Page> {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(program.address);
    return page;
  }

  async function say(page: Page, text: string): Promise<string> {
    await page.getByLabel("您的问题").fill(text);
    await page.keyboard.press("Enter");
    const answer = page.locator(".question + .answer:not([aria-busy])").last();
    await page.locator(".question").last().getByText(text).waitFor();
    await page.locator(".question:last-of-type + .answer:not([aria-busy])").waitFor();
    return answer.innerText();
  }

  it("tells on its page what a letter brings to whom follows the proposal there, once, whatever happens between", async () => {
    await bring(folder, OTHER);
    await bring(folder, ASKED);
    const port = await start(0);
    const first = await visit();
    await say(first, "20230099");
    await first.getByRole("button", { name: "答复了告诉我" }).click();
    await first.getByText("主办单位一答复就告诉您").waitFor();
    await first.close();

    await program.stop(5_000);
    await bring(folder, ANSWERED);
    await start(port);
    const second = await visit();
    const letter = second.getByRole("article", { name: "新消息" });
    await letter.getByText("东门公交站已于5月建成使用").waitFor();
    await letter.getByRole("button", { name: "答复全文" }).click();
    await second.getByText("您提出的第20230099号提案收悉").first().waitFor();
    await second.reload();
    expect(await say(second, "/sync 20230099")).toContain("已发");
    expect(await second.getByRole("article", { name: "新消息" }).count()).toBe(0);
  });
});
