import { notice } from "../../../../handlers/compose.ts";
import type { Chat, Incoming } from "../../../../handlers/incoming.ts";
import { chatAt } from "../address.ts";
import { wording } from "../wording.ts";
import { MenuEvent, MessageEvent, RecalledEvent } from "./event.ts";
import type { EventGround } from "./event-ground.ts";
import type { KeptEvent } from "./event-inbox.ts";
import { readMessage } from "./read-message.ts";
import { type Outcome, respond } from "./respond.ts";

/** A message: what it says is answered as manners have it; one without words gets a word about that. */
export async function hearMessage({ event, attempts }: KeptEvent, ground: EventGround): Promise<Outcome> {
  const said = MessageEvent.parse(event);
  const { message, sender } = said;
  const bot = await ground.identity.id();
  if (bot === undefined) return "not-delivered"; // without the bot's own id nobody can tell whom a mention means
  const isOwn = async (chat: string, id: string) =>
    (await ground.memory.answer(chat, id, ground.now())) !== undefined;
  const read = await readMessage(said, { bot, isOwn, fileOf: ground.fileOf });
  const chat = read.kind === "said" ? read.incoming.chat : read.chat;
  ground.chats.set(message.chat_id, chat.id);
  ground.changes.heard(chat.id, message.create_time);
  if (read.kind === "said") return answer(again(read.incoming, attempts), ground);
  if (read.addressed && sender.sender_type === "user") await askForWords(message.message_id, chat, ground);
  else ground.passOver(chat.id, message.message_id, "wordless");
  return "done";
}

async function askForWords(question: string, chat: Chat, { sender }: EventGround): Promise<void> {
  const replyTo = chat.kind === "group" ? question : undefined;
  await sender.send(notice(wording.onlyText), { chat, replyTo, urgency: "answer" }, question);
}

async function answer(incoming: Incoming, ground: EventGround): Promise<Outcome> {
  return respond(await ground.react(incoming), incoming, ground);
}

/** What a process died of before it was settled is asked again, under a name that answering has not seen yet. */
function again(incoming: Incoming, attempts: number): Incoming {
  return attempts === 0 ? incoming : { ...incoming, eventId: `${incoming.eventId}#${attempts}` };
}

/** An entry of the bot's menu says its key; the key of a search says help, whose card has the form. */
export async function hearMenu({ event, attempts }: KeptEvent, ground: EventGround): Promise<Outcome> {
  const { event_id: eventId, create_time: at = ground.now(), event_key, operator } = MenuEvent.parse(event);
  const person = { id: operator.operator_id.open_id };
  const incoming: Incoming = {
    channel: "feishu",
    eventId,
    at,
    chat: chatAt({ chatId: "", personId: person.id, group: false }),
    person,
    text: ["help", "search"].includes(event_key) ? wording.greeting : event_key,
    addressed: true,
    manner: { addressing: "private", named: "nobody" },
  };
  return answer(again(incoming, attempts), ground);
}

/** Who takes a question back does not want its answer to stand. */
export async function withdrawAnswer({ event }: KeptEvent, ground: EventGround): Promise<Outcome> {
  const { memory, sender, chats, now } = ground;
  const { chat_id, message_id } = RecalledEvent.parse(event);
  const chat = chats.get(chat_id) ?? chat_id;
  const given = await memory.answerTo(chat, message_id, now());
  const answered = given && (await memory.answer(chat, given.message, now()));
  for (const message of answered?.messages ?? []) await sender.withdraw(message);
  return "done";
}
