import type {
  DeliveryState,
  ImportTrace,
  Proof,
  ProofScope,
  Subscriptions,
} from "../../handlers/subscription/subscriptions.ts";
import { USUAL_CHAT } from "../../index/subscription/chat-settings.ts";
import { minuteAt } from "../calendar-day.ts";
import type { Scope } from "../store/proof/proof-store.ts";
import type { Store } from "../store/store.ts";
import { subscriberId } from "../store/subscription/subscriber-rows.ts";
import type { Notifier } from "./notifier.ts";
import { pastIn } from "./past-count.ts";

export type ServiceGround = {
  store: Pick<Store, "subscriptions" | "proof" | "proposal" | "proposals" | "forget" | "founding">;
  now(): number;
  /** The zone that times are told in. */
  timeZone: string;
  /** Looks at once whether something may be sent now. */
  wake: Notifier["wake"];
};

const LATEST = 5;
const NOTHING: Record<DeliveryState, number> = {
  ...{ due: 0, held: 0, sending: 0, sent: 0, unknown: 0, failed: 0, dropped: 0 },
};

/** The port of subscriptions over the store; what changes when a chat is told takes effect at once. */
export function createSubscriptionService({ store, now, timeZone, wake }: ServiceGround): Subscriptions {
  const { subscriptions, proof } = store;
  return {
    async at(place) {
      const subscriber = await subscriptions.subscriber(place);
      const { settings, state } = subscriber ?? { settings: USUAL_CHAT, state: "active" as const };
      return { settings, state, list: await subscriptions.list(place) };
    },
    add: (place, followed, by) => subscriptions.add(place, { followed, by, now: now() }),
    async change(place, ids, state) {
      await subscriptions.change(place, ids, state);
    },
    async choose(place, settings) {
      await subscriptions.saveSettings(place, settings, now());
      wake();
    },
    async setState(place, state) {
      await subscriptions.setState(place, state, now());
      wake();
    },
    forget: (place, person, everything) =>
      store.forget({ channel: place.channel, person, ...(everything ? { place } : {}) }),
    past: (followed, today, among) => pastIn(store, followed, { today, among }),
    filling: () => store.founding.lasts(),
    proof: (scope) => proofOf(proof, scope, (at) => minuteAt(at, timeZone)),
    unarrived: (scope) => proof.unarrived(storeScope(scope)),
    async sendAgain(scope) {
      const again = await proof.sendAgain(storeScope(scope), now());
      wake();
      return again;
    },
    async flood() {
      const held = await proof.held();
      const until = Math.max(0, ...held.map((one) => one.until));
      if (held.length === 0) return undefined;
      return {
        deliveries: held.reduce((sum, one) => sum + one.deliveries, 0),
        chats: Math.max(...held.map((one) => one.chats)),
        minutesLeft: Math.max(0, Math.ceil((until - now()) / 60_000)),
      };
    },
    async endFlood(how) {
      const ended = await proof.endHold(how, now());
      wake();
      return ended;
    },
  };
}

async function proofOf(
  proof: Store["proof"],
  scope: ProofScope,
  textAt: (at: number) => string,
): Promise<Proof> {
  const within = storeScope(scope);
  const [last, { states, doubtful }, latest] = await Promise.all([
    proof.lastImport(),
    proof.tally(within),
    proof.latest(within, LATEST),
  ]);
  const trace = ({ source, at }: { source: string; at: number }): ImportTrace => ({ source, at: textAt(at) });
  return {
    lastImport: last ? { ...trace(last), found: last.found } : null,
    tally: { ...NOTHING, ...states },
    doubtful,
    latest: latest.map((one) => {
      const { proposal, kind, bureau, state, problem } = one;
      return { proposal, kind, bureau, state, problem, from: trace(one) };
    }),
  };
}

function storeScope(scope: ProofScope): Scope {
  if (scope === "all") return {};
  return "place" in scope ? { subscriber: subscriberId(scope.place) } : scope;
}
