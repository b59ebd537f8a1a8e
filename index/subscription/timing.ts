import type { ChatSettings } from "./chat-settings.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Waiting news: since when the oldest of it waits, and the time now, in milliseconds since 1970. */
export type Waiting = { since: number; now: number };

/** The earliest moment, not before now, at which a chat may be told what waits for it. `zone` stands where the chat has chosen none. */
export function sendableAt(settings: ChatSettings, { since, now }: Waiting, zone: string): number {
  const clock = wallClock(settings.timeZone ?? zone);
  const slot = slotAfter(settings, clock.at(since));
  const wall = Math.max(slot, clock.at(now));
  const allowed = afterQuiet(settings, wall);
  // What is allowed now is allowed now, to the millisecond, also where the wall clock stands still or repeats an hour.
  return allowed <= clock.at(now) ? now : Math.max(now, clock.moment(allowed));
}

/** The first time of the chat's rhythm at or after a wall-clock time; weekends skip to the same hour on Monday. */
function slotAfter({ rhythm, weekends }: ChatSettings, wall: number): number {
  if (rhythm.kind === "instant") return wall;
  const today = startOfDay(wall) + rhythm.minute * MINUTE;
  const fits = (slot: number) => {
    if (slot < wall) return false;
    if (rhythm.kind === "weekly") return weekdayOf(slot) === rhythm.weekday;
    return weekends || !isWeekend(slot);
  };
  const days = Array.from({ length: 9 }, (_, day) => today + day * DAY);
  return days.find(fits) ?? wall;
}

/** Moves a wall-clock time out of quiet hours and, where weekends are free, out of the weekend. */
function afterQuiet(settings: ChatSettings, wall: number): number {
  const free = settings.weekends || chosenWeekend(settings) || !isWeekend(wall) ? wall : nextMonday(wall);
  const quiet = settings.quiet && quietEnd(settings.quiet, free);
  if (quiet === null || quiet === free) return free;
  return afterQuiet(settings, quiet);
}

/** A weekly digest on a Saturday was asked for on that day. */
function chosenWeekend({ rhythm }: ChatSettings): boolean {
  return rhythm.kind === "weekly" && (rhythm.weekday === 0 || rhythm.weekday === 6);
}

function quietEnd({ from, to }: { from: number; to: number }, wall: number): number {
  const minute = (wall - startOfDay(wall)) / MINUTE;
  const end = startOfDay(wall) + to * MINUTE;
  if (from === to) return wall;
  if (from < to) return minute >= from && minute < to ? end : wall;
  if (minute >= from) return end + DAY;
  return minute < to ? end : wall;
}

function nextMonday(wall: number): number {
  const days = weekdayOf(wall) === 6 ? 2 : 1;
  return startOfDay(wall) + days * DAY;
}

function isWeekend(wall: number): boolean {
  return weekdayOf(wall) === 0 || weekdayOf(wall) === 6;
}

function weekdayOf(wall: number): number {
  return new Date(wall).getUTCDay();
}

function startOfDay(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** Wall-clock times of a zone, as if they were UTC. */
type WallClock = { at(moment: number): number; moment(wall: number): number };

const clocks = new Map<string, WallClock>();

function wallClock(zone: string): WallClock {
  const known = clocks.get(zone);
  if (known) return known;
  const made = makeWallClock(zone);
  clocks.set(zone, made);
  return made;
}

function makeWallClock(zone: string): WallClock {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  const at = (moment: number) => {
    const parts = Object.fromEntries(
      format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((moment % 1000) + 1000) % 1000);
  };
  // By the offset a day before and a day after: of a time that comes twice the first, of one that there is not as if the clocks had not gone forward.
  const moment = (wall: number) => {
    const offsets = [wall - DAY, wall + DAY].map((near) => at(near) - near);
    const moments = offsets.map((offset) => wall - offset).toSorted((a, b) => a - b);
    return moments.find((one) => at(one) === wall) ?? wall - (offsets[0] ?? 0);
  };
  return { at, moment };
}
