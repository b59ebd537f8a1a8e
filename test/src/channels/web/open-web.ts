import { STANCE_WORDS } from "../../../../handlers/wording.ts";
import type { Answering } from "../../../../src/channels/channel.ts";
import type { About } from "../../../../src/channels/web/about.ts";
import {
  createWebChannel,
  type WebChannel,
  type WebOptions,
} from "../../../../src/channels/web/web-channel.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";

export const ABOUT: About = {
  committee: "示例市政协",
  samples: false,
  count: 1234,
  suggestions: ["20260001", "民政局还有几件没回", "社区养老"],
  stances: STANCE_WORDS,
};

/** A web channel on a free port, not started; what is given replaces the plain parts. A store of its own closes when it stops. */
export async function webChannel(given: Partial<WebOptions> = {}): Promise<WebChannel> {
  if (given.store) return createWebChannel({ ...PLAIN, ...given, store: given.store });
  const store = await openMemoryStore();
  const channel = createWebChannel({ ...PLAIN, ...given, store });
  const closing = async () => {
    await channel.stop();
    await store.close();
  };
  let closed: Promise<void> | undefined;
  return {
    ...channel,
    stop: () => {
      closed ??= closing();
      return closed;
    },
  };
}

const PLAIN = {
  host: "127.0.0.1",
  port: 0,
  about: async () => ABOUT,
  ready: {},
  onFault: () => {},
  now: Date.now,
};

/** A started web channel with the address it is found at. */
export async function openWeb(
  answering: Answering,
  given: Partial<WebOptions> = {},
): Promise<{ channel: WebChannel; address: string }> {
  const channel = await webChannel(given);
  await channel.start(answering);
  return { channel, address: channel.address() ?? "" };
}

/** Asks as a script does. */
export function postChat(address: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${address}/api/chat`, { method: "POST", headers, body: JSON.stringify(body) });
}
