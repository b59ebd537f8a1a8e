import { afterEach, describe, expect, it } from "vitest";
import { notice } from "../../../handlers/compose.ts";
import { createLog } from "../../../src/log/log.ts";
import { createMetricsRoute } from "../../../src/metrics/metrics-route.ts";
import { type Program, startProgram } from "../../../src/program.ts";
import { readSettings } from "../../../src/settings/settings.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { FAKE_TOKEN, startFakeTelegram } from "../../fakes/telegram/fake-telegram.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { soon } from "../../soon.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openWeb, postChat } from "../channels/web/open-web.ts";

const TOKEN = "a-token-of-the-watcher";
const running: { stop(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

async function start(environment: Record<string, string>): Promise<Program> {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const log = createLog(read.settings, { write: () => undefined });
  const program = await startProgram({ ...read.settings, port: 0 }, { now: Date.now, log });
  running.push({ stop: () => program.stop(5_000) });
  return program;
}

/** The value of a figure, named as Prometheus names it. */
async function figure(program: Program, name: string): Promise<number | undefined> {
  const text = await (await fetch(`${program.address}/metrics`)).text();
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length));
}

describe("the figures of the running bot", () => {
  it("tell what was imported, answered, delivered, polled, and what this process leads", async () => {
    const fake = await startFakeTelegram();
    running.push(fake);
    const dataDir = temporaryFolder();
    const bring = await openStore({ dataDir });
    await bring.importProposals([proposalWith()], { source: "a.txt", at: Date.now(), founding: true });
    const everything = { kind: "committee", committee: null } as const;
    const home = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
    await bring.subscriptions.add(home, { followed: everything, by: "7", now: Date.now() });
    const program = await start({
      DATA_DIR: dataDir,
      TELEGRAM_BOT_TOKEN: FAKE_TOKEN,
      TELEGRAM_API_ROOT: fake.apiRoot,
    });
    await postChat(program.address, { chat: "a", text: "路灯" });
    fake.say({ chat: 7, from: 7, text: "路灯" });
    await soon(() => expect(fake.said(7)).toHaveLength(1));
    fake.fail({
      method: "sendMessage",
      how: "refused",
      code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    });
    await bring.importProposals([withReplies(proposalWith(), "已更换路灯。")], {
      source: "b.txt",
      at: Date.now(),
    });
    await bring.close();
    await soon(async () => {
      expect(await figure(program, 'tian_bot_leader{work="deliveries"}')).toBe(1);
      expect(await figure(program, 'tian_bot_deliveries{channel="telegram",state="sent"}')).toBe(1);
    });
    const expected = {
      'tian_bot_answer_seconds_count{channel="web"}': 1,
      'tian_bot_imported_proposals{result="added"}': 1,
      'tian_bot_imported_proposals{result="changed"}': 1,
      'tian_bot_platform_limited_total{channel="telegram"}': 1,
      'tian_bot_channel_up{channel="telegram"}': 1,
      tian_bot_delivery_oldest_seconds: 0,
      tian_bot_delivery_late_seconds: 0,
      tian_bot_proposals: 1,
    };
    for (const [name, value] of Object.entries(expected))
      expect([name, await figure(program, name)]).toEqual([name, value]);
    const polled = await figure(program, 'tian_bot_poll_timestamp_seconds{channel="telegram"}');
    expect(polled).toBeGreaterThan(1_700_000_000);
    const text = await (await fetch(`${program.address}/metrics`)).text();
    expect(text).toMatch(/tian_bot_build_info\{version="\d+\.\d+\.\d+",node="2\d\./);
    expect(text).not.toContain("CANARY");
  });
});

describe("GET /metrics", () => {
  const metrics = { contentType: "text/plain", text: async () => "tian_bot_x 1\n" };

  async function statusOf(
    token: string | undefined,
    loopback: boolean,
    headers: Record<string, string> = {},
  ) {
    const pages = [createMetricsRoute(metrics, { token, loopback })];
    const { channel, address } = await openWeb(async () => notice("。"), { pages });
    running.push(channel);
    return (await fetch(`${address}/metrics`, { headers })).status;
  }

  it("is for this machine alone where there is no token", async () => {
    expect(await statusOf(undefined, true)).toBe(200);
    expect(await statusOf(undefined, true, { "x-forwarded-for": "203.0.113.9" })).toBe(403);
    expect(await statusOf(undefined, false)).toBe(403);
  });

  it("is for whoever says the token where there is one", async () => {
    expect(await statusOf(TOKEN, false, { authorization: `Bearer ${TOKEN}` })).toBe(200);
    expect(await statusOf(TOKEN, false, { authorization: `Bearer ${TOKEN}x` })).toBe(403);
    expect(await statusOf(TOKEN, true)).toBe(403);
  });
});
