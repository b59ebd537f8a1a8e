import type { Answer } from "../../../handlers/answer-record.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { SendFailure } from "../channel.ts";
import { rememberGiven } from "../manners/after-sending.ts";
import type { MemoryStore } from "../manners/chat-memory.ts";
import type { Reaction } from "../manners/reaction.ts";
import type { Sender } from "./sender.ts";

/** What carrying out a reaction stands on. */
export type RespondGround = {
  sender: Sender;
  store: MemoryStore;
  now(): number;
  onUnsent(incoming: Incoming, failure: SendFailure): void;
};

/** Carries out a reaction to what was said: sends, edits or takes away; and remembers what arrived. */
export async function respond(reaction: Reaction, incoming: Incoming, ground: RespondGround): Promise<void> {
  if (reaction.kind === "remove") await ground.sender.withdraw(reaction.message);
  if (reaction.kind === "say") await say(reaction, incoming, ground);
}

type Say = Extract<Reaction, { kind: "say" }>;

async function say(
  { answer, replaces, pointsTo }: Say,
  incoming: Incoming,
  ground: RespondGround,
): Promise<void> {
  const { sender } = ground;
  const { chat, eventId } = incoming;
  const result = replaces
    ? await sender.edit({ chat, message: replaces }, answer)
    : await sender.send(
        answer,
        { chat, replyTo: pointsTo ?? questionOf(incoming), urgency: "answer" },
        eventId,
      );
  if (!result.ok) return ground.onUnsent(incoming, result.failure);
  if (pointsTo === undefined) await remember(incoming, { answer, message: result.sent.message }, ground);
}

/** In a private chat nobody wonders which question is meant. */
function questionOf({ chat, message, continues, manner }: Incoming): string | undefined {
  if (chat.kind === "private") return undefined;
  return manner?.addressing === "button" ? continues : message;
}

type Arrived = { answer: Answer; message: string };

/** Remembers which message carries an answer, so that its buttons and replies to it go on from there. */
export async function remember(
  incoming: Incoming,
  arrived: Arrived,
  { store, now }: RespondGround,
): Promise<void> {
  await rememberGiven({ incoming, ...arrived, now: now() }, store);
}
