import { randomUUID } from "node:crypto";
import type { Subscriptions } from "../../handlers/subscription/subscriptions.ts";
import type { Channel } from "../channels/channel.ts";
import type { ChatAccess } from "../chat-access.ts";
import { aborted } from "../leadership/aborted.ts";
import { DELIVERING } from "../leadership/leader-names.ts";
import type { Held } from "../leadership/leadership.ts";
import type { Log } from "../log/log.ts";
import { repeat } from "../repeat.ts";
import { systemClock } from "../sending/clock.ts";
import type { Settings } from "../settings/settings.ts";
import type { Store } from "../store/store.ts";
import { checkDeliveries } from "./check-deliveries.ts";
import { type Notifier, type NotifierOptions, startNotifier } from "./notifier.ts";
import { type DigestGround, sendStaffDigests } from "./staff-digests.ts";
import { createSubscriptionService } from "./subscription-service.ts";
import { warnStaff } from "./warn-staff.ts";

export type NotifyingGround = {
  settings: Pick<Settings, "timeZone" | "whenUnknown" | "staff">;
  store: Store;
  channels: readonly Channel[];
  access: ChatAccess;
  /** What the staff's digests tell from, and to whom. */
  digests: Pick<DigestGround, "services" | "standingOf">;
  /** See {@link NotifierOptions}. */
  catchUp: NonNullable<NotifierOptions["catchUp"]>;
  log: Log;
  now(): number;
};

/** Subscriptions and notifications of the running bot. */
export type Notifying = {
  subscriptions: Subscriptions;
  /** Begins to send; the channels have to be there by then. */
  begin(): void;
  stop(): Promise<void>;
};

const MINUTE_MS = 60_000;
/** Looking through everything for deadlines takes a while in a large library. */
const DIGESTS_EVERY_MS = 5 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Puts together what the running bot needs to notify. */
export function startNotifying(given: NotifyingGround): Notifying {
  const { settings, store, channels, access, digests, catchUp, log, now } = given;
  const running: { notifier?: Notifier; turn?: Held } = {};
  const { timeZone, whenUnknown, staff } = settings;
  const onFault = (fault: unknown) => log.error({ err: fault }, "notifying");
  const wake = () => running.notifier?.wake();
  return {
    subscriptions: createSubscriptionService({ store, now, timeZone, wake }),
    begin() {
      const kept = { store, channels, clock: systemClock, owner: randomUUID() };
      const ground = { ...kept, whenUnknown, timeZone, access };
      // Of all processes one delivers, so that it alone keeps the platforms' pace.
      running.turn = store.leadership.hold(
        DELIVERING,
        async (until) => {
          await store.outbox.inherit(ground.owner, now());
          running.notifier = startNotifier({ ...ground, catchUp, onFault });
          const repeating = [
            repeat(DAY_MS, () => checkDeliveries({ store, log, now }), onFault),
            repeat(MINUTE_MS, () => warnStaff({ store, channels, staff, now }), onFault),
            repeat(DIGESTS_EVERY_MS, () => sendStaffDigests({ ...ground, ...digests, now }), onFault),
          ];
          await aborted(until);
          await Promise.all([running.notifier.stop(), ...repeating.map((one) => one.stop())]);
        },
        onFault,
      );
    },
    async stop() {
      await running.turn?.stop();
    },
  };
}
