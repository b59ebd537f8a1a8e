import { vi } from "vitest";

/** Waits until something holds, long enough for a machine with much to do. */
export function until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 40_000, interval: 10 });
}
