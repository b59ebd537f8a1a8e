import type { SendResult } from "../channels/channel.ts";
import { afterAttempt } from "./after-attempt.ts";
import { enqueue, goesBefore, type Lane, type Pending } from "./lane.ts";
import { forgetQuietLanes, laneOf, type QueueState, readyAt } from "./queue-state.ts";

/** Looks at the queue once this turn is over, so that many jobs given in one go are looked at together. */
export function pumpSoon(queue: QueueState): void {
  if (queue.lookingSoon) return;
  queue.lookingSoon = true;
  queueMicrotask(() => {
    queue.lookingSoon = false;
    pump(queue);
  });
}

/** Starts everything that may start now, and plans the next look. */
function pump(queue: QueueState): void {
  queue.planned?.();
  queue.planned = undefined;
  forgetQuietLanes(queue);
  for (let lane = nextLane(queue); lane; lane = nextLane(queue)) void serve(queue, lane);
  const now = queue.clock.now();
  const soonest = [...queue.lanes.values()].reduce(
    (earliest, lane) => Math.min(earliest, readyAt(queue, lane, now)),
    Number.POSITIVE_INFINITY,
  );
  if (Number.isFinite(soonest)) queue.planned = queue.clock.after(soonest - now, () => pump(queue));
}

function nextLane(queue: QueueState): Lane | undefined {
  const now = queue.clock.now();
  return [...queue.lanes.values()]
    .filter((lane) => readyAt(queue, lane, now) <= now)
    .reduce<Lane | undefined>((best, lane) => (best && !goesBefore(lane, best) ? best : lane), undefined);
}

async function serve(queue: QueueState, lane: Lane): Promise<void> {
  const pending = lane.waiting.shift();
  if (!pending) return;
  begin(queue, lane);
  pending.attempts += 1;
  const result = await attempt(pending, lane.chat);
  end(queue, lane);
  if (result) follow(queue, { lane, pending, result });
  pumpSoon(queue);
}

function begin(queue: QueueState, lane: Lane): void {
  lane.busy = true;
  lane.servedAt = queue.clock.now();
  lane.meter.begin();
  queue.overall.begin();
}

function end(queue: QueueState, lane: Lane): void {
  lane.busy = false;
  lane.meter.end(queue.clock.now());
  queue.overall.end(queue.clock.now());
}

/** A job that throws has a fault of its own; who gave it hears of it, and the queue goes on. */
async function attempt(pending: Pending, chat: string): Promise<SendResult | undefined> {
  try {
    return await pending.job.send(chat);
  } catch (cause) {
    pending.reject(cause);
    return undefined;
  }
}

type Attempt = { lane: Lane; pending: Pending; result: SendResult };

function follow(queue: QueueState, { lane, pending, result }: Attempt): void {
  const now = queue.clock.now();
  if (!result.ok && result.failure.kind === "rate-limited") {
    const { retryAfterMs } = result.failure;
    lane.pausedUntil = now + retryAfterMs;
    queue.flood.limited({ chat: lane.chat, now, retryAfterMs });
    queue.news.onLimited?.();
  }
  const step = afterAttempt(result, pending);
  switch (step.kind) {
    case "settle":
      pending.settle(result);
      break;
    case "close":
      queue.news.onGone?.(lane.chat);
      for (const each of [pending, ...lane.waiting.splice(0)]) each.settle(result);
      break;
    case "again":
      lane.pausedUntil = now + step.afterMs;
      lane.waiting.unshift(pending);
      break;
    case "move":
      move(queue, { lane, pending, to: step.to });
      break;
    default:
      step satisfies never;
  }
}

function move(queue: QueueState, { lane, pending, to }: { lane: Lane; pending: Pending; to: string }): void {
  queue.news.onMoved?.(lane.chat, to);
  const there = laneOf(queue, { ...pending.job, chat: to });
  for (const each of [pending, ...lane.waiting.splice(0)]) enqueue(there, each);
}
