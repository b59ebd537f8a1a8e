import type { ChannelName } from "../../handlers/incoming.ts";
import { sendableAt } from "../../index/subscription/timing.ts";
import type { Channel, SendResult } from "../channels/channel.ts";
import type { Clock } from "../sending/clock.ts";
import type { WaitingChat } from "../store/outbox/outbox.ts";
import { type NotifyGround, notifyChat } from "./notify-chat.ts";
import { createOutages, type Outages } from "./outages.ts";

export type NotifierOptions = Omit<NotifyGround, "now" | "leaseMs" | "atOnce"> & {
  /** More than this at once are told in one message; three unless given. */
  atOnce?: number;
  channels: readonly Channel[];
  clock: Clock;
  /** The zone of chats that have chosen none. */
  timeZone: string;
  onFault(fault: unknown): void;
  /** Takes over what was imported, so that who presses a button of a notification at once is answered from that. */
  catchUp?(): Promise<unknown>;
  /** How often to look whether something has become due, in milliseconds; tests that last for days look less often. */
  everyMs?: number;
};

/** Tells chats what is due for them, again and again, until it is stopped. */
export type Notifier = {
  /** Looks now, because something may have become due. */
  wake(): void;
  /** Begins nothing new and resolves when nothing is under way. */
  stop(): Promise<void>;
};

/** So many messages of a channel are on their way at once; the sending queue keeps the platform's pace. */
const FLYING = 32;
/** What takes longer is waiting for a limit of its own chat, and takes nobody's place. */
const SLOW_AFTER_MS = 5_000;
const AT_ONCE = 3;
const LOOK_EVERY_MS = 1_000;
const LOOK_SOON_MS = 250;
const LEASE_MS = 60_000;
/** More often than a new leader waits before it takes over what is on its way. */
const RENEW_EVERY_MS = 3_000;

type State = {
  options: NotifierOptions;
  ground: NotifyGround;
  /** The chats that are just being told something. */
  flying: Map<string, { channel: ChannelName; since: number; done: Promise<void> }>;
  /** When each chat was told something last: who was not for longest goes first. */
  servedAt: Map<string, number>;
  outages: Outages;
  looking: Promise<void> | undefined;
  stopped: boolean;
  planned: () => void;
  plannedAt: number;
  /** Calls the planned renewal of leases off. */
  renewing: (() => void) | undefined;
};

/** A notifier that is running. All it knows that must survive is in the outbox. */
export function startNotifier(options: NotifierOptions): Notifier {
  const { clock } = options;
  const state: State = {
    options,
    ground: { atOnce: AT_ONCE, ...options, leaseMs: LEASE_MS, now: () => clock.now() },
    flying: new Map(),
    servedAt: new Map(),
    outages: createOutages(),
    looking: undefined,
    stopped: false,
    planned: () => undefined,
    plannedAt: Number.POSITIVE_INFINITY,
    renewing: undefined,
  };
  planLook(state, 0);
  return {
    wake: () => planLook(state, LOOK_SOON_MS),
    async stop() {
      state.stopped = true;
      state.planned();
      await state.looking;
      await Promise.all([...state.flying.values()].map(({ done }) => done));
      state.renewing?.();
    },
  };
}

/** Plans a look, unless one is planned that comes sooner. */
function planLook(state: State, delayMs: number): void {
  const at = state.ground.now() + delayMs;
  if (state.stopped || state.plannedAt <= at) return;
  state.planned();
  state.plannedAt = at;
  state.planned = state.options.clock.after(delayMs, () => {
    state.plannedAt = Number.POSITIVE_INFINITY;
    // A look that takes long is not overtaken by the next.
    if (state.looking !== undefined) planLook(state, LOOK_SOON_MS);
    else state.looking = lookOnce(state);
  });
}

async function lookOnce(state: State): Promise<void> {
  await look(state).catch(state.options.onFault);
  state.looking = undefined;
  planLook(state, state.options.everyMs ?? LOOK_EVERY_MS);
}

/** Starts every chat that may be told something now and that there is room for. */
async function look(state: State): Promise<void> {
  const { options, ground } = state;
  const now = ground.now();
  const unrepeatable = options.channels
    .filter(({ keyKnownForMs }) => options.whenUnknown === "hold" && keyKnownForMs === 0)
    .map(({ name }) => name);
  await ground.store.outbox.recover(now, unrepeatable);
  const ready = (await ground.store.outbox.waiting(now)).filter((waiting) => isReady(waiting, state, now));
  if (ready.length > 0) await options.catchUp?.().catch(options.onFault);
  const servedAt = ({ subscriber }: WaitingChat) => state.servedAt.get(subscriber.id) ?? 0;
  ready.sort((a, b) => servedAt(a) - servedAt(b) || a.since - b.since);
  for (const waiting of ready) if (!state.stopped) start(waiting, state);
}

function isReady(
  { subscriber, since }: WaitingChat,
  { options, flying, outages }: State,
  now: number,
): boolean {
  if (flying.has(subscriber.id) || outages.until(subscriber.channel) > now) return false;
  return sendableAt(subscriber.settings, { since, now }, options.timeZone) <= now;
}

function start({ subscriber }: WaitingChat, state: State): void {
  const now = state.ground.now();
  const channel = state.options.channels.find(({ name }) => name === subscriber.channel);
  const quick = [...state.flying.values()].filter(
    (one) => one.channel === subscriber.channel && now - one.since < SLOW_AFTER_MS,
  );
  const room = quick.length < FLYING;
  if (!channel || !room) return;
  const done = notifyChat(subscriber, channel, state.ground)
    .then((result) => noteResult(state, subscriber, result))
    .catch(state.options.onFault)
    .finally(() => {
      state.flying.delete(subscriber.id);
      planLook(state, LOOK_SOON_MS);
    });
  state.flying.set(subscriber.id, { channel: channel.name, since: now, done });
  keepRenewing(state);
}

function noteResult(
  { servedAt, outages, ground }: State,
  { id, channel }: WaitingChat["subscriber"],
  result: SendResult | undefined,
): void {
  servedAt.set(id, ground.now());
  if (result) outages.note(channel, result, ground.now());
}

/** A claim lives on while its message is still on its way, however slow the platform is. */
function keepRenewing(state: State): void {
  const { clock, onFault } = state.options;
  if (state.renewing || state.flying.size === 0) return;
  state.renewing = clock.after(RENEW_EVERY_MS, () => {
    state.renewing = undefined;
    if (state.flying.size > 0) renew(state).catch(onFault);
    keepRenewing(state);
  });
}

async function renew({ ground }: State): Promise<void> {
  await ground.store.outbox.renew(ground.owner, ground.now() + LEASE_MS);
}
