import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import type { z } from "zod";
import { wording as said } from "../../../handlers/wording.ts";
import { jsonIn } from "../../json-text.ts";
import type { About } from "./about.ts";
import type { Asking } from "./asking.ts";
import { ChatRequest, InboxRequest, ReadRequest } from "./chat-request.ts";
import type { Inbox } from "./inbox.ts";
import type { PageFile } from "./page-files.ts";
import { type ReadinessParts, readiness, readinessText } from "./readiness.ts";
import { loopbackNamesOnly, pageHeaders } from "./security.ts";
import type { Trust } from "./trust.ts";
import { wording } from "./wording.ts";

/** What the web server is made of. */
export type WebParts = {
  files: ReadonlyMap<string, PageFile>;
  asking: Asking;
  inbox: Inbox;
  about: () => Promise<About>;
  ready: ReadinessParts;
  /** Where chat platforms deliver events; they have keys of their own. */
  webhooks?: readonly Hono[];
  /** Other pages of ours, under the same guard as the chat. */
  pages?: readonly Hono[];
  /** The server is bound to this machine only. */
  loopback: boolean;
  trust: Trust;
  onFault: (cause: unknown) => void;
};

/** A long question is some hundred characters; this leaves room for a pasted page, not for a flood. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * The page, its API and the health checks. A health check must work from wherever a supervisor asks, so only the
 * page and the API look at the name they are called by.
 */
export function createApp(parts: WebParts): Hono {
  const app = new Hono();
  app.use(pageHeaders);
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/readyz", (context) => answerReadiness(context, parts.ready));
  for (const webhook of parts.webhooks ?? []) app.route("/", webhook);
  if (parts.loopback) app.use(loopbackNamesOnly);
  addApi(app, parts);
  for (const page of parts.pages ?? []) app.route("/", page);
  app.get("*", etag(), (context) => sendFile(context, parts.files));
  app.notFound((context) => context.json({ error: wording.notFound }, 404));
  app.onError((cause, context) => {
    parts.onFault(cause);
    return context.json({ error: said.fault }, 500);
  });
  return app;
}

function addApi(app: Hono, parts: WebParts): void {
  app.use("/api/*", async (context, next) => {
    context.header("cache-control", "no-store");
    await next();
  });
  app.use(
    "/api/*",
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => refuse(context, "tooLarge", 413) }),
  );
  app.get("/api/about", async (context) => context.json(await parts.about()));
  app.get("/api/inbox", (context) => giveLetters(context, parts.inbox));
  app.post("/api/inbox/read", (context) => noteRead(context, parts.inbox));
  app.post("/api/chat", (context) => answerQuestion(context, parts));
}

async function answerQuestion(context: Context, { asking, trust }: WebParts): Promise<Response> {
  const body = await readJson(context.req.raw);
  if (body === undefined) return refuse(context, "notJson");
  const request = ChatRequest.safeParse(body);
  if (!request.success) return refuse(context, "wrongBody", 400, request.error);
  const answer = await asking.ask(request.data, trust.staffIn(context.req.raw.headers));
  return answer ? context.json(answer) : refuse(context, "tooMany", 429);
}

async function giveLetters(context: Context, inbox: Inbox): Promise<Response> {
  const request = InboxRequest.safeParse(context.req.query());
  if (!request.success) return refuse(context, "wrongChat");
  return context.json({ letters: await inbox.unread(request.data.chat) });
}

async function noteRead(context: Context, inbox: Inbox): Promise<Response> {
  const body = await readJson(context.req.raw);
  if (body === undefined) return refuse(context, "notJson");
  const request = ReadRequest.safeParse(body);
  if (!request.success) return refuse(context, "wrongRead", 400, request.error);
  await inbox.markRead(request.data.chat, request.data.numbers);
  return context.body(null, 204);
}

async function answerReadiness(context: Context, parts: ReadinessParts): Promise<Response> {
  const state = await readiness(parts);
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return context.body(readinessText(state), state.ready ? 200 : 503, headers);
}

function sendFile(context: Context, files: ReadonlyMap<string, PageFile>): Response | Promise<Response> {
  const file = files.get(context.req.path);
  if (!file) return context.notFound();
  return context.body(file.body, 200, { "content-type": file.type, "cache-control": "no-cache" });
}

type Refusal = "notJson" | "wrongBody" | "wrongRead" | "wrongChat" | "tooLarge" | "tooMany";

function refuse(
  context: Context,
  reason: Refusal,
  status: 400 | 413 | 429 = 400,
  error?: z.ZodError,
): Response {
  const fields = error?.issues.map((issue) => issue.path.join("."));
  return context.json({ error: wording[reason], ...(fields ? { fields } : {}) }, status);
}

/**
 * The body as JSON; `undefined` where it is none. JSON cannot say undefined, so nothing is lost. The content type must say
 * JSON: another site's form cannot say that without asking us first (CORS), and gets no.
 */
async function readJson(request: Request): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) return undefined;
  return jsonIn(await request.text());
}
