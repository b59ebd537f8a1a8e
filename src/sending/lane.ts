import type { SendResult } from "../channels/channel.ts";
import type { Budget } from "./budget.ts";
import { createMeter, type Meter } from "./meter.ts";
import { rankOf, type SendJob } from "./send-job.ts";

/** A job that waits, with the promise of who gave it. */
export type Pending = {
  job: SendJob;
  attempts: number;
  settle(result: SendResult): void;
  reject(cause: unknown): void;
};

/** One chat's messages, most urgent first, and among equals in the order given. One at a time is under way. */
export type Lane = {
  chat: string;
  waiting: Pending[];
  meter: Meter;
  busy: boolean;
  pausedUntil: number;
  servedAt: number;
};

/** An empty lane with the platform's windows for such a chat. */
export function createLane(job: SendJob, budget: Budget): Lane {
  const windows = job.group ? [...budget.perChat, ...budget.perGroup] : budget.perChat;
  return {
    chat: job.chat,
    waiting: [],
    meter: createMeter(windows),
    busy: false,
    pausedUntil: 0,
    servedAt: 0,
  };
}

/** Puts a job behind everything that is as urgent. */
export function enqueue(lane: Lane, pending: Pending): void {
  const behind = lane.waiting.findIndex((other) => rankOf(other.job) > rankOf(pending.job));
  lane.waiting.splice(behind === -1 ? lane.waiting.length : behind, 0, pending);
}

/** When the lane's first job may be sent as far as its own chat is concerned; Infinity when nothing can be. */
export function laneReadyAt(lane: Lane, now: number, shareOf: (job: SendJob) => number): number {
  const [first] = lane.waiting;
  if (!first || lane.busy) return Number.POSITIVE_INFINITY;
  return Math.max(lane.pausedUntil, lane.meter.readyAt(now, shareOf(first.job)));
}

/** Whether `a` is served before `b` when both could be: the more urgent, then the chat that has waited longer for its turn. */
export function goesBefore(a: Lane, b: Lane): boolean {
  const [first] = a.waiting;
  const [other] = b.waiting;
  if (!first || !other) return first !== undefined;
  return (rankOf(first.job) - rankOf(other.job) || a.servedAt - b.servedAt) < 0;
}
