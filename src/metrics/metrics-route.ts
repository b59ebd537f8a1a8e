import { Hono } from "hono";
import { isDirect } from "../channels/web/security.ts";
import { isSameSecret } from "../same-secret.ts";
import type { Metrics } from "./metrics.ts";
import { wording } from "./wording.ts";

/** Who may read: whoever says the token, or, without one, somebody on this machine. */
export type MetricsGuard = { token: string | undefined; loopback: boolean };

/** `GET /metrics`, for Prometheus. */
export function createMetricsRoute(
  metrics: Pick<Metrics, "text" | "contentType">,
  guard: MetricsGuard,
): Hono {
  const app = new Hono();
  app.get("/metrics", async (context) => {
    if (!mayRead(context.req.raw.headers, guard)) return context.text(`${wording.refused}\n`, 403);
    const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
    return context.body(await metrics.text(), 200, headers);
  });
  return app;
}

function mayRead(headers: Headers, { token, loopback }: MetricsGuard): boolean {
  if (token === undefined) return loopback && isDirect(headers);
  return isSameSecret(headers.get("authorization") ?? "", `Bearer ${token}`);
}
