import { expect, it, onTestFinished } from "vitest";
import {
  bring,
  closeWorld,
  countOnFeishu,
  countOnTelegram,
  type KilledWorld,
  liveAndDie,
  liveOn,
  openWorld,
} from "./killed-world.ts";
import { ledger } from "./left-outbox.ts";

/** `NOTIFY_KILLS=70 NOTIFY_PROPOSALS=36 NOTIFY_WORLDS=3` is the long form: 210 kills over 2160 notifications. */
const KILLS = Number(process.env.NOTIFY_KILLS ?? 3);
const PROPOSALS = Number(process.env.NOTIFY_PROPOSALS ?? 5);
const WORLDS = Number(process.env.NOTIFY_WORLDS ?? 2);

async function killAgainAndAgain(world: KilledWorld): Promise<void> {
  for (let life = 0; life < KILLS; life += 1) {
    while (world.brought < (PROPOSALS * (life + 1)) / KILLS) bring(world);
    if (life % 5 === 0) world.telegram.fail({ method: "sendMessage", how: "reset-after" });
    if (life % 7 === 0)
      world.telegram.fail({
        method: "sendMessage",
        how: "refused",
        code: 429,
        description: "Too Many Requests",
        parameters: { retry_after: 1 },
      });
    if (life % 6 === 0) world.feishu.plan({ path: /im\/v1\/messages/, breaks: "after" });
    await liveAndDie(world, life);
  }
  await liveOn(world);
}

it(`tells every chat everything although ${WORLDS} bots are killed ${KILLS} times each`, {
  timeout: 3_600_000,
}, async () => {
  const worlds = await Promise.all(Array.from({ length: WORLDS }, openWorld));
  onTestFinished(async () => void (await Promise.all(worlds.map(closeWorld))));
  await Promise.all(worlds.map(killAgainAndAgain));
  for (const world of worlds) {
    const [telegram, feishu] = [countOnTelegram(world), countOnFeishu(world)];
    console.log("Telegram", telegram, "Feishu", feishu, "outbox", ledger(world.folder));
    expect([telegram.missed, feishu.missed]).toEqual([0, 0]);
    expect(feishu.repeated).toBe(0);
    // What came twice says so, and the outbox knows of it.
    expect(telegram.unmarked).toBe(0);
    expect(ledger(world.folder).doubtful).toBeGreaterThanOrEqual(telegram.repeated);
  }
});
