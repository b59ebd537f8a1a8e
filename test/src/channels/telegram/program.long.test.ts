import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { FAKE_TOKEN, type FakeTelegram, startFakeTelegram } from "../../../fakes/telegram/fake-telegram.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { spawnBot } from "../kill/spawn-bot.ts";
import { soon } from "./open-telegram.ts";

/** One of the shipped samples. */
const QUESTION = "20250103";

type Running = { child: ChildProcess; address: string };

/** The whole program in a process of its own, with the fake as its Bot API. */
async function run(fake: FakeTelegram, folder: string, token = FAKE_TOKEN): Promise<Running> {
  const child = spawnBot(folder, { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: fake.apiRoot });
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const address = await soon(() => {
    const found = /http:\/\/\S+/.exec(printed)?.[0];
    expect(found).toBeDefined();
    return found ?? "";
  });
  return { child, address };
}

async function opened(): Promise<FakeTelegram> {
  const fake = await startFakeTelegram({ answerAfterMs: 60 });
  onTestFinished(() => fake.stop());
  return fake;
}

describe("the program with Telegram", () => {
  it("told to stop finishes the answers under way, takes nothing new and ends well; the next start goes on", async () => {
    const fake = await opened();
    const folder = temporaryFolder();
    const first = await run(fake, folder);
    await soon(() => expect(fake.called("getUpdates").length).toBeGreaterThan(0));
    for (const chat of [31, 32, 33]) fake.say({ chat, from: chat, text: QUESTION });
    await soon(() => expect(fake.said(31)).toHaveLength(1));
    first.child.kill("SIGTERM");
    const [exit] = await once(first.child, "close");
    expect(exit).toBe(0);
    fake.say({ chat: 34, from: 34, text: QUESTION });
    expect(fake.said(34)).toEqual([]);
    const second = await run(fake, folder);
    await soon(() => expect([31, 32, 33, 34].map((chat) => fake.said(chat).length)).toEqual([1, 1, 1, 1]));
    second.child.kill("SIGTERM");
    await once(second.child, "close");
  });

  it("answers on the web while Telegram refuses the token, and says which channel fails and why", async () => {
    const fake = await opened();
    const { address } = await run(fake, temporaryFolder(), "1234567890:notthetokennotthetokennotthetoken123");
    const chat = await fetch(new URL("/api/chat", address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ chat: "a", text: QUESTION }),
    });
    expect(chat.status).toBe(200);
    await soon(async () => {
      const ready = await fetch(new URL("/readyz", address));
      expect([ready.status, await ready.text()]).toEqual([
        503,
        expect.stringContaining("TELEGRAM_BOT_TOKEN"),
      ]);
    });
  });
});
