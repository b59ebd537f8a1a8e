import type { Library } from "../../../handlers/library.ts";
import type { ChatAccess } from "../../chat-access.ts";
import type { Log } from "../../log/log.ts";
import type { Clock } from "../../sending/clock.ts";
import type { TelegramSettings } from "../../settings/settings.ts";
import type { Store } from "../../store/store.ts";
import type { OnChatChange } from "../channel.ts";

/** What the Telegram channel is given. */
export type TelegramOptions = {
  settings: TelegramSettings;
  store: Pick<
    Store,
    "conversation" | "saveConversation" | "receive" | "unsettled" | "abandoned" | "settle" | "leadership"
  >;
  library: Library;
  log: Log;
  /** The calendar day at the committee, as an ISO date. */
  day(now: number): string;
  /** Tests hurry. */
  clock?: Clock;
  /** One second of waiting, in milliseconds. */
  secondMs?: number;
  /** How long a call may take, in milliseconds. */
  callTimeoutMs?: number;
  /** Told when a chat is lost, returns, or goes on under another id. */
  onChatChange?: OnChatChange;
  /** Told whenever the platform wants it slower. */
  onLimited?: () => void;
  /** The groups that it speaks in; any without it. */
  access?: Pick<ChatAccess, "admits">;
};
