import { expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import { type ChatSettings, USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import { numbered, openNotifying } from "./told-chats.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const QUIET = { from: 22 * 60, to: 8 * 60 };

const CHOSEN: Partial<ChatSettings>[] = [
  {},
  { quiet: QUIET },
  { quiet: QUIET, weekends: false },
  { rhythm: { kind: "daily", minute: 540 } },
  { rhythm: { kind: "daily", minute: 540 }, weekends: false, timeZone: "Europe/Paris" },
  { rhythm: { kind: "weekly", weekday: 1, minute: 540 }, quiet: QUIET },
  { quiet: QUIET, timeZone: "America/New_York" },
];

/** A number between 0 and 1 that is the same in every run. */
function randomly(seed: number): () => number {
  const state = { value: seed };
  return () => {
    state.value = (Math.imul(state.value, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state.value / 0x7fffffff;
  };
}

function hourIn(timeZone: string, at: number): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit" }).format(at));
}

it("loses nothing in a month of quiet hours, digests, weekends, changes of mind and restarts", async () => {
  const { start, follow, bring, clock, telegram, store } = await openNotifying();
  const random = randomly(20_240_501);
  const settings = CHOSEN.map((chosen) => ({ ...USUAL_CHAT, ...chosen }));
  const places = settings.map((_, at): Place => {
    return { channel: "telegram", chat: { id: String(at + 1), kind: "private" } };
  });
  for (const [at, place] of places.entries()) {
    await follow(place);
    await store.subscriptions.saveSettings(place, settings[at] ?? USUAL_CHAT, 1);
  }
  const life = { notifier: start({ everyMs: HOUR / 2 }), proposals: 0 };
  for (let day = 0; day < 30; day += 1) {
    for (let part = 0; part < 4; part += 1) {
      await clock.runUntil(day * DAY + part * 6 * HOUR + random() * 5 * HOUR);
      if (random() < 0.5) {
        life.proposals += 1;
        await bring(numbered(life.proposals, "已办理。"));
      }
      if (random() < 0.2) {
        await life.notifier.stop();
        life.notifier = start({ everyMs: HOUR / 2, owner: `life ${day} ${part}` });
      }
    }
    // A change of mind in the middle: from at once to daily, and back.
    const rhythm = day % 4 < 2 ? ({ kind: "daily", minute: 1080 } as const) : ({ kind: "instant" } as const);
    await store.subscriptions.saveSettings(places[0] as Place, { ...USUAL_CHAT, rhythm }, 1);
  }
  await clock.runUntil(45 * DAY);
  await life.notifier.stop();

  for (const [at, place] of places.entries()) {
    const told = telegram.arrived.filter(({ chat }) => chat === place.chat.id);
    const numbers = told.flatMap(({ answer }) => answer.proposals.map(({ number }) => Number(number)));
    expect(numbers).toEqual(Array.from({ length: life.proposals }, (_, number) => number + 1));
    const { quiet, timeZone } = settings[at] ?? USUAL_CHAT;
    const disturbed = told.filter(
      (one) =>
        quiet && [22, 23, 0, 1, 2, 3, 4, 5, 6, 7].includes(hourIn(timeZone ?? "Asia/Shanghai", one.at)),
    );
    expect(disturbed.map((one) => new Date(one.at).toISOString())).toEqual([]);
  }
});
