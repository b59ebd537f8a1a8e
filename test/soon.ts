import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 20;

/** Tries until the expectation holds, and gives its result; fails with what it said last when patience is at its end. */
export async function soon<Result>(expectation: () => Result | Promise<Result>): Promise<Result> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await expectation();
    } catch (fault) {
      if (performance.now() > deadline) throw fault;
    }
    await sleep(LOOK_EVERY_MS);
  }
}
