import type { Log } from "../log/log.ts";
import type { Store } from "../store/store.ts";

/** Two nights, so that one that was missed is made up for. */
const LOOKS_BACK_MS = 48 * 3_600_000;

export type CheckGround = { store: Pick<Store, "proof">; log: Pick<Log, "info" | "error">; now(): number };

/** Works out anew what should have been sent lately; what is missing and what is too much goes to the log and to the staff's page. */
export async function checkDeliveries({ store, log, now }: CheckGround): Promise<void> {
  const reconciled = await store.proof.reconcile(now() - LOOKS_BACK_MS);
  await store.proof.keepCheck(reconciled, now());
  const { checked, skipped, missing, surplus } = reconciled;
  const { states, doubtful } = await store.proof.tally({});
  const found = { checked, skipped, missing, surplus, ...states, doubtful };
  if (missing.length + surplus.length > 0) log.error(found, "deliveries do not match the subscriptions");
  else log.info(found, "deliveries match the subscriptions");
}
