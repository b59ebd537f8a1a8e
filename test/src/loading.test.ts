import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "../../src/log/log.ts";
import { type Program, startProgram } from "../../src/program.ts";
import { readSettings } from "../../src/settings/settings.ts";
import { readSource } from "../../src/sources/read-source.ts";
import { botEnvironment } from "../fakes/bot-environment.ts";
import { clickEvent, messageEvent } from "../fakes/feishu/event.ts";
import { type FakeFeishu, startFakeFeishu } from "../fakes/feishu/open-platform.ts";
import { encrypt, type PushRequest, pushRequest, SECRETS } from "../fakes/feishu/push.ts";
import { shownText } from "../fakes/feishu/shown-text.ts";
import { type FakeTelegram, startFakeTelegram } from "../fakes/telegram/fake-telegram.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { until } from "./channels/until.ts";
import { postChat } from "./channels/web/open-web.ts";

const SECRET = "CANARY_secret_of_at_least_32_characters";
const FEISHU_PUSHES = {
  FEISHU_MODE: "webhook",
  FEISHU_ENCRYPT_KEY: SECRETS.encryptKey,
  FEISHU_VERIFICATION_TOKEN: SECRETS.verificationToken,
};
/** One of the shipped samples. */
const QUESTION = "20220015";

type Bench = { telegram: FakeTelegram; feishu: FakeFeishu; address: string; program: Promise<Program> };
let bench: Bench;
/** Lets the reading of the proposals go on. */
let goOn: () => void;

/** The whole program, whose proposals take until `goOn` to be read. */
async function start(environment: (address: string) => Record<string, string>): Promise<void> {
  const [telegram, feishu] = await Promise.all([startFakeTelegram(), startFakeFeishu()]);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const given = { DATA_DIR: temporaryFolder(), ...botEnvironment(telegram, feishu), ...environment(address) };
  const read = readSettings(given);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const log = createLog(read.settings, { write: () => undefined });
  const { promise, resolve } = Promise.withResolvers<void>();
  goOn = resolve;
  const slowly = (path: string) => promise.then(() => readSource(path));
  const program = startProgram({ ...read.settings, port }, { now: Date.now, log, read: slowly });
  bench = { telegram, feishu, address, program };
  await until(async () => expect((await get("/healthz")).text).toBe("starting\n"));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${bench.address}${path}`);
  return { status: response.status, text: await response.text() };
}

async function push({ headers, body }: PushRequest): Promise<{ status: number; given: unknown }> {
  const response = await fetch(`${bench.address}/feishu`, { method: "POST", headers, body });
  return { status: response.status, given: await response.json() };
}

afterEach(async () => {
  goOn();
  await (await bench.program).stop(5000);
  await Promise.all([bench.telegram.stop(), bench.feishu.stop()]);
});

describe("while the proposals are being loaded", () => {
  it("answers Feishu's challenge, plain and encrypted", async () => {
    await start(() => FEISHU_PUSHES);
    const challenge = { type: "url_verification", challenge: "c-9", token: SECRETS.verificationToken };
    const encrypted = { encrypt: encrypt(JSON.stringify(challenge), SECRETS.encryptKey) };
    for (const body of [challenge, encrypted]) {
      expect(await push({ headers: {}, body: JSON.stringify(body) })).toEqual({
        status: 200,
        given: { challenge: "c-9" },
      });
    }
    expect((await get("/healthz")).text).toBe("starting\n");
  });

  it("acknowledges what the webhooks bring, and answers it afterwards", async () => {
    await start((address) => ({
      ...FEISHU_PUSHES,
      TELEGRAM_WEBHOOK_URL: `${address}/telegram`,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
    }));
    const { telegram, feishu, program } = bench;
    await until(() => expect(telegram.called("setWebhook")).toHaveLength(1));
    telegram.say({ chat: 7, from: 7, text: QUESTION });
    const said = messageEvent({ text: QUESTION });
    expect((await push(pushRequest(said, Date.now()))).status).toBe(200);
    await until(() => expect(telegram.delivered.map(({ status }) => status)).toEqual([200]));
    expect([telegram.said(7), feishu.sent()]).toEqual([[], []]);
    goOn();
    await program;
    await until(() =>
      expect(
        telegram
          .said(7)
          .map(({ text }) => text)
          .join(),
      ).toContain("加装电梯"),
    );
    await until(() => expect(feishu.sent().map(shownText).join()).toContain("加装电梯"));
    expect([telegram.said(7).length, feishu.sent().length]).toEqual([1, 1]);
  });

  it("keeps what Feishu's long connection brings, and asks who presses a button for patience", async () => {
    await start(() => ({}));
    const { feishu, program } = bench;
    await until(() => expect(feishu.gateway.open()).toBe(1));
    await feishu.push(messageEvent({ text: QUESTION }));
    const click = await feishu.push(clickEvent({ value: {}, message: "om_1" }));
    expect(click.data).toMatchObject({ toast: { content: expect.stringContaining("正在启动") } });
    expect(feishu.sent()).toEqual([]);
    goOn();
    await program;
    await until(() => expect(feishu.sent().map(shownText).join()).toContain("加装电梯"));
  });

  it("asks people in the web chat to come back, tells operators why, and answers when it is ready", async () => {
    await start(() => ({}));
    expect(await get("/")).toEqual({ status: 503, text: expect.stringContaining("正在启动") });
    expect(await get("/readyz")).toEqual({ status: 503, text: expect.stringContaining("正在载入提案") });
    const early = await postChat(bench.address, { chat: "a", text: QUESTION });
    expect([early.status, await early.json()]).toEqual([503, { error: expect.stringContaining("正在启动") }]);
    goOn();
    await bench.program;
    expect((await postChat(bench.address, { chat: "a", text: QUESTION })).status).toBe(200);
    expect((await get("/healthz")).text).toBe("ok\n");
  });
});
