import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { onTestFinished } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { clickEvent, type MessageWords, messageEvent } from "../../../fakes/feishu/event.ts";
import { rememberMessage } from "../../../fakes/feishu/open-platform.ts";
import type { PushRequest } from "../../../fakes/feishu/push.ts";
import { type OpenFeishu, startFeishu } from "./open-feishu.ts";

/** The channel's webhook behind a real server, as the program mounts it. */
export type OpenWebhook = OpenFeishu & {
  url: string;
  /** What was asked, as far as it was answered. */
  heard: string[];
  post(request: Partial<PushRequest>): Promise<Response>;
  /** Somebody's question, as the platform knows it. */
  question(text: string, words?: MessageWords): Record<string, unknown>;
};

/** A channel that answers whatever it is asked, closed after the test. */
export async function openWebhook(): Promise<OpenWebhook> {
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
  onTestFinished(() => void server.close());
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/feishu`;
  return {
    ...open,
    url,
    heard,
    post: ({ headers = {}, body = "" }) => fetch(url, { method: "POST", headers, body }),
    question(text, words = {}) {
      const event = messageEvent({ ...words, text });
      rememberMessage(event, open.platform.store.said);
      return event;
    },
  };
}

/** Somebody presses a button. */
export function click(): Record<string, unknown> {
  const value = { v: 1, say: "养老", on: "list", chat: "group" };
  return clickEvent({ value, message: "om_card" });
}
