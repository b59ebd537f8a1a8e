import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../../../src/store/open-store.ts";
import { botEnvironment } from "../../fakes/bot-environment.ts";
import { messageEvent } from "../../fakes/feishu/event.ts";
import { startFakeFeishu } from "../../fakes/feishu/open-platform.ts";
import { startFakeTelegram } from "../../fakes/telegram/fake-telegram.ts";
import { type PostgresServer, startPostgres, withClient } from "../../postgres/server.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { followEverything, type World } from "../notify/killed-world.ts";

const START = join(import.meta.dirname, "../../../src/commands/start.ts");
const REPLICAS = 3;
const ANSWER_AFTER_MS = 30;
/** What everybody asks; it is answered from the moment the store is open. */
const QUESTION = "帮助";
const FIRST_ASKER = 9000;

/** Several bots on one database, which are killed again and again, with a platform of each kind. */
export type ReplicaWorld = World & {
  server: PostgresServer;
  database: string;
  bots: ChildProcess[];
  /** How many questions were asked on each platform. */
  asked: number;
  /** How often a bot ended by itself, and was started again as a supervisor does. */
  gaveUp: number;
};

/** A database in which twenty chats follow everything, and three bots on it. */
export async function openReplicas(): Promise<ReplicaWorld> {
  const server = await startPostgres();
  const database = await server.database("replicas");
  const telegram = await startFakeTelegram({ answerAfterMs: ANSWER_AFTER_MS });
  const feishu = await startFakeFeishu();
  const folder = temporaryFolder();
  mkdirSync(join(folder, "in"));
  await followEverything(await openStore({ dataDir: folder, databaseUrl: database }), telegram);
  const world = {
    ...{ server, database, telegram, feishu, folder, brought: 0 },
    bots: [],
    asked: 0,
    gaveUp: 0,
  };
  for (let at = 0; at < REPLICAS; at += 1) startBot(world, at);
  return world;
}

function startBot(world: ReplicaWorld, at: number): void {
  const { telegram, feishu, folder, database } = world;
  world.bots[at] = spawn(process.execPath, [START], {
    stdio: "ignore",
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: join(folder, `replica-${at}`),
      DATABASE_URL: database,
      PROPOSALS_DIR: join(folder, "in"),
      PORT: "0",
      ...botEnvironment(telegram, feishu),
      LOG_LEVEL: "fatal",
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
    },
  });
}

/** Kills one of the bots, and starts it and whichever has ended by itself. */
export async function killOne(world: ReplicaWorld, at = Math.floor(Math.random() * REPLICAS)): Promise<void> {
  const victim = world.bots[at];
  if (victim && !hasEnded(victim)) {
    victim.kill("SIGKILL");
    await once(victim, "close");
  } else world.gaveUp += 1;
  startBot(world, at);
  reviveOthers(world);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function reviveOthers(world: ReplicaWorld): void {
  for (const [at, bot] of world.bots.entries()) {
    if (!hasEnded(bot)) continue;
    world.gaveUp += 1;
    startBot(world, at);
  }
}

/** Stops the database at once, as in a crash, and starts it again. */
export async function crashDatabase({ server }: ReplicaWorld): Promise<void> {
  await server.crash();
  await sleep(Math.random() * 1_000);
  await server.start();
}

/** One more person asks on each platform; Feishu gives an event again until it is taken. */
export function ask(world: ReplicaWorld): void {
  const asker = FIRST_ASKER + world.asked;
  world.asked += 1;
  world.telegram.say({ chat: asker, from: asker, text: QUESTION });
  void giveAgain(world, messageEvent({ text: QUESTION, from: `ou_${asker}`, chat: `oc_${asker}` }));
}

async function giveAgain(world: ReplicaWorld, event: Record<string, unknown>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const taken = await world.feishu.push(event).then(
      ({ code }) => code === 200,
      () => false,
    );
    if (taken) return;
  }
}

/** How many questions were answered never, once, and more often, on each platform. */
export function countAnswers({ telegram, feishu, asked }: ReplicaWorld) {
  const askers = Array.from({ length: asked }, (_, at) => FIRST_ASKER + at);
  const sent = feishu.sent();
  return {
    telegram: tally(askers.map((asker) => telegram.said(asker).length)),
    feishu: tally(
      askers.map((asker) => sent.filter(({ chat }) => [`oc_${asker}`, `ou_${asker}`].includes(chat)).length),
    ),
  };
}

function tally(counts: readonly number[]) {
  const times = (accept: (count: number) => boolean) => counts.filter(accept).length;
  return { never: times((n) => n === 0), once: times((n) => n === 1), more: times((n) => n > 1) };
}

/** Waits, with the bots alive, until a state is reached or the patience is over; says how long it took. */
export async function waitUntil(
  world: ReplicaWorld,
  reached: () => boolean,
  patienceMs: number,
): Promise<number> {
  const began = Date.now();
  while (!reached() && Date.now() - began < patienceMs) {
    await sleep(100);
    reviveOthers(world);
  }
  return Date.now() - began;
}

/** How the outbox says that it ended, by state. */
export async function ledgerOf({ database }: ReplicaWorld): Promise<Record<string, number>> {
  const { rows } = await withClient(database, (client) =>
    client.query<{ state: string; n: number }>(
      "SELECT state, COUNT(*)::int AS n FROM delivery GROUP BY state",
    ),
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

export async function closeReplicas({ bots, telegram, feishu, server }: ReplicaWorld): Promise<void> {
  for (const bot of bots.filter((one) => !hasEnded(one))) {
    bot.kill("SIGKILL");
    await once(bot, "close");
  }
  await telegram.stop();
  await feishu.stop();
  await server.stop();
}
