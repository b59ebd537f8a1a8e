import { createAnswering } from "../../../src/answering.ts";
import type { Answering } from "../../../src/channels/channel.ts";
import { createSubscriptionService } from "../../../src/notify/subscription-service.ts";
import type { Store } from "../../../src/store/store.ts";
import { SCENARIO_LIBRARY } from "./scenario-library.ts";

/** The product's own answers over the scenarios' library, with subscriptions. */
export function scenarioAnswering(store: Store): Answering {
  const timeZone = "Asia/Shanghai";
  const subscriptions = createSubscriptionService({ store, now: Date.now, timeZone, wake: () => undefined });
  return createAnswering({
    store,
    services: { library: SCENARIO_LIBRARY, subscriptions },
    standingOf: () => ({ staff: false }),
    timeZone,
    report: (fault, incoming) => {
      throw new Error(`answering ${incoming.text}`, { cause: fault });
    },
  });
}
