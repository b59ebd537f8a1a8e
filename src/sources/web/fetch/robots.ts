import robotsParser from "robots-parser";
import type { Answered } from "./got.ts";

/** What a site asks of programs: whether an address may be fetched, and how long to wait between two. */
export type Robots = { allows(url: URL): boolean; pauseMs: number };

/** How our program is called in robots.txt and in every request. */
export const AGENT = "tian-bot";

const FOR_A_DAY_MS = 24 * 3_600_000;
const LONGEST_PAUSE_MS = 30_000;
const NO_WISHES: Robots = { allows: () => true, pauseMs: 0 };

/** Remembers what each site asks for, for a day; a site that has no such file asks for nothing. */
export function createRobots(
  askFor: (url: URL) => Promise<Answered>,
  now: () => number,
): (url: URL) => Promise<Robots> {
  const known = new Map<string, { robots: Robots; until: number }>();
  return async (url) => {
    const before = known.get(url.origin);
    if (before && now() < before.until) return before.robots;
    const robots = read(new URL("/robots.txt", url), await askFor(new URL("/robots.txt", url)));
    known.set(url.origin, { robots, until: now() + FOR_A_DAY_MS });
    return robots;
  };
}

function read(address: URL, answered: Answered): Robots {
  if (answered.kind !== "document") return NO_WISHES;
  const rules = robotsParser(address.href, new TextDecoder().decode(answered.bytes));
  return {
    allows: (url) => rules.isAllowed(url.href, AGENT) !== false,
    pauseMs: Math.min(LONGEST_PAUSE_MS, (rules.getCrawlDelay(AGENT) ?? 0) * 1_000),
  };
}
