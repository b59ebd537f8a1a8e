import type { Clock } from "../../../sending/clock.ts";
import type { ChannelHealth } from "../../channel.ts";
import type { ChatChanges } from "../../chat-changes.ts";
import type { BotApi } from "../bot-api.ts";
import type { DeliveryGround } from "../sending/delivery.ts";
import type { TelegramOptions } from "../telegram-options.ts";

/** The channel's options with what it has made of them. */
export type ReceivingOptions = TelegramOptions & {
  clock: Clock;
  api: BotApi;
  delivery: DeliveryGround;
  changes: ChatChanges;
  setHealth(health: ChannelHealth): void;
};
