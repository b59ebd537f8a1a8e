import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { hasPostgres } from "../../postgres/shared-server.ts";
import { bring, countOnFeishu, countOnTelegram } from "../notify/killed-world.ts";
import {
  ask,
  closeReplicas,
  countAnswers,
  crashDatabase,
  killOne,
  ledgerOf,
  openReplicas,
  type ReplicaWorld,
  waitUntil,
} from "./replica-world.ts";

/** `REPLICA_KILLS=100 REPLICA_CRASHES=5 REPLICA_PROPOSALS=40 REPLICA_QUESTIONS=100` is the long form. */
const KILLS = Number(process.env["REPLICA_KILLS"] ?? 4);
const CRASHES = Number(process.env["REPLICA_CRASHES"] ?? 1);
const PROPOSALS = Number(process.env["REPLICA_PROPOSALS"] ?? 2);
const QUESTIONS = Number(process.env["REPLICA_QUESTIONS"] ?? 8);
const LONGEST_LIFE_MS = 2_500;
const PATIENCE_MS = 1_200_000;

async function storm(world: ReplicaWorld): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    while (world.brought < (PROPOSALS * (kill + 1)) / KILLS) bring(world);
    while (world.asked < (QUESTIONS * (kill + 1)) / KILLS) ask(world);
    if (kill % 5 === 0) world.telegram.fail({ method: "sendMessage", how: "reset-after" });
    if (Math.floor(((kill + 1) * CRASHES) / KILLS) > Math.floor((kill * CRASHES) / KILLS))
      await crashDatabase(world);
    await sleep(Math.random() * LONGEST_LIFE_MS);
    await killOne(world);
  }
}

function allDone(world: ReplicaWorld): boolean {
  const answers = countAnswers(world);
  const missed = countOnTelegram(world).missed + countOnFeishu(world).missed;
  return missed + answers.telegram.never + answers.feishu.never === 0;
}

it.skipIf(!hasPostgres)(
  `three bots on one database tell and answer everything, killed ${KILLS} times, with ${CRASHES} crashes of the database`,
  { timeout: 3_600_000 },
  async () => {
    const world = await openReplicas();
    await storm(world);
    const settledMs = await waitUntil(world, () => allDone(world), PATIENCE_MS);
    await sleep(1_000);
    const told = { telegram: countOnTelegram(world), feishu: countOnFeishu(world) };
    const answers = countAnswers(world);
    console.log(`killed ${KILLS} times, ${CRASHES} crashes, ${world.gaveUp} ended by themselves`);
    console.log(
      "told",
      told,
      "answers",
      answers,
      "outbox",
      await ledgerOf(world),
      `${settledMs} ms to settle`,
    );
    expect([told.telegram.missed, told.feishu.missed, told.feishu.repeated]).toEqual([0, 0, 0]);
    // What came twice says so.
    expect(told.telegram.unmarked).toBe(0);
    expect([answers.telegram.never, answers.feishu.never]).toEqual([0, 0]);
    await closeReplicas(world);
  },
);
