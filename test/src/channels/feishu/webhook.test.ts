import { connect } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { createWebhook } from "../../../../src/channels/feishu/receiving/webhook.ts";
import { clickEvent, eventOf, messageEvent } from "../../../fakes/feishu/event.ts";
import { rememberMessage } from "../../../fakes/feishu/open-platform.ts";
import {
  encrypt,
  type PushRequest,
  pushRequest,
  SECRETS,
  signedRequest,
} from "../../../fakes/feishu/push.ts";
import { type OpenFeishu, soon, startFeishu } from "./open-feishu.ts";

const HOUR = 3_600_000;
const now = Date.now;

/** The channel's webhook behind a real server, as the program mounts it. */
type Bench = OpenFeishu & {
  url: string;
  heard: string[];
  post(request: Partial<PushRequest>): Promise<Response>;
};

let bench: Bench;
let close: () => void;

beforeEach(async () => {
  const heard: string[] = [];
  const open = await startFeishu({
    settings: { mode: "webhook" },
    answering: async ({ text }) => {
      heard.push(text);
      if (text === "坏") throw new Error("a fault");
      return notice(`答：${text}`);
    },
  });
  const app = new Hono();
  app.route("/", open.channel.webhook ?? new Hono());
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(listening));
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/feishu`;
  const post = ({ headers = {}, body = "" }: Partial<PushRequest>) =>
    fetch(url, { method: "POST", headers, body });
  bench = { ...open, url, heard, post };
  close = () => server.close();
});

afterEach(() => close());

function question(text: string, id?: string) {
  const event = messageEvent({ text, ...(id ? { id } : {}) });
  rememberMessage(event, bench.platform.store.said);
  return event;
}

describe("a push to the webhook", () => {
  it("is acknowledged and answered", async () => {
    const response = await bench.post(pushRequest(question("养老"), now()));
    expect(response.status).toBe(200);
    await soon(() => expect(bench.shown("ou_wang")).toEqual(["答：养老"]));
  });

  it("is acknowledged long before it is answered, and once however often it comes", async () => {
    const event = question("养老", "om_once");
    const again = { ...event, header: { ...(event["header"] as object), event_id: "ev_again" } };
    for (const one of [event, event, again])
      expect((await bench.post(pushRequest(one, now()))).status).toBe(200);
    await soon(() => expect(bench.shown("ou_wang")).toEqual(["答：养老"]));
    expect(bench.heard).toEqual(["养老"]);
  });

  it("may have a query, other spaces in its body, and characters cut by the network", async () => {
    const event = question("镇街与企业的联系");
    const spaced = ` { "encrypt" :  "${encrypt(JSON.stringify(event), SECRETS.encryptKey)}" } `;
    const request = signedRequest(spaced, now());
    expect((await fetch(`${bench.url}?x=1`, { method: "POST", ...request })).status).toBe(200);
    await soon(() => expect(bench.heard).toEqual(["镇街与企业的联系"]));
    const cut = question("䶮与𠮷");
    expect(await postInPieces(bench.url, pushRequest(cut, now()))).toContain("200");
    await soon(() => expect(bench.heard).toContain("䶮与𠮷"));
  });

  it("of a click is answered with the new card", async () => {
    const value = { v: 1, say: "养老", on: "list", chat: "group" };
    const response = await bench.post(pushRequest(clickEvent({ value, message: "om_card" }), now()));
    expect(await response.json()).toMatchObject({ toast: { type: "success" } });
  });

  it("whose handler fails is acknowledged all the same", async () => {
    expect((await bench.post(pushRequest(question("坏"), now()))).status).toBe(200);
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

const body = () => pushRequest(question("养老"), now()).body;
const resigned = (given: string) => signedRequest(given, now());
const sealed = (given: unknown) =>
  resigned(JSON.stringify({ encrypt: encrypt(JSON.stringify(given), SECRETS.encryptKey) }));
const without = (name: string): PushRequest => {
  const request = pushRequest(question("养老"), now());
  delete request.headers[name];
  return request;
};
const withHeader = (name: string, value: string): PushRequest => {
  const request = pushRequest(question("养老"), now());
  return { ...request, headers: { ...request.headers, [name]: value } };
};
const dated = (request: PushRequest, at: number): PushRequest => ({
  ...request,
  headers: { ...request.headers, "x-lark-request-timestamp": String(Math.floor(at / 1000)) },
});
const wrongToken = () => ({
  ...question("养老"),
  header: { event_id: "e", event_type: "im.message.receive_v1", token: "other" },
});

/** Thirty requests that are not the platform's, and the status that each gets. */
const FORGED: [string, () => Partial<PushRequest>, number][] = [
  ["nothing at all", () => ({}), 400],
  ["an empty object", () => ({ body: "{}" }), 400],
  ["an array", () => ({ body: "[]" }), 400],
  ["a number", () => ({ body: "5" }), 400],
  ["null", () => ({ body: "null" }), 400],
  ["words", () => ({ body: "hello" }), 400],
  ["half of a JSON", () => ({ body: '{"encrypt":"AAA' }), 400],
  ["bytes that are no UTF-8", () => ({ body: Buffer.from([0xff, 0xfe, 0, 0x80]).toString("latin1") }), 400],
  ['{"encrypt":"AAAA"}', () => ({ body: '{"encrypt":"AAAA"}' }), 400],
  ['{"encrypt":5}', () => ({ body: '{"encrypt":5}' }), 400],
  ['{"encrypt":""}', () => ({ body: '{"encrypt":""}' }), 400],
  ['{"encrypt":null}', () => ({ body: '{"encrypt":null}' }), 400],
  [
    "an encrypted block of zeros",
    () => resigned(`{"encrypt":"${Buffer.alloc(64).toString("base64")}"}`),
    400,
  ],
  ["a prototype instead of an event", () => sealed({ __proto__: { schema: "2.0" } }), 400],
  ["an event in plain text", () => resigned(JSON.stringify(question("养老"))), 400],
  [
    "an event under another key",
    () => resigned(JSON.stringify({ encrypt: encrypt(JSON.stringify(question("养老")), "another") })),
    400,
  ],
  ["a true body without a signature", () => without("x-lark-signature"), 401],
  ["a true body without a time", () => without("x-lark-request-timestamp"), 401],
  ["a true body without a nonce", () => without("x-lark-request-nonce"), 401],
  ["an empty signature", () => withHeader("x-lark-signature", ""), 401],
  ["a signature of the right length", () => withHeader("x-lark-signature", "0".repeat(64)), 401],
  ["a signature that is no hexadecimal", () => withHeader("x-lark-signature", "z".repeat(64)), 401],
  ["another nonce than signed", () => withHeader("x-lark-request-nonce", "other"), 401],
  ["a time that is a word", () => withHeader("x-lark-request-timestamp", "now"), 401],
  ["a true push of an hour ago", () => pushRequest(question("养老"), now() - HOUR), 401],
  ["a true push of the future", () => pushRequest(question("养老"), now() + HOUR), 401],
  ["an old push with a new time", () => dated(pushRequest(question("养老"), now() - HOUR), now()), 401],
  ["a body changed after signing", () => ({ ...pushRequest(question("养老"), now()), body: body() }), 401],
  ["a truncated body", () => ({ ...pushRequest(question("养老"), now()), body: body().slice(0, 40) }), 400],
  ["another app's verification token", () => sealed(wrongToken()), 401],
  ["an event without a header", () => sealed({ schema: "2.0", event: {} }), 400],
  [
    "an event of the old kind",
    () => sealed({ uuid: "u", token: SECRETS.verificationToken, event: { type: "message" } }),
    400,
  ],
  [
    "a challenge that does not know the token",
    () => ({ body: JSON.stringify({ type: "url_verification", challenge: "x", token: "no" }) }),
    401,
  ],
  ["two megabytes", () => ({ body: "x".repeat(2 * 1024 * 1024) }), 413],
];

describe("a request that is not the platform's", () => {
  it("comes in at least thirty kinds", () => {
    expect(FORGED.length).toBeGreaterThanOrEqual(30);
  });

  it.each(FORGED)("is turned away when it is %s", async (_name, make, status) => {
    const response = await bench.post(make());
    expect(response.status).toBe(status);
    await bench.post(pushRequest(question("还活着"), now()));
    await soon(() => expect(bench.heard).toEqual(["还活着"]));
  });

  it.each(["GET", "PUT", "DELETE", "PATCH"])("is turned away when it is a %s", async (method) => {
    expect((await fetch(bench.url, { method })).status).toBe(405);
  });

  it("finds nothing beside the address", async () => {
    expect((await fetch(`${bench.url}/other`, { method: "POST" })).status).toBe(404);
  });

  it("is judged by the bytes that came, not by what they mean", async () => {
    const request = pushRequest(question("养老"), now());
    const rewritten = JSON.stringify(JSON.parse(request.body), null, 2);
    expect((await bench.post({ ...request, body: rewritten })).status).toBe(401);
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
      (await app.request("/feishu", { method: "POST", ...pushRequest(question("慢"), now()) })).status,
    ).toBe(200);
  });
});

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
