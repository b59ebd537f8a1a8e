import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { ask } from "./channels/web/chat-page.ts";
import { noBrowser, openBrowser } from "./channels/web/open-browser.ts";
import { runProgram } from "./running-program.ts";

if (noBrowser) console.warn(noBrowser);

const PATIENCE_MS = 120_000;
const PHONE = { width: 390, height: 844 };
const TOKEN = "a-long-enough-token";

const PROPOSAL = `示例市政协九届三次会议
提案编号：20240015
提案标题：关于更换城东路灯的提案
提案人：甘示例
主办单位：城市管理局
【提案内容】
城东的路灯多年没有更换。
建议：
一、三年内把钠灯换成节能灯。
二、在学校门口增设路灯。
`;
/** It says neither the number nor the title of what it answers. */
const LETTER = `示例市城市管理局
关于提案的答复

甘示例委员:
  您提出的提案收悉。现答复如下:
  一、今年已更换节能灯一千二百盏,其余列入明年计划。
  二、学校门口增设路灯三十盏,已于五月完工。
  感谢您对城市管理工作的关注。
                                      示例市城市管理局
                                      2024年9月3日
`;

async function upload(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  await page.getByRole("link", { name: "导入文件" }).click();
  await page.getByLabel("文件", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "看会改变什么" }).click();
  await page.getByRole("heading", { name: "会改变什么" }).waitFor();
}

async function confirm(page: Page): Promise<string> {
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.getByRole("heading", { name: "结果" }).waitFor();
  const report = await page.getByRole("status").innerText();
  expect(await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false);
  await page.getByRole("link", { name: "回到看板" }).click();
  return report;
}

/** Asks until the running bot has taken over what was imported. */
async function answerWith(page: Page, words: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ; ) {
    await ask(page, "20240015");
    const last = await page.locator(".answer").last().innerText();
    if (last.replace(/\s/g, "").includes(words)) return;
    if (Date.now() > deadline) throw new Error(`no ${words} in: ${last}`);
  }
}

describe.skipIf(noBrowser)("a letter that names no proposal", { timeout: PATIENCE_MS }, () => {
  const ends: (() => unknown)[] = [];

  afterAll(async () => {
    for (const end of ends) await end();
  });

  it("is uploaded, waits, is given to its proposal on a phone, and stays there when it comes again", async () => {
    const program = runProgram({ DATA_DIR: join(temporaryFolder(), "data"), WEB_TOKEN: TOKEN });
    ends.push(() => program.process.kill("SIGKILL"));
    const browser = await openBrowser();
    ends.push(browser.close);
    const address = await program.address;
    const page = await browser.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewportSize(PHONE);
    await page.goto(`${address}/board`);
    expect(await page.getByRole("link", { name: "导入文件" }).count()).toBe(0);
    await page.getByLabel("姓名").fill("王敏");
    await page.getByLabel("工作人员口令").fill(TOKEN);
    await page.getByRole("button", { name: "进入" }).click();

    await upload(page, "15.txt", PROPOSAL);
    expect(await confirm(page)).toContain("15.txt 已导入：新增 1 件");
    await upload(page, "letter.txt", LETTER);
    await page.getByText("等提案的答复 1 件").waitFor();
    expect(await confirm(page)).toContain("letter.txt 已导入");

    await page.getByRole("link", { name: "待处理（1）" }).click();
    expect(await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false);
    await page.getByRole("link", { name: /示例市城市管理局/ }).click();
    await page.getByText("点开看读出来的全文").click();
    await page.getByText("节能灯一千二百盏").waitFor();
    await page.getByLabel("提案编号").fill("20240015");
    await page.getByRole("button", { name: "归到这个编号" }).click();
    await page.getByRole("status").getByText("第 1 号已处理").waitFor();
    await page.getByText("待处理 1 号：归到 20240015").waitFor();
    await page.getByText("网页 · 王敏").waitFor();

    const chat = await browser.context.newPage();
    chat.setDefaultTimeout(PATIENCE_MS);
    await chat.goto(address);
    await answerWith(chat, "学校门口增设路灯三十盏");

    await page.getByRole("link", { name: "回到看板" }).click();
    await upload(page, "letter.txt", LETTER);
    await page.getByText("未变 1 件").waitFor();
    await confirm(page);
    await upload(page, "15.txt", PROPOSAL);
    await confirm(page);
    await answerWith(chat, "学校门口增设路灯三十盏");
    await page.reload();
    await page.getByRole("link", { name: "待处理（0）" }).waitFor();

    program.process.kill("SIGTERM");
    expect(await program.exited).toBe(0);
  });
});
