import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose, notice } from "../../../../handlers/compose.ts";
import { BUTTONS, EVERY_BLOCK } from "../every-block.ts";
import { notification } from "../notification.ts";
import { ask, useChatPages } from "./chat-page.ts";
import { noBrowser } from "./open-browser.ts";

describe.skipIf(noBrowser)("talking on the chat page", () => {
  const pages = useChatPages();

  it("asks an offered question", async () => {
    const page = await pages().open(async ({ text }) => notice(`答：${text}`));
    await page.getByRole("button", { name: "社区养老" }).click();
    await page.getByText("答：社区养老").waitFor();
    expect(await page.getByText("想查哪件提案？").isVisible()).toBe(false);
  });

  it("says a button's text for the person", async () => {
    const heard: string[] = [];
    const page = await pages().open(async ({ text }) => {
      heard.push(text);
      return compose({ kind: "notice", blocks: EVERY_BLOCK.slice(0, 1), buttons: BUTTONS });
    });
    await ask(page, "一件提案");
    await page.getByRole("button", { name: "类似提案" }).click();
    await page.locator(".answer:not([aria-busy])").nth(1).waitFor();
    expect(heard).toEqual(["一件提案", "类似提案"]);
    expect(await page.locator(".question").allTextContents()).toEqual([
      "您的问题：一件提案",
      "您的问题：类似提案",
    ]);
  });

  it("copies the answer as text", async () => {
    await pages().browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await pages().open(notice("全文在此"));
    await ask(page);
    await page.getByRole("button", { name: "复制文字" }).click();
    await page.getByRole("button", { name: "已复制" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("全文在此");
  });

  it("works by keyboard alone", async () => {
    const page = await pages().open();
    await page.keyboard.type("第一问");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("第二行");
    await page.keyboard.press("Enter");
    await page.locator(".answer h2").waitFor();
    expect(await page.locator(".question").innerText()).toContain("第一问\n第二行");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator("#question").inputValue()).toBe("第一问\n第二行");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("#question").inputValue()).toBe("");
    const reached = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Shift+Tab");
      reached.add(String(await page.evaluate("document.activeElement.textContent.slice(0, 6)")));
    }
    expect([...reached]).toEqual(
      expect.arrayContaining(["复制文字", "类似提案", "民政局答复全", "跳到提问框"]),
    );
  });

  it("does not send while an input method is composing", async () => {
    const page = await pages().open();
    await page.locator("#question").fill("zhi liang");
    const key = 'new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true })';
    await page.evaluate(`document.querySelector("#question").dispatchEvent(${key})`);
    expect(await page.locator(".question").count()).toBe(0);
    expect(await page.locator("#question").inputValue()).toBe("zhi liang");
  });

  it("says that it is looking while the answer is on its way", async () => {
    const held = Promise.withResolvers<Answer>();
    const page = await pages().open(() => held.promise);
    await page.getByLabel("您的问题").fill("慢");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "正在查找" }).waitFor();
    held.resolve(notice("到了"));
    await page.getByText("到了").waitFor();
    expect(await page.getByText("正在查找").count()).toBe(0);
  });

  it("brings a long answer into sight from its beginning", async () => {
    const page = await pages().open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await ask(page, "第一问");
    await ask(page, "第二问");
    const top = await page
      .locator(".question")
      .last()
      .evaluate((question) => question.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(150);
  });

  it("keeps the question when the server cannot be reached, and asks again on request", async () => {
    const page = await pages().open(async ({ text }) => notice(`答：${text}`));
    await page.getByText("1,234").waitFor();
    await pages().browser.context.setOffline(true);
    await page.getByText("网络已断开").waitFor();
    await ask(page, "要紧的问题");
    await page.getByRole("alert").filter({ hasText: "没有连上服务器" }).waitFor();
    await pages().browser.context.setOffline(false);
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByText("答：要紧的问题").waitFor();
    expect(await page.locator(".question").count()).toBe(1);
  });

  it("keeps its chat over a reload and shows there what was sent meanwhile, once", async () => {
    const chats: string[] = [];
    const page = await pages().open(async ({ chat }) => {
      chats.push(chat.id);
      return notice("好");
    });
    await ask(page);
    await pages().channel.send(
      { id: chats[0] ?? "", kind: "private" },
      notice("有新的答复"),
      notification("key-1"),
    );
    await page.reload();
    await page.getByRole("article", { name: "新消息" }).getByText("有新的答复").waitFor();
    await ask(page);
    expect(chats[1]).toBe(chats[0]);
    await page.reload();
    await ask(page);
    expect(await page.getByText("有新的答复").count()).toBe(0);
  });

  it("shows while it is open what is sent, and its buttons go on from there", async () => {
    const heard: [string, string][] = [];
    const page = await pages().open(async ({ chat, text, continues = "" }) => {
      heard.push([text, continues]);
      return notice(chat.id);
    });
    await ask(page, "一问");
    const id = await page.locator(".answer").first().locator("p").first().innerText();
    const news = compose({
      kind: "notice",
      blocks: [{ kind: "title", text: "有新的答复" }],
      buttons: [[{ label: "不再提醒这件", text: "不再提醒" }]],
    });
    await pages().channel.send({ id, kind: "private" }, news, notification("key-2"));
    const letter = page.getByRole("article", { name: "新消息" });
    await letter.getByRole("heading", { name: "有新的答复" }).waitFor();
    await letter.getByRole("button", { name: "不再提醒这件" }).click();
    await page.locator(".answer:not([aria-busy])").nth(2).waitFor();
    expect(heard).toEqual([
      ["一问", ""],
      ["不再提醒", "key-2"],
    ]);
  });
});
