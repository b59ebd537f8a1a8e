import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import { openSqliteStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { botEnvironment } from "../../fakes/bot-environment.ts";
import { type FakeFeishu, startFakeFeishu } from "../../fakes/feishu/open-platform.ts";
import { shownText } from "../../fakes/feishu/shown-text.ts";
import { type FakeTelegram, startFakeTelegram } from "../../fakes/telegram/fake-telegram.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { describeOpen, letTimePass, openIn } from "./left-outbox.ts";
import { EVERYTHING, KNOWN } from "./told-chats.ts";

const START = join(import.meta.dirname, "../../../src/commands/start.ts");
const CHATS_EACH = 10;
const ANSWER_AFTER_MS = 30;
/** The watched folder is looked at every five seconds, and a file is taken when two looks saw it. */
const IMPORTING = { from: 4_000, to: 7_500 };
const TELLING = { from: 0, to: 2_500 };
const STARTING_MS = 1_500;
/** Longer than a claim lives, and than the pauses after a lost response. */
const AWAY_MS = 20 * 60_000;
/** Only a bot that has stopped working takes so long. */
const LONGEST_MS = 10 * 60_000;

/** A platform of each kind that keeps what arrives, and the watched folder of the bots that are killed between them. */
export type World = {
  telegram: FakeTelegram;
  feishu: FakeFeishu;
  folder: string;
  /** How many proposals have been put into the watched folder. */
  brought: number;
};

/** A world with one bot at a time. */
export type KilledWorld = World & { running: Set<ChildProcess> };

/** How often each chat was told of each proposal. */
export type Told = { missed: number; once: number; repeated: number; unmarked: number };

/** Both platforms, and a store in which twenty chats follow everything. */
export async function openWorld(): Promise<KilledWorld> {
  const telegram = await startFakeTelegram({ answerAfterMs: ANSWER_AFTER_MS });
  const feishu = await startFakeFeishu();
  feishu.plan({ path: /im\/v1\/messages/, delayMs: ANSWER_AFTER_MS, times: Number.POSITIVE_INFINITY });
  const folder = temporaryFolder();
  mkdirSync(join(folder, "in"));
  await followEverything(await openSqliteStore(join(folder, "tian-bot.sqlite")), telegram);
  return { telegram, feishu, folder, brought: 0, running: new Set() };
}

/** Puts the chats that follow everything into a store, beside a proposal that is no news, and closes it. */
export async function followEverything(store: Store, telegram: FakeTelegram): Promise<void> {
  await store.importProposals([KNOWN], { source: "known.txt", at: 1 });
  for (const place of places()) {
    if (place.channel === "telegram") telegram.book.state(Number(place.chat.id));
    await store.subscriptions.add(place, { followed: EVERYTHING, by: "p", now: 1 });
  }
  await store.close();
}

function places(): Place[] {
  return Array.from({ length: CHATS_EACH }, (_, at) => at).flatMap((at): Place[] => [
    { channel: "telegram", chat: { id: String(7001 + at), kind: "private" } },
    { channel: "feishu", chat: { id: `oc_${at}`, kind: "group" } },
  ]);
}

/** Puts a proposal with a letter into the watched folder. */
export function bring(world: World): void {
  world.brought += 1;
  const number = `2025${String(world.brought).padStart(4, "0")}`;
  const text = `案由:(${number})关于改善示例事项N${number}的提案

内    容:

  示例事项多有不便。

建    议:

  1.改善示例事项,年内完成。

提案者 甘若棠
部门答复

城管局:
甘若棠委员:
  您提出的第${number}号提案收悉,现答复如下:
  示例事项已列入计划,年底前完成。
  此复。
  2025年7月2日

办理单位 城管局
`;
  writeFileSync(join(world.folder, "in", `${number}.txt`), text);
}

/** Lets the bot live for a random while and kills it: in turn as it imports, as it tells, and as it starts. */
export async function liveAndDie(world: KilledWorld, life: number): Promise<void> {
  const bot = startBot(world);
  if (life % 3 === 2) await sleep(Math.random() * STARTING_MS);
  else await liveFor(life % 3 === 0 ? IMPORTING : TELLING, bot, world);
  await kill(bot);
  letTimePass(world.folder, AWAY_MS);
}

/** Counted from when the bot has begun to listen. */
async function liveFor(
  { from, to }: { from: number; to: number },
  bot: ChildProcess,
  { telegram }: World,
): Promise<void> {
  const polls = telegram.called("getUpdates").length;
  while (telegram.called("getUpdates").length === polls && bot.exitCode === null) await sleep(10);
  await sleep(from + Math.random() * (to - from));
}

/** Lets the bot live until it has told everything; while all that is left waits for a later time, it is away. */
export async function liveOn(world: KilledWorld): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  while (isBehind(world)) {
    const bot = startBot(world);
    while (isBehind(world) && hasWork(world) && Date.now() < deadline) await sleep(200);
    if (Date.now() >= deadline) throw new Error(`still not told:\n${describeOpen(world.folder)}`);
    await kill(bot);
    letTimePass(world.folder, AWAY_MS);
  }
}

function isBehind(world: World): boolean {
  return isUnread(world) || openIn(world.folder).chats > 0;
}

function hasWork(world: World): boolean {
  const { chats, waiting } = openIn(world.folder);
  return isUnread(world) || chats > waiting;
}

function isUnread({ folder, brought }: World): boolean {
  return openIn(folder).all < brought * 2 * CHATS_EACH;
}

function startBot({ telegram, feishu, folder, running }: KilledWorld): ChildProcess {
  const bot = spawn(process.execPath, [START], {
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      PROPOSALS_DIR: join(folder, "in"),
      PORT: "0",
      ...botEnvironment(telegram, feishu),
      LOG_LEVEL: "fatal",
      NODE_COMPILE_CACHE: join(folder, "code"),
    },
  });
  running.add(bot);
  bot.once("close", () => running.delete(bot));
  return bot;
}

async function kill(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null) throw new Error(`expected the bot to run, got exit ${bot.exitCode}`);
  bot.kill("SIGKILL");
  await once(bot, "close");
}

/** What stands in the chats of the fake Telegram. */
export function countOnTelegram({ telegram, brought }: World): Told {
  const chats = Array.from({ length: CHATS_EACH }, (_, at) =>
    telegram.said(7001 + at).map(({ text }) => text),
  );
  return count(chats, brought);
}

/** What stands in the chats of the fake Feishu. */
export function countOnFeishu({ feishu, brought }: World): Told {
  const chats = Array.from({ length: CHATS_EACH }, (_, at) =>
    feishu
      .sent()
      .filter(({ chat }) => chat === `oc_${at}`)
      .map(shownText),
  );
  return count(chats, brought);
}

function count(chats: readonly string[][], brought: number): Told {
  const told: Told = { missed: 0, once: 0, repeated: 0, unmarked: 0 };
  const numbers = Array.from({ length: brought }, (_, at) => `N2025${String(at + 1).padStart(4, "0")}`);
  for (const messages of chats) {
    for (const number of numbers) {
      const [, ...more] = messages.filter((text) => text.includes(number));
      if (!messages.some((text) => text.includes(number))) told.missed += 1;
      else if (more.length === 0) told.once += 1;
      else told.repeated += 1;
      told.unmarked += more.filter((text) => !text.includes("补发")).length;
    }
  }
  return told;
}

export async function closeWorld({ telegram, feishu, running }: KilledWorld): Promise<void> {
  for (const bot of running) bot.kill("SIGKILL");
  await telegram.stop();
  await feishu.stop();
}
