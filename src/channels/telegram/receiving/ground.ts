import type { Incoming } from "../../../../handlers/incoming.ts";
import { OPEN_ACCESS } from "../../../chat-access.ts";
import type { Answering } from "../../channel.ts";
import { createChatMemory } from "../../manners/chat-memory.ts";
import { knowsNumber } from "../../manners/knows-number.ts";
import { createPersonLimit } from "../../manners/person-limit.ts";
import type { ReceptionGround } from "../../manners/reception-ground.ts";
import { createAdmins } from "../admins.ts";
import { createFetchFile } from "../hearing/sent-file.ts";
import type { Account, TelegramGround } from "../hearing/telegram-ground.ts";
import type { ReceivingOptions } from "./receiving-options.ts";

/** Puts together what dealing with updates stands on. */
export function createGround(options: ReceivingOptions, me: Account, answering: Answering): TelegramGround {
  const { api, library, delivery, changes, log, day, settings } = options;
  const fetchFile = createFetchFile(api, settings.apiRoot, log);
  return {
    api,
    me,
    library,
    delivery,
    changes,
    fetchFile,
    log,
    day,
    reception: createReception(options, answering),
  };
}

function createReception(options: ReceivingOptions, answering: Answering): ReceptionGround {
  const { api, library, store, clock, log, access = OPEN_ACCESS } = options;
  const now = () => clock.now();
  const askAdmin = createAdmins(api, now);
  const isAdmin = async ({ chat, person }: Incoming) =>
    chat.kind === "private" || (await (person.isAdmin?.() ?? askAdmin(chat.id, person.id)));
  return {
    memory: createChatMemory(store, "telegram"),
    answering,
    knowsNumber: (text) => knowsNumber(text, library),
    isAdmin,
    allow: createPersonLimit(),
    admits: access.admits,
    now,
    note: ({ chat, eventId }, { kind, reason }) =>
      log.info({ channel: "telegram", chat: chat.id, event: eventId, decision: kind, reason }),
  };
}
