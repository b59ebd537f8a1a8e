import type { Hono } from "hono";
import type { Services } from "../handlers/services.ts";
import { channelWords } from "../handlers/staff/wording.ts";
import { STANCE_WORDS } from "../handlers/wording.ts";
import { minuteAt } from "./calendar-day.ts";
import type { Channel, OnChatChange } from "./channels/channel.ts";
import type { About } from "./channels/web/about.ts";
import { createBoardPages } from "./channels/web/board/board-pages.ts";
import type { PartState, ReadinessParts } from "./channels/web/readiness.ts";
import { isLoopback } from "./channels/web/security.ts";
import { createSuggestions } from "./channels/web/suggestions.ts";
import { createTrust } from "./channels/web/trust.ts";
import { createWebChannel, type WebChannel } from "./channels/web/web-channel.ts";
import type { Holdings } from "./holdings.ts";
import type { Log } from "./log/log.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { createMetricsRoute } from "./metrics/metrics-route.ts";
import type { Settings } from "./settings/settings.ts";
import type { StandingOf } from "./staff/staff-roll.ts";

/** What is served over HTTP stands on; `channels` are those whose state `/readyz` tells. */
export type WebSide = {
  settings: Settings;
  holdings: Holdings;
  services: Services;
  standingOf: StandingOf;
  metrics: Metrics;
  channels: readonly Channel[];
  webhooks: readonly Hono[];
  onChatChange: OnChatChange;
  dayOf(at: number): string;
  now(): number;
  log: Log;
};

/** The web chat with everything that is served beside it: the board, figures, readiness and the platforms' webhooks. */
export function openWebSide(side: WebSide): WebChannel {
  const { settings, holdings, channels, webhooks, now, log } = side;
  return createWebChannel({
    pages: pagesOf(side),
    host: settings.host,
    port: settings.port,
    token: settings.webToken,
    about: aboutHoldings(holdings, settings),
    ready: readyParts(holdings, channels),
    onFault: (fault) => log.error({ err: fault }, "a request could not be answered"),
    now,
    store: holdings.store,
    onChatChange: side.onChatChange,
    webhooks: [...webhooks],
  });
}

function pagesOf({ settings, holdings, services, standingOf, metrics, dayOf, now }: WebSide): Hono[] {
  const { host, webToken, metricsToken } = settings;
  const loopback = isLoopback(host);
  const trust = createTrust({ loopback, token: webToken });
  const {
    withPrivate,
    store: { proof, onlySamples },
  } = holdings;
  const minuteOf = (at: number) => minuteAt(at, settings.timeZone);
  const ground = { services, withPrivate, standingOf, now, dayOf, minuteOf, proof, onlySamples, trust };
  const board = createBoardPages(ground);
  return [board, createMetricsRoute(metrics, { token: metricsToken, loopback })];
}

function aboutHoldings({ store, library }: Holdings, { committee = null }: SettingsOfAbout) {
  const suggestions = createSuggestions(() => library.index);
  return async (): Promise<About> => ({
    committee,
    samples: await store.onlySamples(),
    count: library.index.size,
    suggestions: suggestions(),
    stances: STANCE_WORDS,
  });
}

type SettingsOfAbout = { committee?: string | null | undefined };

function readyParts({ store, library }: Holdings, channels: readonly Channel[]): ReadinessParts {
  return {
    index: () => ({ ok: true, detail: `已载入 ${library.index.size} 件提案` }),
    store: async () => {
      await store.checkWritable();
      return { ok: true, detail: "可写" };
    },
    channels: () => channelStates(channels),
  };
}

function channelStates(channels: readonly Channel[]): PartState {
  const states = channels.map((channel) => ({ name: channel.name, ...channel.health() }));
  return {
    ok: states.every(({ state }) => state === "running"),
    detail: states.map(({ name, detail }) => `${channelWords(name)}：${detail}`).join("；"),
  };
}
