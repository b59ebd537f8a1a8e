import type { Chat, Incoming, Person } from "../../../../handlers/incoming.ts";
import { chatAt } from "../address.ts";
import { wording } from "../wording.ts";
import { ChatEvent, EnteredEvent } from "./event.ts";
import type { EventGround } from "./event-ground.ts";
import type { KeptEvent } from "./event-inbox.ts";
import { type Outcome, respond } from "./respond.ts";

const DAY_MS = 24 * 60 * 60_000;

/** The bot was added to a group: it says what one can ask. */
export async function enterGroup({ event }: KeptEvent, ground: EventGround): Promise<Outcome> {
  const { chat_id, event_id, operator_id, create_time } = ChatEvent.parse(event);
  ground.changes.returned(chat_id, create_time);
  const chat = chatAt({ chatId: chat_id, personId: "", group: true });
  return greet({ eventId: event_id, chat, person: { id: operator_id?.open_id ?? "" } }, ground);
}

/** The bot was removed, or the group disbanded: nothing is sent there any more. */
export async function leaveGroup({ event }: KeptEvent, { changes }: EventGround): Promise<Outcome> {
  const { chat_id, create_time } = ChatEvent.parse(event);
  changes.lost(chat_id, create_time);
  return "done";
}

/** Opening the chat is greeted when the last word there is old, and once a day at most: people open it many times. */
export async function greetPerson({ event }: KeptEvent, ground: EventGround): Promise<Outcome> {
  const { operator_id, last_message_create_time: last = 0 } = EnteredEvent.parse(event);
  const at = ground.now();
  if (at - last < DAY_MS) return "done";
  const person = { id: operator_id.open_id };
  const chat = chatAt({ chatId: "", personId: person.id, group: false });
  return greet({ eventId: `entered ${person.id} ${Math.floor(at / DAY_MS)}`, chat, person }, ground);
}

/** A greeting is nobody's question, so the manners for questions do not apply; that it comes once does. */
async function greet(
  given: { eventId: string; chat: Chat; person: Person },
  ground: EventGround,
): Promise<Outcome> {
  const at = ground.now();
  const incoming: Incoming = { channel: "feishu", at, text: wording.greeting, addressed: true, ...given };
  const answer = await ground.answering(incoming);
  return answer ? respond({ kind: "say", answer }, incoming, ground) : "done";
}
