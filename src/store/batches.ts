import { setImmediate as othersFirst } from "node:timers/promises";

/** Rows of one statement: far below the databases' limits on parameters, and short enough not to delay an answer. */
const BATCH = 100;

/** Does the work a batch at a time, in order, and lets waiting questions go first in between. */
export async function inBatches<Row>(
  rows: readonly Row[],
  work: (batch: readonly Row[]) => Promise<unknown> | undefined,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await work(rows.slice(start, start + BATCH));
    await othersFirst();
  }
}
