import { connect } from "node:net";
import { beforeEach, describe, expect, it } from "vitest";
import { createWebhook } from "../../../../src/channels/feishu/receiving/webhook.ts";
import { eventOf, messageEvent } from "../../../fakes/feishu/event.ts";
import {
  encrypt,
  type PushRequest,
  pushRequest,
  SECRETS,
  signedRequest,
} from "../../../fakes/feishu/push.ts";
import { soon } from "./open-feishu.ts";
import { click, type OpenWebhook, openWebhook } from "./open-webhook.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = Date.now;

let bench: OpenWebhook;

beforeEach(async () => {
  bench = await openWebhook();
});

describe("a push to the webhook", () => {
  it("is acknowledged and answered", async () => {
    const response = await bench.post(pushRequest(bench.question("养老"), now()));
    expect(response.status).toBe(200);
    await soon(() => expect(bench.shown("ou_wang")).toEqual(["答：养老"]));
  });

  it("is acknowledged long before it is answered, and once however often it comes", async () => {
    const event = bench.question("养老", { id: "om_once" });
    const again = { ...event, header: { ...(event["header"] as object), event_id: "ev_again" } };
    for (const one of [event, event, again])
      expect((await bench.post(pushRequest(one, now()))).status).toBe(200);
    await soon(() => expect(bench.shown("ou_wang")).toEqual(["答：养老"]));
    expect(bench.heard).toEqual(["养老"]);
  });

  it("may have a query, other spaces in its body, and characters cut by the network", async () => {
    const event = bench.question("镇街与企业的联系");
    const spaced = ` { "encrypt" :  "${encrypt(JSON.stringify(event), SECRETS.encryptKey)}" } `;
    const request = signedRequest(spaced, now());
    expect((await fetch(`${bench.url}?x=1`, { method: "POST", ...request })).status).toBe(200);
    await soon(() => expect(bench.heard).toEqual(["镇街与企业的联系"]));
    const cut = bench.question("䶮与𠮷");
    expect(await postInPieces(bench.url, pushRequest(cut, now()))).toContain("200");
    await soon(() => expect(bench.heard).toContain("䶮与𠮷"));
  });

  it("of a click is answered with the new card", async () => {
    const response = await bench.post(pushRequest(click(), now()));
    expect(await response.json()).toMatchObject({ toast: { type: "success" } });
  });

  it("whose handler fails is acknowledged all the same", async () => {
    expect((await bench.post(pushRequest(bench.question("坏"), now()))).status).toBe(200);
    await soon(() => expect(bench.logged.some(({ level }) => level === "error")).toBe(true));
  });

  it("of a kind that nobody handles is acknowledged", async () => {
    expect((await bench.post(pushRequest(eventOf("contact.user.created_v3", {}), now()))).status).toBe(200);
  });
});

describe("the platform's challenge", () => {
  const challenge = { challenge: "c-123", token: SECRETS.verificationToken, type: "url_verification" };

  it("is answered, encrypted or plain", async () => {
    const encrypted = JSON.stringify({ encrypt: encrypt(JSON.stringify(challenge), SECRETS.encryptKey) });
    for (const body of [encrypted, JSON.stringify(challenge)]) {
      const response = await bench.post({ body });
      expect([response.status, await response.json()]).toEqual([200, { challenge: "c-123" }]);
    }
  });

  it("is answered before the bot has started", async () => {
    const app = webhookAlone();
    const body = JSON.stringify({ encrypt: encrypt(JSON.stringify(challenge), SECRETS.encryptKey) });
    expect(await (await app.request("/feishu", { method: "POST", body })).json()).toEqual({
      challenge: "c-123",
    });
  });
});

describe("a push that comes again after hours", () => {
  const hoursAgo = now() - 6 * HOUR;

  it("is not answered again where it was answered before", async () => {
    const event = bench.question("养老", { id: "om_once" });
    await bench.post(pushRequest(event, now()));
    await soon(() => expect(bench.shown("ou_wang")).toEqual(["答：养老"]));
    expect((await bench.post(pushRequest(event, now() - 6 * HOUR))).status).toBe(200);
    await bench.post(pushRequest(bench.question("停车"), now()));
    await soon(() => expect(bench.shown("ou_wang")).toEqual(["答：养老", "答：停车"]));
    expect(bench.heard).toEqual(["养老", "停车"]);
  });

  it("of a question that never arrived is old by now: the person is told that, once", async () => {
    const event = bench.question("养老", { at: hoursAgo });
    for (const signedAt of [hoursAgo, now(), now()])
      expect((await bench.post(pushRequest(event, signedAt))).status).toBe(200);
    await soon(() => expect(bench.shown("ou_wang")).toEqual([expect.stringContaining("请再发一次")]));
    await bench.post(pushRequest(bench.question("停车"), now()));
    await soon(() => expect(bench.shown("ou_wang")).toHaveLength(2));
    expect(bench.heard).toEqual(["停车"]);
  });

  it("of an entry of the menu that was pressed then is not answered either", async () => {
    const pressed = menuEvent("养老", hoursAgo);
    expect((await bench.post(pushRequest(pressed, hoursAgo))).status).toBe(200);
    await soon(() => expect(bench.shown("ou_wang")).toEqual([expect.stringContaining("请再发一次")]));
    expect(bench.heard).toEqual([]);
  });
});

function webhookAlone(given: Partial<Parameters<typeof createWebhook>[0]> = {}) {
  return createWebhook({
    ...SECRETS,
    dispatcher: { dispatch: async () => undefined },
    now,
    onFault: () => undefined,
    ...given,
  });
}

describe("the webhook", () => {
  it("does not start without an encrypt key", () => {
    expect(() => webhookAlone({ encryptKey: "" })).toThrow("FEISHU_ENCRYPT_KEY");
  });

  it("answers in time when a handler does not", async () => {
    const app = webhookAlone({ budgetMs: 30, dispatcher: { dispatch: () => new Promise(() => undefined) } });
    expect(
      (await app.request("/feishu", { method: "POST", ...pushRequest(messageEvent({ text: "慢" }), now()) }))
        .status,
    ).toBe(200);
  });
});

function menuEvent(key: string, at: number): Record<string, unknown> {
  const operator = { operator_id: { open_id: "ou_wang" } };
  const event = eventOf("application.bot.menu_v6", { event_key: key, operator });
  return { ...event, header: { ...(event["header"] as object), create_time: String(at) } };
}

/** Sends the body a few bytes at a time, so that a character arrives in two pieces. */
function postInPieces(url: string, { headers, body: text }: PushRequest): Promise<string> {
  const { port, hostname, pathname } = new URL(url);
  const bytes = Buffer.from(text);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, async () => {
      const lines = Object.entries({
        host: hostname,
        ...headers,
        "content-length": bytes.length,
        connection: "close",
      });
      socket.write(
        `POST ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`,
      );
      for (let at = 0; at < bytes.length; at += 101) socket.write(bytes.subarray(at, at + 101));
    });
    socket.once("data", (chunk) => resolve(String(chunk)));
    socket.once("error", reject);
  });
}
