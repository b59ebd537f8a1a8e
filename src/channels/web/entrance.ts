import { Hono } from "hono";
import { readinessText } from "./readiness.ts";
import { pageHeaders } from "./security.ts";
import { wording } from "./wording.ts";

const ASK_AGAIN_SECONDS = "2";

/**
 * What is served while the proposals are being loaded: the platforms' webhooks, which keep what comes, and the health
 * checks. Everybody else is asked to come back in a moment; a browser does so by itself.
 */
export function createEntrance(webhooks: readonly Hono[]): Hono {
  const app = new Hono();
  app.use(pageHeaders);
  app.get("/healthz", (context) => context.text("starting\n"));
  app.get("/readyz", (context) =>
    context.body(NOT_READY, 503, { "content-type": "application/json; charset=utf-8" }),
  );
  for (const webhook of webhooks) app.route("/", webhook);
  app.all("*", (context) => {
    context.header("retry-after", ASK_AGAIN_SECONDS);
    if (context.req.path.startsWith("/api/")) return context.json({ error: wording.starting }, 503);
    context.header("refresh", ASK_AGAIN_SECONDS);
    return context.text(wording.starting, 503);
  });
  return app;
}

const NOT_READY = readinessText({
  ready: false,
  parts: [{ part: "index", ok: false, detail: wording.loading }],
});
