import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { jsonIn } from "../../../json-text.ts";

/** An update as far as it is trusted before it is kept. */
const PostedUpdate = z.looseObject({ update_id: z.int() });
export type PostedUpdate = z.infer<typeof PostedUpdate>;

export type WebhookOptions = {
  secret: string;
  /** Keeps the update; the platform is told that it arrived when this resolves. */
  keep(update: PostedUpdate): Promise<void>;
  onFault(cause: unknown): void;
};

const SHORTEST_SECRET = 32;
const MAX_BODY_BYTES = 1024 * 1024;
const HEADER = "x-telegram-bot-api-secret-token";

/** The route under which Telegram delivers updates. Whatever is posted here, nothing but a status comes back. */
export function createWebhook({ secret, keep, onFault }: WebhookOptions): Hono {
  if (secret.length < SHORTEST_SECRET) {
    throw new Error(`webhook secret: expected at least ${SHORTEST_SECRET} characters, got ${secret.length}`);
  }
  const app = new Hono();
  app.use("/telegram", bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => context.body(null, 413) }));
  app.post("/telegram", async (context) => {
    if (!sameSecret(context.req.header(HEADER) ?? "", secret)) return context.body(null, 401);
    const update = PostedUpdate.safeParse(jsonIn(await context.req.raw.text()));
    if (!update.success) return context.body(null, 400);
    await keep(update.data);
    return context.body(null, 200);
  });
  app.all("/telegram", (context) => context.body(null, 405));
  app.onError((cause, context) => {
    onFault(cause);
    return context.body(null, 500); // the platform tries again later
  });
  return app;
}

/** In the same time for every wrong secret. */
function sameSecret(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
