import type { Library } from "../../../../handlers/library.ts";
import type { Log } from "../../../log/log.ts";
import type { ChatChanges } from "../../chat-changes.ts";
import type { ReceptionGround } from "../../manners/reception-ground.ts";
import type { BotApi } from "../bot-api.ts";
import type { DeliveryGround } from "../sending/delivery.ts";
import type { Self } from "./mentions.ts";
import type { FetchFile } from "./sent-file.ts";

/** The bot's account and what it may see. */
export type Account = Self & { seesAll: boolean };

/** What dealing with updates stands on, once the bot is connected. */
export type TelegramGround = {
  api: BotApi;
  me: Account;
  library: Library;
  reception: ReceptionGround;
  delivery: DeliveryGround;
  changes: ChatChanges;
  fetchFile: FetchFile;
  log: Log;
  /** The calendar day at the committee. */
  day(now: number): string;
  /** Notes that the update is answered, at once: what is done after it may be lost, the answer must not be repeated. */
  settle?: () => Promise<void>;
};
