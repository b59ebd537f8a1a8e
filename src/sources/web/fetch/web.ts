import { setTimeout as sleep } from "node:timers/promises";
import { programVersion } from "../../../program-version.ts";
import { LARGEST_FILE } from "../../read-bytes.ts";
import { webWording as said } from "../wording.ts";
import { type Asking, ask } from "./ask.ts";
import type { Answered, Got, Validators } from "./got.ts";
import { AGENT, createRobots } from "./robots.ts";
import { safeLookup } from "./safe-lookup.ts";
import { type WebRules, whyNot } from "./web-rules.ts";

/** The web as our rules let us see it. Who calls waits for an answer before asking again, so that no host gets two requests at a time. */
export type Web = {
  rules: WebRules;
  /** Asks for an address, and follows where it is sent, by the same rules; `seen` is what the server said last time. */
  get(address: string, seen?: Validators, signal?: AbortSignal): Promise<Got>;
};

/** How a web is asked; other pauses, times and sizes than ours are for tests. */
export type WebOptions = {
  rules: WebRules;
  now(): number;
  pauseMs?: number;
  patienceMs?: number;
  mostBytes?: number;
};

const MOST_MOVES = 5;
const PAUSE_MS = 1_000;
const PATIENCE_MS = 60_000;
const LARGEST_ROBOTS = 512 * 1024;

/** Opens the web under rules. */
export function openWeb({ rules, now, pauseMs = PAUSE_MS, ...given }: WebOptions): Web {
  const { patienceMs = PATIENCE_MS, mostBytes = LARGEST_FILE } = given;
  const asking: Asking = {
    lookup: safeLookup(rules.allowPrivate),
    agent: `${AGENT}/${programVersion()} (CPPCC proposals)`,
    mostBytes,
    patienceMs,
  };
  const wait = createPauses(now);
  const robotsOf = createRobots(async (url) => {
    await wait(url, pauseMs);
    return ask(url, { ...asking, mostBytes: LARGEST_ROBOTS });
  }, now);

  const once = async (url: URL, seen?: Validators, signal?: AbortSignal): Promise<Answered> => {
    const reason = whyNot(url, rules);
    if (reason) return { kind: "refused", reason };
    const robots = await robotsOf(url);
    if (!robots.allows(url)) return { kind: "refused", reason: said.robots };
    await wait(url, Math.max(pauseMs, robots.pauseMs), signal);
    return ask(url, { ...asking, ...(seen ? { seen } : {}), ...(signal ? { signal } : {}) });
  };

  return {
    rules,
    async get(address, seen, signal) {
      let url = new URL(address);
      for (let moves = 0; moves <= MOST_MOVES; moves++) {
        const answered = await once(url, seen, signal);
        if (answered.kind !== "moved") return answered;
        url = answered.to;
      }
      return { kind: "failed", reason: said.tooManyMoves };
    },
  };
}

/** Lets so much time pass between two requests to a host; an aborted wait ends at once. */
function createPauses(now: () => number): (url: URL, pauseMs: number, signal?: AbortSignal) => Promise<void> {
  const last = new Map<string, number>();
  return async (url, pauseMs, signal) => {
    const left = (last.get(url.host) ?? Number.NEGATIVE_INFINITY) + pauseMs - now();
    if (left > 0) await sleep(left, undefined, signal ? { signal } : {}).catch(() => undefined);
    last.set(url.host, now());
  };
}
