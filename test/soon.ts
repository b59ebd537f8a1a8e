import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 20;

/** Tries until the expectation holds; fails with what it said last when that takes longer than patience lasts. */
export async function soon(expectation: () => void | Promise<void>): Promise<void> {
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
