import type { Window } from "./budget.ts";

/** Counts messages against windows. A message counts from its start until the window has passed since its end. */
export type Meter = {
  /** The earliest time that one more message fits, or Infinity while only the end of a running one can tell. */
  readyAt(now: number, share: number): number;
  begin(): void;
  end(now: number): void;
};

/** A meter over windows; without windows everything fits. */
export function createMeter(windows: readonly Window[]): Meter {
  const longest = Math.max(0, ...windows.map((window) => window.perMs));
  let running = 0;
  let ended: number[] = []; // ascending

  return {
    readyAt: (now, share) =>
      Math.max(now, ...windows.map((window) => freeAt(window, { running, ended, now, share }))),
    begin() {
      running += 1;
    },
    end(now) {
      running -= 1;
      ended = [...ended.filter((time) => time > now - longest), now];
    },
  };
}

type Use = { running: number; ended: readonly number[]; now: number; share: number };

function freeAt(window: Window, { running, ended, now, share }: Use): number {
  const limit = Math.max(1, Math.floor(window.count * share));
  if (running >= limit) return Number.POSITIVE_INFINITY;
  const counted = ended.filter((time) => time > now - window.perMs);
  const surplus = running + counted.length - limit;
  const last = surplus < 0 ? undefined : counted[surplus];
  return last === undefined ? now : last + window.perMs;
}
