import type { Hono } from "hono";
import type { Channel, ChannelHealth, SendResult } from "../channel.ts";
import type { About } from "./about.ts";
import { createApp } from "./app.ts";
import { createAsking } from "./asking.ts";
import { createEntrance } from "./entrance.ts";
import { createInbox, type Letter } from "./inbox.ts";
import { type Listening, listen } from "./listen.ts";
import { readPageFiles } from "./page-files.ts";
import type { ReadinessParts } from "./readiness.ts";
import { isLoopback } from "./security.ts";
import { shownAnswer } from "./show-answer.ts";
import { createTrust } from "./trust.ts";
import { wording } from "./wording.ts";

export type WebOptions = {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Who shows it is an admin; without one, who sits at this machine. */
  token?: string | undefined;
  about: () => Promise<About>;
  ready: ReadinessParts;
  onFault: (cause: unknown) => void;
  /** Where chat platforms deliver events. */
  webhooks?: readonly Hono[];
  /** Pages beside the chat. */
  pages?: readonly Hono[];
  now: () => number;
};

/** The web chat; `address` is where a browser finds it once it has started. */
export type WebChannel = Channel & { address(): string | undefined };

/** How long to wait before offering a message again to a chat whose page nobody opens. */
const UNREAD_RETRY_MS = 60_000;

/** The chat page and its API as a channel: an answer goes back on the request, everything else into the chat's inbox. */
export function createWebChannel(options: WebOptions): WebChannel {
  const inbox = createInbox(options.now);
  let listening: Listening | undefined;
  let health: ChannelHealth = { state: "idle", detail: wording.notListening };

  return {
    name: "web",
    async start(answering, opened) {
      const asking = createAsking(answering, options.now);
      const { host, token, about, ready, onFault, webhooks = [], pages = [] } = options;
      const parts = {
        files: readPageFiles(),
        asking,
        inbox,
        about,
        ready,
        webhooks,
        pages,
        loopback: isLoopback(host),
        trust: createTrust({ loopback: isLoopback(host), token }),
        onFault,
      };
      const serving = { app: opened ? createEntrance(webhooks) : createApp(parts) };
      listening = await listen((request) => serving.app.fetch(request), options);
      void opened?.then(() => {
        serving.app = createApp(parts);
      });
      health = { state: "running", detail: wording.listening(listening.address) };
    },
    async stop() {
      await listening?.close();
      listening = undefined;
      health = { state: "idle", detail: wording.stopped };
    },
    keyKnownForMs: Number.POSITIVE_INFINITY, // and no outcome is unknown
    send: async (chat, answer, { key }) => sendResult(chat, inbox.put(chat.id, key, shownAnswer(answer))),
    edit: async ({ chat, message }, answer) =>
      sendResult(chat, inbox.replace(chat.id, message, shownAnswer(answer))),
    health: () => health,
    address: () => listening?.address,
  };
}

function sendResult(chat: { id: string; kind: "private" | "group" }, letter: Letter | undefined): SendResult {
  if (!letter) return { ok: false, failure: { kind: "rate-limited", retryAfterMs: UNREAD_RETRY_MS } };
  return { ok: true, sent: { chat, message: letter.message } };
}
