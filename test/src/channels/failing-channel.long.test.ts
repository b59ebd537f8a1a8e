import { describe, expect, it, onTestFinished } from "vitest";
import { botEnvironment } from "../../fakes/bot-environment.ts";
import { messageEvent } from "../../fakes/feishu/event.ts";
import { type FakeFeishu, startFakeFeishu } from "../../fakes/feishu/open-platform.ts";
import { shownText } from "../../fakes/feishu/shown-text.ts";
import { type FakeTelegram, startFakeTelegram } from "../../fakes/telegram/fake-telegram.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type RunningProgram, runProgram } from "../running-program.ts";
import { soon } from "./feishu/open-feishu.ts";
import { postChat } from "./web/open-web.ts";

/** One of the shipped samples. */
const QUESTION = "20250103";
const WRONG_TOKEN = "1234567890:notthetokennotthetokennotthetoken123";

type World = { telegram: FakeTelegram; feishu: FakeFeishu };

async function openWorld(): Promise<World> {
  const [telegram, feishu] = [await startFakeTelegram(), await startFakeFeishu()];
  onTestFinished(async () => {
    await telegram.stop();
    await feishu.stop();
  });
  return { telegram, feishu };
}

/** The whole program in a process of its own, with both platforms. */
function run({ telegram, feishu }: World, more: Record<string, string> = {}): RunningProgram {
  const program = runProgram({
    DATA_DIR: temporaryFolder(),
    LOG_LEVEL: "info",
    ...botEnvironment(telegram, feishu),
    ...more,
  });
  onTestFinished(() => void program.process.kill("SIGKILL"));
  return program;
}

/** What `/readyz` says of the channels, and with which status. */
async function channelsOf(program: RunningProgram): Promise<[number, string]> {
  const response = await fetch(`${await program.address}/readyz`);
  const { parts } = (await response.json()) as { parts: { part: string; ok: boolean; detail: string }[] };
  expect(parts.filter(({ part }) => part !== "channels").every(({ ok }) => ok)).toBe(true);
  return [response.status, parts.find(({ part }) => part === "channels")?.detail ?? ""];
}

/** The channels that the log has a warning or an error of. */
function blamedIn(program: RunningProgram): string[] {
  const lines = program.printed().split("\n");
  const errors = lines.flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
  return [...new Set(errors.filter(({ level }) => level >= 40).map(({ channel }) => String(channel)))];
}

async function answersOnTheWeb(program: RunningProgram): Promise<void> {
  const answered = await postChat(await program.address, { chat: "a", text: QUESTION });
  expect([answered.status, await answered.text()]).toEqual([200, expect.stringContaining(QUESTION)]);
}

async function stopsWell(program: RunningProgram): Promise<void> {
  program.process.kill("SIGTERM");
  expect(await program.exited).toBe(0);
}

describe("a channel that its platform refuses", { timeout: 120_000 }, () => {
  it("is Telegram: Feishu and the web answer, /readyz and the log say which and why, and the program ends well", async () => {
    const world = await openWorld();
    const program = run(world, { TELEGRAM_BOT_TOKEN: WRONG_TOKEN });
    await soon(async () =>
      expect(await channelsOf(program)).toEqual([
        503,
        expect.stringMatching(/Telegram：.*TELEGRAM_BOT_TOKEN/),
      ]),
    );
    expect((await channelsOf(program))[1]).toMatch(/飞书：长连接已建立/);
    await world.feishu.push(messageEvent({ text: QUESTION }));
    await soon(() => expect(world.feishu.sent().map(shownText).join()).toContain(QUESTION));
    await answersOnTheWeb(program);
    expect(blamedIn(program)).toEqual(["telegram"]);
    await stopsWell(program);
  });

  it("is Feishu: Telegram and the web answer, /readyz and the log say which and why, and the program ends well", async () => {
    const world = await openWorld();
    Object.assign(world.feishu.endpoint, { code: 514, msg: "auth failed" });
    const program = run(world);
    await soon(async () =>
      expect(await channelsOf(program)).toEqual([503, expect.stringMatching(/飞书：长连接失败.*514/)]),
    );
    world.telegram.say({ chat: 31, from: 31, text: QUESTION });
    await soon(() =>
      expect(
        world.telegram
          .said(31)
          .map(({ text }) => text)
          .join(),
      ).toContain(QUESTION),
    );
    await answersOnTheWeb(program);
    expect(blamedIn(program)).toEqual(["feishu"]);
    await stopsWell(program);
  });

  it("may be both: the web answers, and each is named", async () => {
    const world = await openWorld();
    Object.assign(world.feishu.endpoint, { code: 514, msg: "auth failed" });
    const program = run(world, { TELEGRAM_BOT_TOKEN: WRONG_TOKEN });
    await soon(async () =>
      expect(await channelsOf(program)).toEqual([
        503,
        expect.stringMatching(/Telegram：令牌不对.*飞书：长连接失败/),
      ]),
    );
    await answersOnTheWeb(program);
    expect(blamedIn(program).sort()).toEqual(["feishu", "telegram"]);
    await stopsWell(program);
  });
});
