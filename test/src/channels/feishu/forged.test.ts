import { beforeEach, describe, expect, it } from "vitest";
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

const body = () => pushRequest(bench.question("养老"), now()).body;
const resigned = (given: string) => signedRequest(given, now());
const sealed = (given: unknown) =>
  resigned(JSON.stringify({ encrypt: encrypt(JSON.stringify(given), SECRETS.encryptKey) }));
const without = (name: string): PushRequest => {
  const request = pushRequest(bench.question("养老"), now());
  delete request.headers[name];
  return request;
};
const withHeader = (name: string, value: string): PushRequest => {
  const request = pushRequest(bench.question("养老"), now());
  return { ...request, headers: { ...request.headers, [name]: value } };
};
const dated = (request: PushRequest, at: number): PushRequest => ({
  ...request,
  headers: { ...request.headers, "x-lark-request-timestamp": String(Math.floor(at / 1000)) },
});
const wrongToken = () => ({
  ...bench.question("养老"),
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
  ["an event in plain text", () => resigned(JSON.stringify(bench.question("养老"))), 400],
  [
    "an event under another key",
    () => resigned(JSON.stringify({ encrypt: encrypt(JSON.stringify(bench.question("养老")), "another") })),
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
  ["a true push of nine hours ago", () => pushRequest(bench.question("养老"), now() - 9 * HOUR), 401],
  ["a true push of the future", () => pushRequest(bench.question("养老"), now() + 9 * HOUR), 401],
  ["a true click of six minutes ago", () => pushRequest(click(), now() - 6 * MINUTE), 401],
  ["a true click of the future", () => pushRequest(click(), now() + 6 * MINUTE), 401],
  ["an old push with a new time", () => dated(pushRequest(bench.question("养老"), now() - HOUR), now()), 401],
  [
    "a body changed after signing",
    () => ({ ...pushRequest(bench.question("养老"), now()), body: body() }),
    401,
  ],
  [
    "a truncated body",
    () => ({ ...pushRequest(bench.question("养老"), now()), body: body().slice(0, 40) }),
    400,
  ],
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
    await bench.post(pushRequest(bench.question("还活着"), now()));
    await soon(() => expect(bench.heard).toEqual(["还活着"]));
  });

  it.each(["GET", "PUT", "DELETE", "PATCH"])("is turned away when it is a %s", async (method) => {
    expect((await fetch(bench.url, { method })).status).toBe(405);
  });

  it("finds nothing beside the address", async () => {
    expect((await fetch(`${bench.url}/other`, { method: "POST" })).status).toBe(404);
  });

  it("is judged by the bytes that came, not by what they mean", async () => {
    const request = pushRequest(bench.question("养老"), now());
    const rewritten = JSON.stringify(JSON.parse(request.body), null, 2);
    expect((await bench.post({ ...request, body: rewritten })).status).toBe(401);
  });
});
