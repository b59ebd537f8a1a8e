import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { type FakeTelegram, startFakeTelegram } from "../../../fakes/telegram/fake-telegram.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { spawnBot } from "./spawn-bot.ts";

const LONGEST_LIFE_MS = 1200;
/** Only a bot that has stopped answering takes so long. */
const LONGEST_WAIT_MS = 2 * 60_000;
/** One of the shipped samples; its answer is one message. */
const QUESTION = "20250103";
const FIRST_CHAT = 5000;

async function startBot(fake: FakeTelegram, folder: string): Promise<ChildProcess> {
  const child = spawnBot(fake, folder);
  child.stdout?.resume();
  const polls = fake.called("getUpdates").length;
  while (fake.called("getUpdates").length === polls && child.exitCode === null) await sleep(5);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}

/** How often each question has been answered. */
function answers(fake: FakeTelegram, questions: number): number[] {
  return Array.from({ length: questions }, (_, at) => fake.said(FIRST_CHAT + at).length);
}

async function allAnswered(fake: FakeTelegram, questions: number): Promise<void> {
  const unanswered = () => answers(fake, questions).filter((count) => count === 0).length;
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (unanswered() > 0 && Date.now() < deadline) await sleep(100);
}

/** The test that no question is lost, with the bot killed so often among so many questions. */
export function killBot(kills: number, questions: number): void {
  it(`answers every one of ${questions} questions although the bot is killed ${kills} times`, {
    timeout: 3_600_000,
  }, async () => {
    const fake = await startFakeTelegram({ answerAfterMs: 40 });
    const folder = temporaryFolder();
    const perLife = Math.ceil(questions / Math.max(kills, 1));
    const unasked = Array.from({ length: questions }, (_, at) => FIRST_CHAT + at);
    for (let life = 0; life < kills; life += 1) {
      const bot = await startBot(fake, folder);
      for (const chat of unasked.splice(0, perLife)) fake.say({ chat, from: chat, text: QUESTION });
      await sleep(Math.random() * LONGEST_LIFE_MS);
      await kill(bot);
    }
    const last = await startBot(fake, folder);
    await allAnswered(fake, questions);
    await sleep(300);
    await kill(last);
    await fake.stop();

    const counts = answers(fake, questions);
    const times = (n: number) => counts.filter((count) => count === n).length;
    console.log(
      `killed ${kills} times over ${questions} questions: ${times(0)} unanswered, ${times(1)} answered once, ` +
        `${times(2)} twice because a kill lost the response, ${counts.filter((count) => count > 2).length} more often`,
    );
    expect(times(0)).toBe(0);
    // A repeat needs a death between arrival and note, a second repeat two of them in a row.
    expect(counts.filter((count) => count > 3)).toEqual([]);
  });
}
