import type { SendResult } from "../channels/channel.ts";
import type { Budget } from "./budget.ts";
import { type Clock, systemClock, waitFor } from "./clock.ts";
import { enqueue } from "./lane.ts";
import { pumpSoon } from "./pump.ts";
import { type ChatNews, emptyQueue, laneOf, type QueueState, waitingIn } from "./queue-state.ts";
import type { SendJob } from "./send-job.ts";

/** All messages of one bot on their way out. */
export type SendQueue = {
  /** Resolves with how the job ended; rejects only for a fault in the job itself. */
  send(job: SendJob): Promise<SendResult>;
  /** How many jobs have not been started. */
  waiting(): number;
  /** Gives notifications back unsent, sends the rest, and gives back what is left after `deadlineMs`. */
  stop(deadlineMs: number): Promise<void>;
};

export type SendQueueOptions = ChatNews & { budget: Budget; clock?: Clock };

const STOPPING: SendResult = { ok: false, failure: { kind: "unreachable", reason: "stopping" } };
const LOOK_EVERY_MS = 20;

/** A queue with one lane per chat that has something to send, within the platform's budget. */
export function createSendQueue({ budget, clock = systemClock, ...news }: SendQueueOptions): SendQueue {
  const queue = emptyQueue(budget, clock, news);
  return {
    send: (job) => give(queue, job),
    waiting: () => waitingIn(queue),
    stop: (deadlineMs) => stop(queue, deadlineMs),
  };
}

function give(queue: QueueState, job: SendJob): Promise<SendResult> {
  const refused = queue.phase === "closed" || (queue.phase === "stopping" && isNotification(job));
  if (refused) return Promise.resolve(STOPPING);
  const { promise, resolve, reject } = Promise.withResolvers<SendResult>();
  enqueue(laneOf(queue, job), { job, attempts: 0, settle: resolve, reject });
  pumpSoon(queue);
  return promise;
}

async function stop(queue: QueueState, deadlineMs: number): Promise<void> {
  queue.phase = "stopping";
  giveBack(queue, isNotification);
  const deadline = queue.clock.now() + deadlineMs;
  while (unfinished(queue) && queue.clock.now() < deadline) await waitFor(LOOK_EVERY_MS, queue.clock);
  queue.phase = "closed";
  giveBack(queue, () => true);
  queue.planned?.();
}

function isNotification(job: SendJob): boolean {
  return job.urgency === "notification";
}

function unfinished(queue: QueueState): boolean {
  return waitingIn(queue) > 0 || [...queue.lanes.values()].some((lane) => lane.busy);
}

function giveBack(queue: QueueState, which: (job: SendJob) => boolean): void {
  for (const lane of queue.lanes.values()) {
    const given = lane.waiting.filter(({ job }) => which(job));
    lane.waiting = lane.waiting.filter(({ job }) => !which(job));
    for (const pending of given) pending.settle(STOPPING);
  }
}
