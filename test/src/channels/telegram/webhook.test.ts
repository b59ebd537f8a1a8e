import { serve } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebhook } from "../../../../src/channels/telegram/receiving/webhook.ts";
import { SCENARIO_LIBRARY } from "../scenario-library.ts";
import { type OpenedTelegram, openTelegram, said, soon } from "./open-telegram.ts";

const SECRET = "CANARY_secret_of_at_least_32_characters";
const HEADER = "x-telegram-bot-api-secret-token";

type Bench = { open: OpenedTelegram; url: string; close(): Promise<void> };
let bench: Bench;

/** The channel's webhook behind a real server, which the fake Bot API posts to. */
async function openBench(): Promise<Bench> {
  const handler: { fetch?: (request: Request) => Response | Promise<Response> } = {};
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const fetch = (request: Request) => handler.fetch?.(request) ?? new Response(null, { status: 503 });
    const listening = serve({ fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(listening));
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/telegram`;
  const open = await openTelegram({ webhook: { url, secret: SECRET }, library: SCENARIO_LIBRARY });
  if (open.channel.routes) handler.fetch = open.channel.routes.fetch;
  await open.channel.start(open.answering);
  return {
    open,
    url,
    async close() {
      await open.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const update = (id: number, text = "20240070") => ({
  update_id: id,
  message: {
    message_id: id,
    date: Math.floor(bench.open.clock.now() / 1000),
    chat: { id: 7, type: "private" },
    from: { id: 7, first_name: "王" },
    text,
  },
});

function post(body: string | Uint8Array<ArrayBuffer>, secret: string | undefined = SECRET, method = "POST") {
  return fetch(bench.url, { method, body, headers: secret === undefined ? {} : { [HEADER]: secret } });
}

describe("the Telegram webhook", () => {
  it("is registered with its secret, and takes what Telegram delivers", async () => {
    const { open } = bench;
    expect(open.fake.called("setWebhook")[0]?.parameters).toMatchObject({
      url: bench.url,
      secret_token: SECRET,
    });
    open.fake.say({ chat: 7, text: "20240070" });
    expect((await said(open, 7, 1))[0]?.text).toContain("小学学位");
    await soon(() => expect(open.fake.delivered.map(({ status }) => status)).toEqual([200]));
    expect(open.fake.called("getUpdates")).toEqual([]);
  });

  it("answers an update once that is delivered twice", async () => {
    bench.open.fake.book.state(7);
    for (let n = 0; n < 2; n += 1) expect((await post(JSON.stringify(update(1)))).status).toBe(200);
    expect((await post(JSON.stringify(update(2, "20240060")))).status).toBe(200);
    await said(bench.open, 7, 2);
    expect(bench.open.fake.called("sendMessage")).toHaveLength(2);
  });

  it.each<[string, () => Promise<Response>, number]>([
    ["no secret", () => post(JSON.stringify(update(1)), ""), 401],
    ["another secret", () => post(JSON.stringify(update(1)), "x".repeat(SECRET.length)), 401],
    ["a secret that only begins right", () => post(JSON.stringify(update(1)), SECRET.slice(0, -1)), 401],
    ["no JSON", () => post("hello"), 400],
    ["nothing", () => post(""), 400],
    ["half of a JSON", () => post('{"update_id":1'), 400],
    ["an array", () => post("[]"), 400],
    ["null", () => post("null"), 400],
    ["no update id", () => post('{"message":{}}'), 400],
    ["an id that is a word", () => post('{"update_id":"1"}'), 400],
    ["bytes that are no UTF-8", () => post(new Uint8Array([0xff, 0xfe, 0x80])), 400],
    ["two megabytes", () => post("x".repeat(2 * 1024 * 1024)), 413],
    ["a PUT", () => post(JSON.stringify(update(1)), SECRET, "PUT"), 405],
    ["a DELETE", () => post(JSON.stringify(update(1)), SECRET, "DELETE"), 405],
  ])("turns away %s, and lives", async (_what, request, status) => {
    expect((await request()).status).toBe(status);
    bench.open.fake.say({ chat: 7, text: "20240070" });
    expect(await said(bench.open, 7, 1)).toHaveLength(1);
  });

  it.each([
    '{"update_id":5}',
    '{"update_id":6,"message":{"text":5}}',
    '{"update_id":7,"callback_query":{}}',
    '{"update_id":8,"my_chat_member":null}',
    '{"update_id":9,"__proto__":{"polluted":true},"unheard_of":[]}',
  ])("lives with an update that makes no sense: %s", async (body) => {
    expect((await post(body)).status).toBe(200);
    bench.open.fake.say({ chat: 7, text: "20240070" });
    expect(await said(bench.open, 7, 1)).toHaveLength(1);
  });

  it("answers a GET with 405, and nothing stands beside the address", async () => {
    expect((await fetch(bench.url)).status).toBe(405);
    expect((await fetch(`${bench.url}/other`, { method: "POST" })).status).toBe(404);
  });

  it("is not made without a secret that cannot be guessed", () => {
    const make = () =>
      createWebhook({ secret: "short", keep: async () => undefined, onFault: () => undefined });
    expect(make).toThrow("at least 32");
  });
});
