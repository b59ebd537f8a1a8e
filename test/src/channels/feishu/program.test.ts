import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "../../../../src/log/log.ts";
import { type Program, startProgram } from "../../../../src/program.ts";
import { readSettings } from "../../../../src/settings/settings.ts";
import { messageEvent } from "../../../fakes/feishu/event.ts";
import { APP, type FakeFeishu, startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { encrypt, SECRETS } from "../../../fakes/feishu/push.ts";
import { shownText } from "../../../fakes/feishu/shown-text.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { postChat } from "../web/open-web.ts";
import { soon } from "./open-feishu.ts";

const folder = temporaryFolder();
let platform: FakeFeishu;
let program: Program;

afterEach(async () => {
  await program.stop(5000);
  await platform.stop();
});

/** The whole program with Feishu's credentials, as an operator starts it. */
async function start(environment: Record<string, string> = {}): Promise<void> {
  const read = readSettings({
    DATA_DIR: folder,
    FEISHU_APP_ID: APP.id,
    FEISHU_APP_SECRET: APP.secret,
    FEISHU_DOMAIN: platform.address,
    ...environment,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const settings = { ...read.settings, port: 0 };
  program = await startProgram(settings, {
    now: Date.now,
    log: createLog(settings, { write: () => undefined }),
  });
}

async function ready(): Promise<{ status: number; text: string }> {
  const response = await fetch(`${program.address}/readyz`);
  return { status: response.status, text: await response.text() };
}

describe("the program with Feishu", () => {
  it("answers there and on the web, and says that it is ready", async () => {
    platform = await startFakeFeishu();
    await start();
    expect(await ready()).toMatchObject({ status: 200, text: expect.stringContaining("长连接已建立") });
    await platform.push(messageEvent({ text: "20220015" }));
    await soon(() => expect(platform.sent().map(shownText).join()).toContain("加装电梯"));
    expect((await postChat(program.address, { chat: "a", text: "20220015" })).status).toBe(200);
  });

  it("answers on the web while Feishu refuses the app, and says which channel fails and why", async () => {
    platform = await startFakeFeishu();
    Object.assign(platform.endpoint, { code: 514, msg: "auth failed" });
    await start();
    const { status, text } = await ready();
    expect([status, text]).toEqual([503, expect.stringMatching(/长连接失败.*514/)]);
    expect((await postChat(program.address, { chat: "a", text: "20220015" })).status).toBe(200);
  });

  it("takes pushes under /feishu, whatever name it is called by", async () => {
    platform = await startFakeFeishu();
    await start({
      FEISHU_MODE: "webhook",
      FEISHU_ENCRYPT_KEY: SECRETS.encryptKey,
      FEISHU_VERIFICATION_TOKEN: SECRETS.verificationToken,
    });
    const challenge = { type: "url_verification", challenge: "c-9", token: SECRETS.verificationToken };
    const body = JSON.stringify({ encrypt: encrypt(JSON.stringify(challenge), SECRETS.encryptKey) });
    const headers = { "x-forwarded-host": "bot.example.gov.cn" };
    const response = await fetch(`${program.address}/feishu`, { method: "POST", headers, body });
    expect([response.status, await response.json()]).toEqual([200, { challenge: "c-9" }]);
    expect(
      (await fetch(`${program.address}/feishu`, { method: "POST", body: '{"encrypt":"AAAA"}' })).status,
    ).toBe(400);
    expect(await ready()).toMatchObject({ status: 200, text: expect.stringContaining("等待飞书推送") });
  });
});
