import { wording } from "./wording.ts";

/** One part's state: whether it does its work, and a line that an operator can act on. */
export type PartState = { ok: boolean; detail: string };

/** The parts that must work before questions can be answered, by name; each tells its own state. */
export type ReadinessParts = Record<string, () => PartState | Promise<PartState>>;

export type Readiness = { ready: boolean; parts: ({ part: string } & PartState)[] };

const PATIENCE_MS = 2000;

/** Asks every part at once; one that throws or keeps silent is not ready. */
export async function readiness(parts: ReadinessParts): Promise<Readiness> {
  const states = await Promise.all(
    Object.entries(parts).map(async ([part, ask]) => ({ part, ...(await stateOf(ask)) })),
  );
  return { ready: states.every((state) => state.ok), parts: states };
}

/** As JSON with a line per part, so that it reads in a terminal and through a JSON reader alike. */
export function readinessText({ ready, parts }: Readiness): string {
  const lines = parts.map((part) => `    ${JSON.stringify(part)}`).join(",\n");
  return `{\n  "ready": ${ready},\n  "parts": [\n${lines}\n  ]\n}\n`;
}

async function stateOf(ask: ReadinessParts[string]): Promise<PartState> {
  const { promise: silence, resolve } = Promise.withResolvers<PartState>();
  const timer = setTimeout(() => resolve({ ok: false, detail: wording.partTimedOut }), PATIENCE_MS);
  try {
    return await Promise.race([ask(), silence]);
  } catch (cause) {
    return { ok: false, detail: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    clearTimeout(timer);
  }
}
