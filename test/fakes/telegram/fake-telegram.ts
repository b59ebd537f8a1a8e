import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createChatBook } from "./chat-book.ts";
import { createFailures, type Failure, reset, sendPage } from "./failures.ts";
import { METHODS, type Platform } from "./methods.ts";
import { Refusal } from "./refusal.ts";
import { type Parameters, readParameters } from "./request-body.ts";
import { speaking } from "./speaking.ts";
import { createUpdateQueue, type FakeUpdate } from "./update-queue.ts";

export type Call = { method: string; parameters: Parameters; at: number };
export type FakeOptions = {
  token?: string;
  privacy?: boolean;
  rich?: boolean;
  now?: () => number;
  /** How long the answer to a send is on its way after it took effect. */
  answerAfterMs?: number;
};

export const FAKE_TOKEN = "4242424242:CANARYabcdefghijklmnopqrstuvwxyz0123456";
export const BOT_NAME = "ZxTestBot";
const BOT_ID = 4242;

/** What the server works on. */
type State = {
  token: string;
  now: () => number;
  platform: Platform;
  updates: ReturnType<typeof createUpdateQueue>;
  failures: ReturnType<typeof createFailures>;
  calls: Call[];
  answerAfterMs: number;
  delivered: { update: FakeUpdate; status: number }[];
};

/** A Bot API server on loopback that keeps chats, checks what it is sent and fails as told. */
export async function startFakeTelegram(options: FakeOptions = {}) {
  const state = stateOf(options);
  const { platform, updates, failures, calls, now } = state;
  const { book } = platform;
  const server = createServer((request, response) => {
    serve(state, request, response).catch((fault: unknown) =>
      answer(response, new Refusal(500, String(fault))),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // listening on TCP

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token: state.token,
    ...{ book, platform, calls, updates, delivered: state.delivered, fail: failures.plan },
    called: (method: string) => calls.filter((one) => one.method === method),
    /** The bot's messages that stand in a chat, oldest first. */
    said: (chat: number) => [...book.state(chat).messages.values()].filter(({ from }) => from?.id === BOT_ID),
    ...speaking({ book, updates, platform, now }),
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function stateOf({
  token = FAKE_TOKEN,
  privacy,
  rich,
  now = Date.now,
  answerAfterMs = 0,
}: FakeOptions): State {
  const me = {
    ...{ id: BOT_ID, is_bot: true as const, first_name: "提案通", username: BOT_NAME },
    ...{ can_join_groups: true, can_read_all_group_messages: !privacy, supports_inline_queries: true },
  };
  const book = createChatBook(now);
  const platform = {
    book,
    me,
    callbacks: new Set<string>(),
    commands: new Map(),
    files: new Map(),
    rich: rich ?? false,
  };
  const [updates, failures] = [createUpdateQueue(), createFailures()];
  return { token, now, platform, updates, failures, calls: [], answerAfterMs, delivered: [] };
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { calls, failures, updates, now } = state;
  if (request.url?.startsWith("/file/")) return serveFile(state, request.url, response);
  const [, given, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
  const parameters = await readParameters(request);
  calls.push({ method, parameters, at: now() });
  if (given !== state.token) return answer(response, new Refusal(401, "Unauthorized"));
  const failure = failures.take(method, chatOf(parameters));
  if (failure && failsBefore(failure, response)) return;
  if (method === "getUpdates") response.on("close", () => response.writableEnded || updates.hangUp());
  const result = await call(state, method, parameters).catch((reason: unknown) => reason);
  if (failure?.how === "reset-after") return reset(response);
  if (isSend(method)) await sleep(state.answerAfterMs);
  answer(response, result);
}

function serveFile({ platform, token }: State, url: string, response: ServerResponse): void {
  const [, given, id = ""] = /^\/file\/bot([^/]+)\/documents\/(\w+)$/.exec(url) ?? [];
  const bytes = given === token ? platform.files.get(id) : undefined;
  response.writeHead(bytes ? 200 : 404).end(bytes);
}

async function call(state: State, method: string, parameters: Parameters): Promise<unknown> {
  const { updates, platform } = state;
  if (method === "getUpdates") return updates.poll(parameters);
  if (method === "deleteWebhook") return updates.setWebhook(undefined) ?? true;
  if (method === "setWebhook") return setWebhook(state, parameters);
  const run = METHODS[method];
  if (!run) throw new Refusal(404, "Not Found");
  return run(parameters, platform);
}

function setWebhook({ updates, delivered }: State, { url, secret_token }: Parameters): true {
  updates.setWebhook((update) => {
    void fetch(String(url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-telegram-bot-api-secret-token": String(secret_token),
      },
      body: JSON.stringify(update),
    }).then(({ status }) => delivered.push({ update, status }));
  });
  return true;
}

export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>;

function chatOf({ chat_id }: Parameters): string | undefined {
  return chat_id === undefined ? undefined : String(chat_id);
}

function isSend(method: string): boolean {
  return method.startsWith("send") && method !== "sendChatAction";
}

/** Whether the failure has answered the call already. */
function failsBefore(failure: Failure, response: ServerResponse): boolean {
  if (failure.how === "hang") return true;
  if (failure.how === "reset-before") reset(response);
  if (failure.how === "page") sendPage(response);
  if (failure.how === "refused") {
    answer(response, new Refusal(failure.code, failure.description, failure.parameters));
  }
  return failure.how !== "reset-after";
}

function answer(response: ServerResponse, result: unknown): void {
  if (response.destroyed) return;
  const refused = result instanceof Refusal ? result : undefined;
  const fault = result instanceof Error && !refused ? new Refusal(500, result.message) : refused;
  const body = fault
    ? { ok: false, error_code: fault.code, description: fault.message, parameters: fault.parameters }
    : { ok: true, result };
  response.writeHead(fault?.code ?? 200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
