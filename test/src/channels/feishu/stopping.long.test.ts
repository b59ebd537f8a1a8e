import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { groupEvent, messageEvent } from "../../../fakes/feishu/event.ts";
import { APP, type FakeFeishu, startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { shownText } from "../../../fakes/feishu/shown-text.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { type RunningProgram, runProgram } from "../../running-program.ts";
import { soon } from "./open-feishu.ts";

/** One of the shipped samples. */
const QUESTION = "20250103";
/** At five messages a second in a group these take longer than a stop waits; all but the first point to the first answer. */
const TOO_MANY = 75;

async function openPlatform(answerAfterMs: number): Promise<FakeFeishu> {
  const fake = await startFakeFeishu({ answerAfterMs });
  onTestFinished(() => fake.stop());
  return fake;
}

/** The whole program in a process of its own, once it listens. */
async function listening(fake: FakeFeishu, folder: string): Promise<RunningProgram> {
  const before = fake.gateway.state.connections;
  const program = runProgram({
    DATA_DIR: folder,
    ...{ FEISHU_APP_ID: APP.id, FEISHU_APP_SECRET: APP.secret, FEISHU_DOMAIN: fake.address },
  });
  onTestFinished(() => void program.process.kill("SIGKILL"));
  await program.address;
  await soon(() => expect(fake.gateway.state.connections).toBeGreaterThan(before));
  return program;
}

const saidTo = (fake: FakeFeishu, person: string) => fake.sent().filter(({ chat }) => chat === person);

describe("the program with Feishu, told to stop", () => {
  it("finishes the answers under way, takes nothing new and ends well; the next start goes on", {
    timeout: 120_000,
  }, async () => {
    const fake = await openPlatform(400);
    const folder = temporaryFolder();
    const program = await listening(fake, folder);
    const people = ["ou_a", "ou_b", "ou_c"];
    for (const from of people) await fake.push(messageEvent({ text: QUESTION, from, chat: `oc_${from}` }));
    await soon(() => expect(fake.requestsTo(/\/im\/v1\/messages$/, "POST").length).toBeGreaterThan(0));
    program.process.kill("SIGTERM");
    expect(await program.exited).toBe(0);
    expect(people.map((person) => saidTo(fake, person).map(shownText))).toEqual(
      people.map(() => [expect.stringContaining(QUESTION)]),
    );
    expect(fake.gateway.open()).toBe(0);
    await listening(fake, folder);
    await fake.push(messageEvent({ text: QUESTION, from: "ou_late", chat: "oc_late" }));
    await soon(() => expect(saidTo(fake, "ou_late")).toHaveLength(1));
    expect(people.map((person) => saidTo(fake, person).length)).toEqual([1, 1, 1]);
  });

  it("says that it could not finish in time; the next start answers the rest, each once", {
    timeout: 180_000,
  }, async () => {
    const fake = await openPlatform(5);
    const folder = temporaryFolder();
    const program = await listening(fake, folder);
    for (let at = 0; at < TOO_MANY; at += 1)
      expect(await fake.push(groupEvent(QUESTION, { from: `ou_member${at}` }))).toMatchObject({
        code: 200,
      });
    program.process.kill("SIGTERM");
    expect(await program.exited).toBe(1);
    expect(program.printed()).toContain("十秒内没有答完");
    expect(fake.sent().length).toBeLessThan(TOO_MANY);
    await listening(fake, folder);
    await soon(() => expect(fake.sent().length).toBeGreaterThanOrEqual(TOO_MANY));
    await setTimeout(1_000);
    expect(fake.sent()).toHaveLength(TOO_MANY);
  });
});
