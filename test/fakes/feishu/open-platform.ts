import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createFaults, type Fault } from "./fault.ts";
import { createGateway, type PushManner } from "./gateway.ts";
import { createMessageStore } from "./message-store.ts";
import { type ApiParts, route } from "./router.ts";
import { createTokens } from "./tokens.ts";

/** One request as the platform saw it; `at` is in milliseconds of a steady clock. */
type SeenRequest = { method: string; path: string; body: Record<string, unknown>; at: number };

export const APP = { id: "cli_0123456789abcdef", secret: "CANARY-app-secret" };
export const BOT = "ou_bot";

/** The open platform on this machine, as far as its documents and the SDK tell: API, tokens and long connection. */
export type FakeFeishu = Awaited<ReturnType<typeof startFakeFeishu>>;

export type FakeFeishuOptions = {
  /** How long the answer to a call is on its way after it took effect. */
  answerAfterMs?: number;
};

export async function startFakeFeishu({ answerAfterMs = 0 }: FakeFeishuOptions = {}) {
  const gateway = createGateway();
  const store = createMessageStore((key) => uploads.has(key));
  const tokens = createTokens(APP);
  const faults = createFaults();
  const requests: SeenRequest[] = [];
  const files = new Map<string, Uint8Array>();
  const uploads: ApiParts["uploads"] = new Map();
  const groups: ApiParts["groups"] = new Map();
  const endpoint = { code: 0, msg: "ok" };

  const parts = {
    gateway,
    store,
    tokens,
    files,
    uploads,
    groups,
    endpoint,
    bot: BOT,
    address: () => address,
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://fake");
    const method = request.method ?? "GET";
    const body = await readBody(request);
    requests.push({ method, path: url.pathname, body, at: performance.now() });
    const fault = faults.next(method, url.pathname);
    if (fault?.breaks === "before") return void request.socket.destroy();
    if (fault?.code !== undefined || fault?.html !== undefined) return fail(response, fault);
    const { authorization = "" } = request.headers;
    const call = { method, path: url.pathname, query: url.searchParams, body, authorization };
    const verdict = route(call, parts);
    await sleep(fault?.delayMs ?? answerAfterMs);
    if (fault?.breaks === "after") return void request.socket.destroy();
    respond(
      response,
      verdict.code >= 99990000 || verdict.code >= 230000 ? 400 : 200,
      verdict.file ?? JSON.stringify(verdict),
    );
  }

  const server = createServer((request, response) => void serve(request, response));
  server.on("upgrade", (request, stream) => gateway.accept(request, stream));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    address,
    gateway,
    /** A person's event reaches the bot; a message stands in its chat from now on. */
    push(event: Record<string, unknown>, manner?: PushManner) {
      rememberMessage(event, store.said);
      return gateway.push(event, manner);
    },
    store,
    /** Who owns and who manages a group, by its id. */
    groups,
    /** Documents that people sent, by file key. */
    files,
    /** What the bot uploaded, by image key or file key. */
    uploads,
    tokens,
    requests,
    /** What the long connection's endpoint answers; code 0 gives an address. */
    endpoint,
    plan: faults.plan,
    sent: () => store.messages,
    requestsTo: (path: RegExp, method?: string) =>
      requests.filter((one) => path.test(one.path) && (method ?? one.method) === one.method),
    async stop(): Promise<void> {
      gateway.drop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Puts the message of an event into its chat, so that it can be replied to. */
export function rememberMessage(
  event: Record<string, unknown>,
  said: (id: string, chat: string) => void,
): void {
  const { message } = (event["event"] ?? {}) as { message?: { message_id: string; chat_id: string } };
  if (message) said(message.message_id, message.chat_id);
}

function fail(response: ServerResponse, { code, status = 400, headers = {}, html }: Fault): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  respond(response, status, html ?? JSON.stringify({ code, msg: `planned ${code}` }));
}

function respond(response: ServerResponse, status: number, body: string | Uint8Array): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(body);
}

/** The fields of a form; a file is its name with its bytes. */
async function readForm(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const fields = [...form.entries()].map(async ([name, value]) => [
    name,
    typeof value === "string"
      ? value
      : { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) },
  ]);
  return Object.fromEntries(await Promise.all(fields)) as Record<string, unknown>;
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readForm(Buffer.concat(chunks), type);
  const text = Buffer.concat(chunks).toString("utf8");
  return text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : {};
}
