import { randomUUID } from "node:crypto";
import type { Answer } from "../../../handlers/answer-record.ts";
import { compose } from "../../../handlers/compose.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { Answering } from "../channel.ts";
import { createChatOrder } from "../chat-order.ts";
import type { ChatRequest } from "./chat-request.ts";
import { shownAnswer } from "./show-answer.ts";
import type { ShownAnswer } from "./shown-answer.ts";
import type { WebStaff } from "./trust.ts";

/** Questions of web chats on their way to an answer. */
export type Asking = {
  /** The answer to a visitor or a member of staff; `undefined` where the chat has too many questions open. */
  ask(request: ChatRequest, member: WebStaff | undefined): Promise<ShownAnswer> | undefined;
  /** Resolves when no question is open. */
  idle(): Promise<void>;
};

const OPEN_QUESTIONS = 20;
const CHATS = 1000;
/**
 * Answers each chat's questions in their order. A question that comes again under its id (its answer was lost on
 * the way) gets the answer it had, because some questions change what the next one means (下一页).
 */
export function createAsking(answering: Answering, now: () => number): Asking {
  const order = createChatOrder();
  const latest = new Map<string, { id: string; answer: Promise<ShownAnswer> }>();

  return {
    ask(request, member) {
      const known = latest.get(request.chat);
      if (known && known.id === request.id) return known.answer;
      if (order.waiting(request.chat) >= OPEN_QUESTIONS) return undefined;
      const { id = randomUUID() } = request;
      const answer = order.run(request.chat, async () =>
        shown(await answering(toIncoming(request, member, now()))),
      );
      keepLatest(latest, request.chat, { id, answer });
      return answer;
    },
    idle: () => order.idle(),
  };
}

/**
 * A web chat is private to its browser, so everything in it is said to the bot. The event's id is ours: ids from
 * browsers could meet in two chats.
 */
function toIncoming(
  { chat, text, continues }: ChatRequest,
  member: WebStaff | undefined,
  at: number,
): Incoming {
  return {
    channel: "web",
    eventId: randomUUID(),
    at,
    chat: { id: chat, kind: "private" },
    person: { id: chat, ...(member ? { ...member, atThisMachine: true } : {}) },
    text,
    addressed: true,
    ...(continues === undefined ? {} : { continues }),
  };
}

/** A request wants a response, silence too. */
function shown(answer: Answer | undefined): ShownAnswer {
  return shownAnswer(answer ?? compose({ kind: "silence", blocks: [] }));
}

function keepLatest<Kept>(latest: Map<string, Kept>, chat: string, kept: Kept): void {
  latest.delete(chat);
  latest.set(chat, kept);
  const [oldest] = latest.keys();
  if (latest.size > CHATS && oldest !== undefined) latest.delete(oldest);
}
