import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Answering } from "../../../../src/channels/channel.ts";
import type { WebChannel } from "../../../../src/channels/web/web-channel.ts";
import { EVERY_ANSWER } from "../every-block.ts";
import { type Browser, noBrowser, openBrowser } from "./open-browser.ts";
import { openWeb } from "./open-web.ts";

if (noBrowser) console.warn(noBrowser);

/** A browser and a running web channel, for one test file; each test opens a page of its own. */
export type ChatPages = {
  browser: Browser;
  channel: WebChannel;
  /** Opens the page on a bot that answers so. */
  open(given?: Answering | Answer, size?: { width: number; height: number }): Promise<Page>;
  /** What scripts and the console of the pages have complained of since it was last asked. */
  complaints(): string[];
  /** Closes the pages of a test. */
  closePages(): Promise<void>;
  close(): Promise<void>;
};

const DESK = { width: 1200, height: 900 };

async function openChatPages(): Promise<ChatPages> {
  const browser = await openBrowser();
  let answering: Answering = async () => EVERY_ANSWER;
  const { channel, address } = await openWeb((incoming) => answering(incoming));
  const complaints: string[] = [];
  return {
    browser,
    channel,
    open: async (given = EVERY_ANSWER, size = DESK) => {
      answering = typeof given === "function" ? given : async () => given;
      const page = await browser.context.newPage();
      page.setDefaultTimeout(10_000);
      listen(page, complaints);
      await page.setViewportSize(size);
      await page.goto(address);
      return page;
    },
    complaints: () => complaints.splice(0),
    closePages: async () => {
      await Promise.all(browser.context.pages().map((page) => page.close()));
    },
    close: async () => {
      await browser.close();
      await channel.stop();
    },
  };
}

/** The pages of one file's tests, closed after each; what their scripts complained of fails the test. */
export function useChatPages(): () => ChatPages {
  let pages: ChatPages | undefined;
  const opened = () => {
    if (!pages) throw new Error("no browser yet");
    return pages;
  };
  beforeAll(async () => {
    pages = await openChatPages();
  });
  afterAll(() => pages?.close());
  afterEach(async () => {
    await opened().closePages();
    expect(opened().complaints()).toEqual([]);
  });
  return opened;
}

/** A lost network is told by the browser as an error; that is what a test of it wants. */
function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("console", (line) => {
    if (line.type() === "error" && !line.text().includes("net::ERR")) complaints.push(line.text());
  });
}

/** Types a question, sends it, and waits until it has its answer or the reason why there is none. */
export async function ask(page: Page, text = "20260001"): Promise<void> {
  await page.getByLabel("您的问题").fill(text);
  await page.keyboard.press("Enter");
  await page.locator(".answer:last-child:not([aria-busy])").waitFor();
}
