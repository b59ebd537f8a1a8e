import type { Library } from "../../../handlers/library.ts";
import type { ChatAccess } from "../../chat-access.ts";
import type { Log } from "../../log/log.ts";
import type { Budget } from "../../sending/budget.ts";
import type { Clock } from "../../sending/clock.ts";
import type { FeishuSettings } from "../../settings/settings.ts";
import type { Store } from "../../store/store.ts";
import type { OnChatChange } from "../channel.ts";
import type { LongConnectionTimes } from "./receiving/long-connection.ts";

/** How long the channel waits for what, in milliseconds. */
export type FeishuTimes = {
  /** For an answer of the open platform. */
  request: number;
  /** For an answer to a click: the platform gives up after three seconds. */
  click: number;
  /** For the platform at the start, before the bot is told to be started without it. */
  start: number;
  /** For what is on its way out when the channel stops. */
  stop: number;
  connection: LongConnectionTimes;
};

/** What the Feishu channel is made of. */
export type FeishuOptions = {
  settings: FeishuSettings;
  store: Pick<Store, "receive" | "unsettled" | "abandoned" | "settle" | "conversation" | "saveConversation">;
  library: Library;
  log: Pick<Log, "info" | "warn" | "error">;
  /** Open ids of those who may switch what only admins may, besides who owns or manages a group. */
  staff: readonly string[];
  now?: () => number;
  clock?: Clock;
  budget?: Budget;
  /** Told when a chat is lost or returns. */
  onChatChange?: OnChatChange;
  /** Told whenever the platform wants it slower. */
  onLimited?: () => void;
  /** The groups that it speaks in; any without it. */
  access?: Pick<ChatAccess, "admits">;
  times?: Partial<FeishuTimes>;
};

/**
 * The SDK starts its watch anew with every ping (every two minutes unless the gateway says otherwise), so the time
 * allowed for an answer must be far below that, or a dead line is never noticed.
 */
export const USUAL_TIMES: FeishuTimes = {
  request: 10_000,
  click: 2500,
  start: 3000,
  stop: 10_000,
  connection: {
    pingTimeoutMs: 15_000,
    handshakeTimeoutMs: 15_000,
    patienceMs: 35_000,
    pausesMs: [1000, 2000, 5000, 15_000, 30_000, 60_000],
  },
};
