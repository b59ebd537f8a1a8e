import { describe, expect, it, onTestFinished } from "vitest";
import { botEnvironment } from "../fakes/bot-environment.ts";
import { groupEvent, messageEvent } from "../fakes/feishu/event.ts";
import { APP, startFakeFeishu } from "../fakes/feishu/open-platform.ts";
import { startFakeTelegram } from "../fakes/telegram/fake-telegram.ts";
import { soon } from "../soon.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type RunningProgram, runProgram } from "./running-program.ts";

const WORDS = "王小明的手机号是多少";
/** What may be seen of the program by others than the operator. */
const PAGES = ["/", "/healthz", "/readyz", "/metrics", "/board", "/telegram", "/feishu", "/nowhere"];

/** The whole program, saying everything that it can say. */
function run(environment: Record<string, string>): RunningProgram {
  const bot = runProgram({ DATA_DIR: temporaryFolder(), LOG_LEVEL: "trace", ...environment });
  onTestFinished(() => void bot.process.kill("SIGKILL"));
  return bot;
}

async function pagesOf(address: string): Promise<string> {
  const pages = await Promise.all(PAGES.map(async (page) => (await fetch(new URL(page, address))).text()));
  return pages.join("\n");
}

describe("no secret is seen", () => {
  it("in what is printed and served while both platforms fail in every way", async () => {
    const [telegram, feishu] = [await startFakeTelegram(), await startFakeFeishu()];
    onTestFinished(() => telegram.stop());
    onTestFinished(() => feishu.stop());
    const bot = run({
      ...botEnvironment(telegram, feishu),
      FEISHU_ENCRYPT_KEY: "CANARY-encrypt",
      FEISHU_VERIFICATION_TOKEN: "CANARY-verification",
    });
    const address = await bot.address;
    await soon(() => expect(telegram.called("getUpdates").length).toBeGreaterThan(0));
    telegram.fail({ method: "getUpdates", how: "page" });
    for (const how of ["reset-before", "reset-after", "page"] as const)
      telegram.fail({ method: "sendMessage", how });
    feishu.plan({ path: /messages/, code: 230099 });
    feishu.plan({ path: /messages/, html: "<html>oops</html>", status: 500 });
    feishu.plan({ path: /messages/, breaks: "after" });
    for (const chat of [31, 32, 33, 34]) telegram.say({ chat, from: chat, text: `${WORDS} 20250103` });
    await feishu.push(groupEvent(`${WORDS} 20250103`, { chat: "oc_1" }));
    await feishu.push(messageEvent({ text: `${WORDS} 20250103` }));
    feishu.tokens.revoke();
    feishu.gateway.drop();
    await soon(() => expect(telegram.said(34)).toHaveLength(1));
    await soon(() => expect(feishu.sent().length).toBeGreaterThan(0));
    const pages = await pagesOf(address);
    bot.process.kill("SIGTERM");
    await bot.exited;
    expect(bot.printed()).toContain("not delivered");
    expect(bot.printed() + pages).not.toMatch(/CANARY|王小明/);
  });

  it("where both platforms refuse the credentials", async () => {
    const [telegram, feishu] = [await startFakeTelegram(), await startFakeFeishu()];
    onTestFinished(() => telegram.stop());
    onTestFinished(() => feishu.stop());
    const bot = run({
      TELEGRAM_BOT_TOKEN: "9999999999:CANARYwrongwrongwrongwrongwrongwrongwro",
      TELEGRAM_API_ROOT: telegram.apiRoot,
      FEISHU_APP_ID: APP.id,
      FEISHU_APP_SECRET: "CANARY-wrong",
      FEISHU_DOMAIN: feishu.address,
    });
    const address = await bot.address;
    await soon(async () => expect(await pagesOf(address)).toContain("TELEGRAM_BOT_TOKEN"));
    expect(bot.printed() + (await pagesOf(address))).not.toContain("CANARY");
  });
});
