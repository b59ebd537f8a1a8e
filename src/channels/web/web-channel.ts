import type { Hono } from "hono";
import type { Channel, ChannelHealth, OnChatChange } from "../channel.ts";
import type { About } from "./about.ts";
import { createApp } from "./app.ts";
import { createAsking } from "./asking.ts";
import { createEntrance } from "./entrance.ts";
import { createInbox, type InboxGround } from "./inbox.ts";
import { type Listening, listen } from "./listen.ts";
import { readPageFiles } from "./page-files.ts";
import type { ReadinessParts } from "./readiness.ts";
import { isLoopback } from "./security.ts";
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
  /** Where what is sent unasked waits until it is read. */
  store: InboxGround["store"];
  onChatChange?: OnChatChange | undefined;
};

/** The web chat; `address` is where a browser finds it once it has started. */
export type WebChannel = Channel & { address(): string | undefined };

/** The chat page and its API as a channel: an answer goes back on the request, everything else into the chat's inbox. */
export function createWebChannel(options: WebOptions): WebChannel {
  const inbox = createInbox(options);
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
    send: (chat, answer, { key }) => inbox.send(chat.id, key, answer),
    edit: ({ chat, message }, answer) => inbox.edit(chat.id, message, answer),
    health: () => health,
    address: () => listening?.address,
  };
}
