import { expect, it, vi } from "vitest";
import { groupLog, type LogLine, type Scene } from "./group-log.ts";
import type { ScenarioDriver, ShownMessage } from "./scenario-driver.ts";

const MESSAGES = 1000;
const SEED = 20_260_601;
/** Between two messages of the log. */
const PAUSE_MINUTES = 0.5;
const PATIENCE = { timeout: 60_000, interval: 1 };

type Tally = {
  wanted: number;
  answered: number;
  pointed: number;
  missed: string[];
  beyond: string[];
  unwanted: string[];
};

/** Reads a group's log to the bot as it would come in, and counts what it said unwanted and what it missed. */
export function describeReplay(name: string, open: () => Promise<ScenarioDriver>): void {
  it(`speaks only when it is asked in a group's log of ${MESSAGES} messages on ${name}`, async () => {
    const driver = await open();
    const tally: Tally = { wanted: 0, answered: 0, pointed: 0, missed: [], beyond: [], unwanted: [] };
    const scenes = groupLog(MESSAGES, SEED);
    for (const scene of scenes) await play(scene, driver, tally);
    const decisions = driver.decisions();
    const messages = scenes.reduce((sum, { lines }) => sum + lines.length, 0);
    await driver.close();

    console.log(report(tally, { name, messages, decisions }));
    expect(tally.unwanted).toEqual([]);
    expect(tally.missed).toEqual([]);
    expect(decisions).toHaveLength(messages);
  });
}

/** Says a scene's lines, each when the one before is decided and answered. */
async function play({ lines }: Scene, driver: ScenarioDriver, tally: Tally): Promise<void> {
  const said = new Map<string, LogLine>();
  const before = driver.count();
  for (const line of lines) {
    driver.pass(PAUSE_MINUTES);
    const stood = driver.count();
    const to =
      line.to === "answer" ? (await driver.shown("group")).at(-1)?.id : line.to && [...said.keys()][0];
    const { who, wanted, beyond, to: _place, ...words } = line;
    const decided = driver.decisions().length;
    said.set(await driver.say({ ...words, by: who, chat: "group", ...(to ? { to } : {}) }), line);
    await vi.waitFor(() => expect(driver.decisions().length).toBeGreaterThan(decided), PATIENCE);
    if (wanted && !beyond) await hasGrown(driver, stood);
  }
  const fresh = driver.count() > before ? (await driver.shown("group")).slice(before) : [];
  count(fresh, said, tally);
}

/** Whoever waits in vain is counted, not failed. */
async function hasGrown(driver: ScenarioDriver, from: number): Promise<void> {
  await vi.waitFor(() => expect(driver.count()).toBeGreaterThan(from), PATIENCE).catch(() => undefined);
}

function count(shown: readonly ShownMessage[], said: ReadonlyMap<string, LogLine>, tally: Tally): void {
  const pointers = shown.filter(({ text }) => text.includes("刚答过") || text.includes("刚刚答过"));
  const answers = shown.filter((message) => !pointers.includes(message));
  const wanted = [...said].filter(([, line]) => line.wanted);
  const within = wanted.filter(([, line]) => !line.beyond);
  const answered = within.filter(([id]) => answers.some(({ replyTo }) => replyTo === id));
  const unanswered = within.filter((entry) => !answered.includes(entry));
  tally.wanted += wanted.length;
  tally.answered += answered.length;
  tally.pointed += pointers.length;
  tally.beyond.push(...wanted.filter(([, line]) => line.beyond).map(([, line]) => line.text));
  tally.missed.push(...unanswered.slice(pointers.length).map(([, line]) => line.text));
  const unwanted = answers.filter(({ replyTo = "" }) => !said.get(replyTo)?.wanted);
  tally.unwanted.push(
    ...unwanted.map(({ replyTo = "", text }) => `${said.get(replyTo)?.text} → ${text.slice(0, 40)}`),
  );
}

type Run = { name: string; messages: number; decisions: readonly string[] };

function report(tally: Tally, { name, messages, decisions }: Run): string {
  const { wanted, answered, pointed, missed, beyond, unwanted } = tally;
  const reasons = [...new Set(decisions)].map(
    (reason) => `${reason} ${decisions.filter((one) => one === reason).length}`,
  );
  return [
    `${name}: ${messages} messages, ${wanted} of them for the bot: ${answered} answered, ${pointed} pointed to an answer above, ` +
      `${missed.length} missed, ${beyond.length} that it cannot know of, ${unwanted.length} unwanted messages`,
    `${decisions.length} decisions explained: ${reasons.sort().join(", ")}`,
    ...missed.map((text) => `missed: ${text}`),
    ...[...new Set(beyond)].map((text) => `cannot know: ${text}`),
  ].join("\n");
}
