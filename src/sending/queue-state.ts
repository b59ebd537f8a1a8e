import { type Budget, longestWindow } from "./budget.ts";
import type { Clock } from "./clock.ts";
import { createFloodGuard, type FloodGuard } from "./flood-guard.ts";
import { createLane, type Lane, laneReadyAt } from "./lane.ts";
import { createMeter, type Meter } from "./meter.ts";
import type { SendJob } from "./send-job.ts";

/** What a platform says about a chat when something is sent to it. */
export type ChatNews = {
  /** The chat goes on under another id; told before anything is sent there. */
  onMoved?: (from: string, to: string) => void;
  /** Nothing can be sent there any more. */
  onGone?: (chat: string) => void;
  /** The platform wants it slower. */
  onLimited?: () => void;
};

/** Everything a queue knows. Only the functions of this folder change it. */
export type QueueState = {
  readonly budget: Budget;
  readonly clock: Clock;
  readonly news: ChatNews;
  readonly lanes: Map<string, Lane>;
  readonly overall: Meter;
  readonly flood: FloodGuard;
  phase: "open" | "stopping" | "closed";
  /** Calls the planned look at the queue off. */
  planned: (() => void) | undefined;
  lookingSoon: boolean;
};

/** A queue without jobs. */
export function emptyQueue(budget: Budget, clock: Clock, news: ChatNews): QueueState {
  return {
    budget,
    clock,
    news,
    lanes: new Map(),
    overall: createMeter(budget.overall),
    flood: createFloodGuard(),
    phase: "open",
    planned: undefined,
    lookingSoon: false,
  };
}

/** The lane of a job's chat. */
export function laneOf(queue: QueueState, job: SendJob): Lane {
  const lane = queue.lanes.get(job.chat) ?? createLane(job, queue.budget);
  queue.lanes.set(job.chat, lane);
  return lane;
}

/** When a lane's first job may be sent, its chat and the bot as a whole considered. */
export function readyAt(queue: QueueState, lane: Lane, now: number): number {
  const share = (job: SendJob) => (job.urgency === "notification" ? queue.budget.notificationShare : 1);
  const [first] = lane.waiting;
  const own = laneReadyAt(lane, now, share);
  if (!first || own === Number.POSITIVE_INFINITY) return own;
  return Math.max(own, queue.flood.pausedUntil(), queue.overall.readyAt(now, share(first.job)));
}

/** Jobs that have not been started. */
export function waitingIn(queue: QueueState): number {
  return [...queue.lanes.values()].reduce((sum, lane) => sum + lane.waiting.length, 0);
}

/** Drops chats that have been quiet for longer than any window looks back. */
export function forgetQuietLanes(queue: QueueState): void {
  const before = queue.clock.now() - longestWindow(queue.budget);
  for (const [chat, lane] of queue.lanes) {
    const inUse = lane.busy || lane.waiting.length > 0 || lane.pausedUntil > queue.clock.now();
    if (!inUse && lane.servedAt < before) queue.lanes.delete(chat);
  }
}
