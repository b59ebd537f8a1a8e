import { expect, it } from "vitest";
import { repeat } from "../../src/repeat.ts";

it("does the work again and again, whatever goes wrong, until it is stopped", async () => {
  const turns: number[] = [];
  const faults: unknown[] = [];
  const { promise: thirdTurn, resolve } = Promise.withResolvers<void>();
  const work = async () => {
    turns.push(turns.length);
    if (turns.length === 3) resolve();
    if (turns.length === 2) throw new Error("the second turn fails");
  };
  const repeating = repeat(1, work, (fault) => faults.push(fault));
  await thirdTurn;
  await repeating.stop();
  const atStop = turns.length;
  expect([atStop >= 3, faults.length]).toEqual([true, 1]);
  await new Promise((done) => setTimeout(done, 10));
  expect(turns).toHaveLength(atStop);
});

it("waits, when it is stopped, for the work that is under way", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done: string[] = [];
  const repeating = repeat(
    1,
    async () => {
      await promise;
      done.push("work");
    },
    () => undefined,
  );
  const stopped = repeating.stop().then(() => done.push("stopped"));
  resolve();
  await stopped;
  expect(done).toEqual(["work", "stopped"]);
});
