import { createRequire } from "node:module";
import type * as Lark from "@larksuiteoapi/node-sdk";
import { createHttp, type HttpReply } from "./http.ts";
import type { SdkLog } from "./sdk-log.ts";

/** One call to the open platform; `path` begins with a slash, `responseType` is for files that come, `form` for files that go. */
export type ApiCall = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  params?: Record<string, string>;
  data?: Record<string, unknown>;
  form?: FormData;
  responseType?: "arraybuffer";
};

/** Takes one event, flattened by the SDK, and gives what the platform is answered. */
export type EventHandlers = Record<string, (event: unknown) => Promise<unknown>>;

/** Turns an event's envelope over to its handler. Resolves with what the handler gave. */
export type Dispatcher = { dispatch(envelope: unknown): Promise<unknown> };

/** The long connection's news. */
type ConnectionEvents = {
  onReady(): void;
  onLost(): void;
  onBack(): void;
  /** The SDK has given up; the text is its reason. */
  onFailed(reason: string): void;
};

/** Limits of waiting. */
export type ConnectionTimes = { pingTimeoutMs: number; handshakeTimeoutMs: number };

/** The app as the SDK needs it. `domain` is an address without a slash at its end. */
export type SdkApp = {
  appId: string;
  appSecret: string;
  domain: string;
  log: SdkLog;
  timeoutMs?: number | undefined;
};

/** What we use of the SDK. It is loaded when the first one is made: 77 MB that a bot without Feishu does not pay. */
export type Sdk = {
  /** Resolves with whatever the platform answers; rejects when no answer came. */
  call(call: ApiCall): Promise<HttpReply>;
  dropToken(): void;
  dispatcher(handlers: EventHandlers): Dispatcher;
  /** Opens a long connection; the returned function closes it. */
  connect(handlers: EventHandlers, events: ConnectionEvents, times: ConnectionTimes): () => void;
};

const require = createRequire(import.meta.url);

/** Makes the SDK's objects for one app, with a token cache that no other app shares. */
export function createSdk({ appId, appSecret, domain, log, timeoutMs }: SdkApp): Sdk {
  const lark = require("@larksuiteoapi/node-sdk") as typeof Lark; // `require` gives no types
  const http = createHttp(timeoutMs);
  const tokens = new Map<string, Kept>();
  const shared = {
    appId,
    appSecret,
    domain,
    logger: log,
    loggerLevel: lark.LoggerLevel.warn,
    httpInstance: http as unknown as Lark.HttpInstance, // the SDK calls nothing but `request` and `post`
  };
  const client = new lark.Client({ ...shared, cache: cacheIn(tokens) });
  const dispatcherOf = (handlers: EventHandlers) =>
    new lark.EventDispatcher({ logger: log, loggerLevel: lark.LoggerLevel.warn }).register(handlers);

  return {
    call: ({ path, ...rest }) => client.request<HttpReply>({ ...rest, url: path }),
    dropToken: () => tokens.clear(),
    dispatcher(handlers) {
      const dispatcher = dispatcherOf(handlers);
      return { dispatch: (envelope) => dispatcher.invoke(envelope, { needCheck: false }) };
    },
    connect(handlers, events, { pingTimeoutMs, handshakeTimeoutMs }) {
      const connection = new lark.WSClient({
        ...shared,
        handshakeTimeoutMs,
        wsConfig: { pingTimeout: pingTimeoutMs / 1000 },
        onReady: events.onReady,
        onReconnecting: events.onLost,
        onReconnected: events.onBack,
        onError: (fault) => events.onFailed(fault.message),
      });
      void connection.start({ eventDispatcher: dispatcherOf(handlers) });
      return () => connection.close({ force: true });
    },
  };
}

type Kept = { value: unknown; until: number | undefined };

/** The SDK's cache on a map of ours, so that a token can be dropped before it expires. */
function cacheIn(kept: Map<string, Kept>): Lark.Cache {
  return {
    async get(key) {
      const found = kept.get(String(key));
      const expired = found?.until !== undefined && found.until <= Date.now();
      return expired ? undefined : found?.value;
    },
    async set(key, value, until) {
      kept.set(String(key), { value, until });
      return true;
    },
  };
}
