import { Counter, Histogram, Registry } from "prom-client";
import type { Answering } from "../channels/channel.ts";
import { type GaugeSources, watchGauges } from "./gauges.ts";

/** The program's figures for Prometheus. */
export type Metrics = {
  contentType: string;
  /** All figures as text; those of the store are at most some seconds old. */
  text(): Promise<string>;
  /** The same answering, with a note of how long each answer took. */
  timed(answering: Answering): Answering;
  /** A platform has said that it was too much (429). */
  limited(channel: string): void;
};

const SECOND = 1_000;
/** Of an answer, in seconds: what the program promises lies at the lower end. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures of one running program: what it counts itself, and what it is asked for when somebody looks. */
export function createMetrics(sources: GaugeSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const answers = new Histogram({
    name: "tian_bot_answer_seconds",
    help: "Time from a question's arrival to its answer, in seconds",
    labelNames: ["channel"],
    buckets: BUCKETS,
    registers,
  });
  const limits = new Counter({
    name: "tian_bot_platform_limited_total",
    help: "How often a platform has said that it was too much (429)",
    labelNames: ["channel"],
    registers,
  });
  watchGauges(registry, sources);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    timed: (answering) => async (incoming) => {
      const begun = performance.now();
      const answer = await answering(incoming);
      if (answer) answers.observe({ channel: incoming.channel }, (performance.now() - begun) / SECOND);
      return answer;
    },
    limited: (channel) => limits.inc({ channel }),
  };
}
