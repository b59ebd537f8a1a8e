import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import type { SendFailure } from "../../channel.ts";
import { rememberGiven } from "../../manners/after-sending.ts";
import type { ChatMemory, MemoryStore } from "../../manners/chat-memory.ts";
import type { Reaction } from "../../manners/reaction.ts";
import type { Sender } from "../sending/sender.ts";

/** What carrying out a reaction stands on. */
export type RespondGround = {
  sender: Sender;
  store: MemoryStore;
  memory: ChatMemory;
  now(): number;
  onUnsent(incoming: Incoming, failure: SendFailure): void;
};

/** Dealt with, or surely not delivered and to be taken up again by the next process. */
export type Outcome = "done" | "not-delivered";

/** Carries out a reaction to what was said: sends, edits or takes away; and remembers what arrived. */
export async function respond(
  reaction: Reaction,
  incoming: Incoming,
  ground: RespondGround,
): Promise<Outcome> {
  if (reaction.kind === "remove") await remove(reaction.message, incoming, ground);
  return reaction.kind === "say" ? say(reaction, incoming, ground) : "done";
}

/** An answer goes with all the messages that it took. */
async function remove(
  message: string,
  { chat }: Incoming,
  { memory, sender, now }: RespondGround,
): Promise<void> {
  const sent = await memory.answer(chat.id, message, now());
  for (const each of sent?.messages ?? [message]) await sender.withdraw(each);
}

type Say = Extract<Reaction, { kind: "say" }>;

async function say(
  { answer, replaces, pointsTo }: Say,
  incoming: Incoming,
  ground: RespondGround,
): Promise<Outcome> {
  const { sender } = ground;
  const { chat, eventId, text: asked } = incoming;
  const target = { chat, replyTo: pointsTo ?? questionOf(incoming), urgency: "answer", asked } as const;
  const sent = replaces
    ? await sender.edit({ chat, message: replaces }, answer, asked)
    : await sender.send(answer, target, keyOf(eventId));
  if (!sent.ok) {
    ground.onUnsent(incoming, sent.failure);
    return sent.failure.kind === "unreachable" ? "not-delivered" : "done";
  }
  const { messages } = sent;
  await remember(incoming, { answer, message: sent.sent.message, messages }, ground);
  return "done";
}

/** Another attempt at an event is the same to the platform, so that what arrived before a crash is not sent twice. */
function keyOf(eventId: string): string {
  return eventId.replace(/#\d+$/, "");
}

/** In a private chat nobody wonders which question is meant. */
function questionOf({ chat, message, continues, manner }: Incoming): string | undefined {
  if (chat.kind === "private") return undefined;
  return manner?.addressing === "button" ? continues : message;
}

type Arrived = { answer: Answer; message: string; messages: string[] };

/** Remembers which message carries an answer, so that its buttons and replies to it go on from there. */
export async function remember(
  incoming: Incoming,
  arrived: Arrived,
  { store, now }: RespondGround,
): Promise<void> {
  await rememberGiven({ incoming, ...arrived, now: now() }, store);
}
