import { answer } from "../handlers/answer.ts";
import { notice } from "../handlers/compose.ts";
import { Conversation, NEW_CONVERSATION } from "../handlers/conversation.ts";
import type { Incoming } from "../handlers/incoming.ts";
import type { Services } from "../handlers/services.ts";
import { wording } from "../handlers/wording.ts";
import { dayAt } from "./calendar-day.ts";
import type { Answering } from "./channels/channel.ts";
import { type ChatAccess, OPEN_ACCESS } from "./chat-access.ts";
import { conversationKey } from "./conversation-key.ts";
import type { Standing } from "./staff/staff-roll.ts";
import type { Store } from "./store/store.ts";

const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * What answering stands on. `standingOf` knows the committee's people; `report` is told of a fault, the person gets a
 * sentence. `withPrivate` is the library for the chats that `access` lets read private proposals.
 */
export type Ground = {
  store: Pick<Store, "firstSeen" | "conversation" | "saveConversation">;
  services: Services;
  access?: ChatAccess;
  withPrivate?: Services["library"] | undefined;
  standingOf(incoming: Incoming): Standing;
  timeZone: string;
  report: (fault: unknown, incoming: Incoming) => void;
};

/**
 * Answers messages from any channel: an event once, in the conversation of its chat. The one place where a fault
 * while answering is caught.
 */
export function createAnswering(ground: Ground): Answering {
  return async (incoming) => {
    try {
      return await answerOnce(incoming, ground);
    } catch (fault) {
      ground.report(fault, incoming);
      return notice(wording.fault);
    }
  };
}

async function answerOnce(incoming: Incoming, ground: Ground): ReturnType<Answering> {
  const { store, timeZone, access = OPEN_ACCESS } = ground;
  const { channel, chat, person, eventId, at, text, files } = incoming;
  if (!access.admits(incoming)) return undefined;
  if (!(await store.firstSeen({ channel, eventId }, at))) return undefined;
  const key = conversationKey(incoming);
  const before = await conversationBefore(incoming, store, key);
  const by = { channel, chat, person, ...ground.standingOf(incoming) };
  const said = { text, by, ...(files ? { files } : {}), now: at, day: dayAt(at, timeZone) };
  const { answer: given, conversation } = await answer(said, before, servicesFor(incoming, access, ground));
  if (given?.traceless) return given;
  await store.saveConversation({ key, state: conversation, expiresAt: at + KEPT_FOR_MS });
  return given;
}

function servicesFor(place: Incoming, access: ChatAccess, { services, withPrivate }: Ground): Services {
  return withPrivate && access.readsPrivate(place) ? { ...services, library: withPrivate } : services;
}

async function conversationBefore(
  incoming: Incoming,
  store: Ground["store"],
  key: string,
): Promise<Conversation> {
  if (incoming.anew) return NEW_CONVERSATION;
  return (await continued(incoming, store)) ?? (await saved(store, key, incoming.at)) ?? NEW_CONVERSATION;
}

/** The conversation of the answer that this is a reply to or a press on: it is meant, however long ago it was. */
async function continued(incoming: Incoming, store: Ground["store"]): Promise<Conversation | undefined> {
  const { continues, at } = incoming;
  if (continues === undefined) return undefined;
  const before = await saved(store, conversationKey(incoming, continues), at);
  return before && { ...before, at };
}

async function saved(store: Ground["store"], key: string, at: number): Promise<Conversation | undefined> {
  return Conversation.safeParse(await store.conversation(key, at)).data;
}
