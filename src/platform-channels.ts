import { dayAt } from "./calendar-day.ts";
import type { OnChatChange } from "./channels/channel.ts";
import { createFeishuChannel } from "./channels/feishu/feishu-channel.ts";
import { createTelegramChannel } from "./channels/telegram/telegram-channel.ts";
import type { ChatAccess } from "./chat-access.ts";
import type { Holdings } from "./holdings.ts";
import type { Log } from "./log/log.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Settings } from "./settings/settings.ts";

/** What the channels of platforms need besides their settings and what is held. */
export type ChannelGround = {
  now(): number;
  log: Log;
  onChatChange: OnChatChange;
  access: ChatAccess;
  metrics: Metrics;
};

/** The Telegram channel, where there is a token for it. */
export function telegramOf(
  settings: Settings,
  { store, library }: Holdings,
  { log, onChatChange, access, metrics }: ChannelGround,
) {
  const { telegram, timeZone } = settings;
  if (!telegram) return undefined;
  const day = (now: number) => dayAt(now, timeZone);
  const onLimited = () => metrics.limited("telegram");
  return createTelegramChannel({
    ...{ settings: telegram, store, library, log, day },
    ...{ onChatChange, access, onLimited },
  });
}

/** The Feishu or Lark channel, where there are credentials for it. */
export function feishuOf(
  { feishu, staff }: Settings,
  { store, library }: Holdings,
  { log, now, onChatChange, access, metrics }: ChannelGround,
) {
  if (!feishu) return undefined;
  const openIds = staff.filter(({ channel }) => channel === "feishu").map(({ id }) => id);
  return createFeishuChannel({
    ...{ settings: feishu, store, library, log, staff: openIds, now },
    ...{ onChatChange, access, onLimited: () => metrics.limited("feishu") },
  });
}
