import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { jsonIn } from "../../../json-text.ts";
import type { Dispatcher } from "../sdk.ts";
import { decrypt, isSameSecret, isSigned, type Stated } from "./signature.ts";

/** What the guarded handler stands on. Without an encrypt key anybody could speak for the platform, so it is a must. */
export type WebhookGround = {
  encryptKey: string;
  verificationToken: string | undefined;
  dispatcher: Dispatcher;
  now(): number;
  /** How long the platform may wait; it gives up after three seconds. */
  budgetMs?: number;
  /** A handler failed. */
  onFault(fault: unknown): void;
};

const PATH = "/feishu";
const MOST_BYTES = 1024 * 1024;
/** The platform pushes again what was not acknowledged, for up to seven hours, and does not say whether it signs that anew. */
const WINDOW_MS = 8 * 3_600_000;
/** A click is pushed once, while a person waits for it: an older one is not a person's. */
const CLICK_WINDOW_MS = 300_000;
const CLICK = "card.action.trigger";
const BUDGET_MS = 2500;

const Encrypted = z.object({ encrypt: z.string().min(1) });
const Challenge = z.object({
  type: z.literal("url_verification"),
  challenge: z.string(),
  token: z.string().default(""),
});
const Envelope = z.looseObject({
  schema: z.literal("2.0"),
  header: z.looseObject({ event_id: z.string(), event_type: z.string(), token: z.string().default("") }),
  event: z.unknown(),
});

type Verdict = { status: 200 | 400 | 401; body?: unknown };

/** The address for the platform's pushes, `POST /feishu`: whatever is not surely the platform's is turned away before anything runs. */
export function createWebhook(ground: WebhookGround): Hono {
  if (ground.encryptKey === "")
    throw new Error("FEISHU_ENCRYPT_KEY: expected the app's encrypt key, got nothing");
  const app = new Hono();
  const tooLarge = bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.json({}, 413) });
  app.post(PATH, tooLarge, (context) => receive(context, ground));
  app.all(PATH, (context) => context.json({}, 405));
  app.onError((fault, context) => {
    ground.onFault(fault);
    return context.json({}, 500);
  });
  return app;
}

async function receive(context: Context, ground: WebhookGround): Promise<Response> {
  const body = new Uint8Array(await context.req.arrayBuffer());
  const stated = {
    timestamp: context.req.header("x-lark-request-timestamp") ?? "",
    nonce: context.req.header("x-lark-request-nonce") ?? "",
    signature: context.req.header("x-lark-signature") ?? "",
  };
  const { status, body: answer = {} } = await judge(body, stated, ground);
  return context.json(answer as object, status);
}

/** A challenge is the only thing that comes unsigned; it must be encrypted with our key or know the token. */
async function judge(body: Uint8Array, stated: Stated, ground: WebhookGround): Promise<Verdict> {
  const given = jsonIn(new TextDecoder().decode(body));
  const plain = Challenge.safeParse(given).data;
  if (plain) return ground.verificationToken === undefined ? { status: 401 } : answerChallenge(plain, ground);
  const opened = open(given, ground);
  if (opened === undefined) return { status: 400 };
  const challenge = Challenge.safeParse(opened).data;
  if (challenge) return answerChallenge(challenge, ground);
  if (!isSigned(body, stated, ground.encryptKey)) return { status: 401 };
  const envelope = Envelope.safeParse(opened).data;
  if (!envelope) return { status: 400 };
  const { token, event_type } = envelope.header;
  if (!isFresh(stated, event_type, ground) || !knowsToken(token, ground)) return { status: 401 };
  return { status: 200, body: await withinBudget(ground.dispatcher.dispatch(envelope), ground) };
}

function open(given: unknown, { encryptKey }: WebhookGround): unknown {
  const encrypted = Encrypted.safeParse(given).data;
  const text = encrypted && decrypt(encrypted.encrypt, encryptKey);
  return text === undefined ? undefined : jsonIn(text);
}

function answerChallenge({ challenge, token }: z.infer<typeof Challenge>, ground: WebhookGround): Verdict {
  return knowsToken(token, ground) ? { status: 200, body: { challenge } } : { status: 401 };
}

function knowsToken(token: string, { verificationToken }: WebhookGround): boolean {
  return verificationToken === undefined || isSameSecret(token, verificationToken);
}

function isFresh({ timestamp }: Stated, type: string, { now }: WebhookGround): boolean {
  const window = type === CLICK ? CLICK_WINDOW_MS : WINDOW_MS;
  return /^\d{10}$/.test(timestamp) && Math.abs(now() - Number(timestamp) * 1000) <= window;
}

/** The platform is answered in time whatever the handler does; a handler's fault would only make it push again. */
async function withinBudget(
  work: Promise<unknown>,
  { onFault, budgetMs = BUDGET_MS }: WebhookGround,
): Promise<unknown> {
  const { promise: patience, resolve } = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => resolve(undefined), budgetMs);
  const guarded = work.catch((fault: unknown) => onFault(fault));
  const result = await Promise.race([guarded, patience]);
  clearTimeout(timer);
  return typeof result === "object" && result !== null ? result : {};
}
