import type { Proposal } from "../../index/proposal.ts";
import { corpus } from "./corpus.ts";
import type { Engine, EngineMaker } from "./engine.ts";
import { type BenchQuestion, KINDS, questionsAbout } from "./questions.ts";

/** Times of one kind of question in milliseconds, and the share that found the proposal asked about. */
type KindTimes = { p50: number; p99: number; found: number };

/** One engine at one size. Build in CPU seconds, memory in megabytes. */
export type Measurement = {
  engine: string;
  size: number;
  buildSeconds: number;
  megabytes: number;
  replaceMilliseconds: number;
  /** From the start of a process over what was stored to its first answer; null where nothing is stored. */
  startMilliseconds: number | null;
  kinds: Record<string, KindTimes>;
};

const ASKED = 100;
const REPEATS = 3;
const REPLACED = 20;

/** Builds one engine in this process and asks it; run with --expose-gc. */
export async function measure(engine: string, make: EngineMaker, size: number): Promise<Measurement> {
  const sample: Proposal[] = [];
  const before = memory();
  const cpu = process.cpuUsage();
  const made = await make(sampled(size, sample), size);
  const spent = process.cpuUsage(cpu);
  const megabytes = memory() - before + (made.nativeBytes?.() ?? 0) / 1e6;
  const generating = generationSeconds(size);
  const kinds = await times(made, sample.flatMap(questionsAbout));
  const buildSeconds = Math.max(0, (spent.user + spent.system) / 1e6 - generating);
  const startMilliseconds = made.start?.(sample.at(-1)?.number ?? "") ?? null;
  const replaceMilliseconds = await replacing(made, sample);
  await made.close?.();
  return { engine, size, buildSeconds, megabytes, replaceMilliseconds, startMilliseconds, kinds };
}

function* sampled(size: number, sample: Proposal[]): Generator<Proposal> {
  const every = Math.max(1, Math.floor(size / ASKED));
  for (const proposal of corpus(size)) {
    if (sample.length < ASKED && Number(proposal.id.slice("bench-".length)) % every === 0)
      sample.push(proposal);
    yield proposal;
  }
}

/** What making the texts costs, which no engine is to be charged with. */
function generationSeconds(size: number): number {
  const some = Math.min(size, 500);
  const cpu = process.cpuUsage();
  for (const proposal of corpus(some)) proposal.text.at(0);
  const spent = process.cpuUsage(cpu);
  return ((spent.user + spent.system) / 1e6 / some) * size;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function times(
  engine: Engine,
  questions: readonly BenchQuestion[],
): Promise<Record<string, KindTimes>> {
  const kinds: Record<string, KindTimes> = {};
  for (const kind of KINDS) {
    const asked = questions.filter((question) => question.kind === kind);
    const results = [];
    for (const question of asked) results.push(await bestTime(engine, question));
    const sorted = results.map((one) => one.milliseconds).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    kinds[kind] = {
      p50: at(0.5),
      p99: at(0.99),
      found: results.filter((one) => one.found).length / asked.length,
    };
  }
  return kinds;
}

/** The best of several runs, for on a shared machine the others measure its other users. */
async function bestTime(
  engine: Engine,
  { text, id }: BenchQuestion,
): Promise<{ milliseconds: number; found: boolean }> {
  const runs: number[] = [];
  let found = false;
  for (let run = 0; run < REPEATS; run += 1) {
    const start = performance.now();
    const ids = await engine.search(text);
    runs.push(performance.now() - start);
    found = ids[0] === id;
  }
  return { milliseconds: Math.min(...runs), found };
}

async function replacing(engine: Engine, sample: readonly Proposal[]): Promise<number> {
  const start = performance.now();
  for (const proposal of sample.slice(0, REPLACED)) await engine.replace(proposal);
  return (performance.now() - start) / Math.min(REPLACED, sample.length);
}
