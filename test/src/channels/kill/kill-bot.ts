import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { spawnBot } from "./spawn-bot.ts";

const LONGEST_LIFE_MS = 1200;
/** Only a bot that has stopped answering takes so long. */
const LONGEST_WAIT_MS = 2 * 60_000;

/** The platform's side of being killed: its questions are numbered from 0, each in a chat of its own. */
export type KillPlatform = {
  settings: Readonly<Record<string, string>>;
  /** How often a bot has come to fetch or listen so far. */
  comings(): number;
  ask(question: number): void;
  /** What was said in a question's chat. */
  said(question: number): string[];
};

/** How often each question was answered, and in how many chats something else was said besides. */
export type KillCounts = { answers: number[]; words: number[] };

/** Kills the bot so often, at random moments, among so many questions; then lets it live until everybody has heard. */
export async function killBot(
  platform: KillPlatform,
  { kills, questions, answer }: { kills: number; questions: number; answer: RegExp },
): Promise<KillCounts> {
  const folder = temporaryFolder();
  const perLife = Math.ceil(questions / Math.max(kills, 1));
  const unasked = Array.from({ length: questions }, (_, at) => at);
  for (let life = 0; life < kills; life += 1) {
    const bot = await startBot(platform, folder);
    for (const question of unasked.splice(0, perLife)) platform.ask(question);
    await sleep(Math.random() * LONGEST_LIFE_MS);
    await kill(bot);
  }
  const last = await startBot(platform, folder);
  const all = Array.from({ length: questions }, (_, at) => at);
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (all.some((at) => platform.said(at).length === 0) && Date.now() < deadline) await sleep(100);
  await sleep(300);
  await kill(last);
  const isAnswer = (text: string) => answer.test(text);
  return {
    answers: all.map((at) => platform.said(at).filter(isAnswer).length),
    words: all.map((at) => platform.said(at).filter((text) => !isAnswer(text)).length),
  };
}

/** How many questions were answered so often. */
export function times({ answers }: KillCounts, n: number): number {
  return answers.filter((count) => count === n).length;
}

async function startBot({ settings, comings }: KillPlatform, folder: string): Promise<ChildProcess> {
  const before = comings();
  const child = spawnBot(folder, settings);
  child.stdout?.resume();
  while (comings() === before && child.exitCode === null) await sleep(5);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}
