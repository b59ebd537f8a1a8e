import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";

/** Two nights, so that one that was missed is made up for. */
const LOOKS_BACK_MS = 48 * 3_600_000;

export type CheckGround = { store: Pick<Store, "proof">; log: Pick<Log, "info" | "error">; now(): number };

/** Works out anew what should have been sent lately, and says in the log what is missing and what is too much. */
export async function checkDeliveries({ store, log, now }: CheckGround): Promise<void> {
  const { checked, skipped, missing, surplus } = await store.proof.reconcile(now() - LOOKS_BACK_MS);
  const { states, doubtful } = await store.proof.tally({});
  const found = { checked, skipped, missing, surplus, ...states, doubtful };
  if (missing.length + surplus.length > 0) log.error(found, "deliveries do not match the subscriptions");
  else log.info(found, "deliveries match the subscriptions");
}
