import { notice } from "../../../handlers/compose.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { Answering } from "../channel.ts";
import type { ChatMemory } from "../manners/chat-memory.ts";
import type { Reaction } from "../manners/reaction.ts";
import { chatAt } from "./address.ts";
import type { BotIdentity } from "./bot-identity.ts";
import { ChatEvent, EnteredEvent, MenuEvent, MessageEvent, RecalledEvent } from "./event.ts";
import type { KeptEvent } from "./event-inbox.ts";
import { readMessage } from "./read-message.ts";
import { type RespondGround, respond } from "./respond.ts";
import { wording } from "./wording.ts";

/** What dealing with events stands on. */
export type EventGround = RespondGround & {
  identity: BotIdentity;
  memory: ChatMemory;
  answering: Answering;
  react(incoming: Incoming): Promise<Reaction>;
  /** Chats that the bot was taken out of since the start. */
  absent: Set<string>;
  /** How the chats that were heard are called here, by the platform's id. */
  chats: Map<string, string>;
};

type Work = (kept: KeptEvent, ground: EventGround) => Promise<void>;

/** What is done about each kind of event. */
export const EVENT_WORK: Record<string, Work> = {
  "im.message.receive_v1": hearMessage,
  "im.message.recalled_v1": withdrawAnswer,
  "im.chat.member.bot.added_v1": greetGroup,
  "im.chat.member.bot.deleted_v1": leaveGroup,
  "im.chat.disbanded_v1": leaveGroup,
  "im.chat.access_event.bot_p2p_chat_entered_v1": greetPerson,
  "application.bot.menu_v6": hearMenu,
};

async function hearMessage({ event, attempts }: KeptEvent, ground: EventGround): Promise<void> {
  const said = MessageEvent.parse(event);
  ground.absent.delete(said.message.chat_id);
  const bot = (await ground.identity.id()) ?? "";
  const isOwn = async (chat: string, message: string) =>
    (await ground.memory.answer(chat, message, ground.now())) !== undefined;
  const read = await readMessage(said, { bot, isOwn });
  ground.chats.set(said.message.chat_id, read.kind === "said" ? read.incoming.chat.id : read.chat.id);
  if (read.kind === "said") return answer(again(read.incoming, attempts), ground);
  if (!read.addressed || said.sender.sender_type !== "user") return;
  const { message_id: question } = said.message;
  const replyTo = read.chat.kind === "group" ? question : undefined;
  await ground.sender.send(
    notice(wording.onlyText),
    { chat: read.chat, replyTo, urgency: "answer" },
    question,
  );
}

async function answer(incoming: Incoming, ground: EventGround): Promise<void> {
  await respond(await ground.react(incoming), incoming, ground);
}

/** What a process died of before it was answered is asked again under a name of its own; the uuid still keeps it one message. */
function again(incoming: Incoming, attempts: number): Incoming {
  return attempts === 0 ? incoming : { ...incoming, eventId: `${incoming.eventId}#${attempts}` };
}

async function withdrawAnswer(
  { event }: KeptEvent,
  { memory, sender, chats, now }: EventGround,
): Promise<void> {
  const { chat_id, message_id } = RecalledEvent.parse(event);
  const given = await memory.answerTo(chats.get(chat_id) ?? chat_id, message_id, now());
  if (given) await sender.withdraw(given.message);
}

async function greetGroup({ event }: KeptEvent, ground: EventGround): Promise<void> {
  const { chat_id, event_id, operator_id, create_time = ground.now() } = ChatEvent.parse(event);
  ground.absent.delete(chat_id);
  const chat = chatAt({ chatId: chat_id, personId: "", group: true });
  const person = { id: operator_id?.open_id ?? "" };
  await greet(
    {
      channel: "feishu",
      eventId: event_id,
      at: create_time,
      chat,
      person,
      text: wording.greeting,
      addressed: true,
    },
    ground,
  );
}

async function leaveGroup({ event }: KeptEvent, { absent }: EventGround): Promise<void> {
  absent.add(ChatEvent.parse(event).chat_id);
}

const DAY_MS = 24 * 60 * 60_000;

/** Opening the chat is greeted when the last word there is old, and once a day at most: people open it many times. */
async function greetPerson({ event }: KeptEvent, ground: EventGround): Promise<void> {
  const { operator_id, last_message_create_time: last = 0 } = EnteredEvent.parse(event);
  const at = ground.now();
  if (at - last < DAY_MS) return;
  const person = { id: operator_id.open_id };
  const eventId = `entered ${person.id} ${Math.floor(at / DAY_MS)}`;
  const chat = chatAt({ chatId: "", personId: person.id, group: false });
  await greet(
    { channel: "feishu", eventId, at, chat, person, text: wording.greeting, addressed: true },
    ground,
  );
}

/** A greeting is nobody's question, so the manners for questions do not apply; that it comes once does. */
async function greet(incoming: Incoming, ground: EventGround): Promise<void> {
  const answer = await ground.answering(incoming);
  if (answer) await respond({ kind: "say", answer }, incoming, ground);
}

/** An entry of the bot's menu says its key; the key of a search says help, whose card has the form. */
async function hearMenu({ event, attempts }: KeptEvent, ground: EventGround): Promise<void> {
  const { event_id, event_key, operator } = MenuEvent.parse(event);
  const person = { id: operator.operator_id.open_id };
  const text = ["help", "search"].includes(event_key) ? wording.greeting : event_key;
  const chat = chatAt({ chatId: "", personId: person.id, group: false });
  const manner = { addressing: "private", named: "nobody" } as const;
  const incoming = {
    channel: "feishu",
    eventId: event_id,
    at: ground.now(),
    chat,
    person,
    text,
    addressed: true,
    manner,
  } as const;
  await answer(again(incoming, attempts), ground);
}
