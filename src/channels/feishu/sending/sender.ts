import type { Answer } from "../../../../handlers/answer-record.ts";
import type { SendQueue } from "../../../sending/send-queue.ts";
import type { SendFailure, SendResult, SentMessage } from "../../channel.ts";
import { type ChatOrder, createChatOrder } from "../../chat-order.ts";
import type { Api } from "../api.ts";
import type { Card } from "../card/card.ts";
import { cardsOf } from "../card/layout.ts";
import { type Content, postsOf, reducedPost } from "../card/post.ts";
import { createDeliver, type Deliver, type Delivery, patchCard, type Target } from "./deliver.ts";
import { uuidOf } from "./message-key.ts";
import { sendFiles } from "./send-files.ts";

/** An answer that arrived: the message that carries its buttons, and all messages that it took. */
type Arrived = { ok: true; sent: SentMessage; messages: string[] };

/** How sending ended, as the port says, with every message that arrived. */
export type Sent = Arrived | { ok: false; failure: SendFailure };

/** Everything that leaves for Feishu. */
export type Sender = {
  /** Sends an answer in as many messages as it needs. */
  send(answer: Answer, target: Target, key: string): Promise<Sent>;
  /** Shows the answer in a message that stands already, or in a new one where that cannot be changed any more or files go with it. */
  edit(sent: SentMessage, answer: Answer, asked?: string): Promise<Sent>;
  withdraw(message: string): Promise<void>;
  /** Resolves when no edit of this message is under way. */
  settled(message: string): Promise<void>;
  /** Resolves when no edit is under way. */
  idle(): Promise<void>;
};

type Sending = { answer: Answer; target: Target; key: string };

/** Sends through the queue; edits of one message go one after the other. */
export function createSender(api: Api, queue: Pick<SendQueue, "send">): Sender {
  const edits: ChatOrder = createChatOrder();
  const deliver = createDeliver(api, queue);
  const patch = patchCard(api, queue);

  const send: Sender["send"] = async (answer, target, key) => {
    const files = await sendFiles({ answer, target, key }, { api, deliver });
    if (!files.ok) return files;
    const { rest, messages } = files;
    const sent = await sendAll(deliver, cardsFor(rest, target), { answer: rest, target, key });
    return sent.ok ? { ...sent, messages: [...messages, ...sent.messages] } : sent;
  };

  async function replace(sending: Sending, message: string): Promise<Sent> {
    const { answer, target } = sending;
    if (answer.attachments) return send(answer, target, sending.key);
    const [first, ...rest] = cardsFor(answer, target);
    const patched = first && (await patch(cardContent(first), target, message));
    if (!patched || isFinal(patched)) return send(answer, target, sending.key);
    if (patched.kind === "refused" || !patched.result.ok) return failureOf(patched);
    const arrived: Arrived = { ...patched.result, messages: [message] };
    return rest.length > 0 ? sendAll(deliver, rest, sending, arrived) : arrived;
  }

  return {
    send,
    edit({ chat, message }, answer, asked) {
      const target: Target = { chat, urgency: "edit", asked };
      const key = `edit ${message} ${answer.text}`;
      return edits.run(message, () => replace({ answer, target, key }, message));
    },
    async withdraw(message) {
      await api({ method: "DELETE", path: `/open-apis/im/v1/messages/${encodeURIComponent(message)}` });
    },
    settled: (message) => edits.run(message, async () => undefined),
    idle: () => edits.idle(),
  };
}

function cardsFor(answer: Answer, { chat, asked }: Target): Card[] {
  return cardsOf(answer, { chat: chat.kind, asked });
}

/** One card after the other; where one is not accepted as a card, the whole answer goes as rich text, once. */
async function sendAll(
  deliver: Deliver,
  cards: readonly Card[],
  sending: Sending,
  before?: Arrived,
): Promise<Sent> {
  let arrived = before;
  for (const [at, card] of cards.entries()) {
    const delivery = await deliver(cardContent(card), sending.target, uuidOf(sending.key, at));
    if (delivery.kind === "refused") return sendInstead(deliver, delivery, sending);
    if (!delivery.result.ok) return delivery.result;
    arrived = joined(arrived, delivery.result);
  }
  return arrived ?? sendPosts(deliver, postsOf(sending.answer), sending);
}

function sendInstead(
  deliver: Deliver,
  { refusal }: Extract<Delivery, { kind: "refused" }>,
  sending: Sending,
): Promise<Sent> {
  const { answer } = sending;
  const posts = refusal.kind === "sensitive" ? [reducedPost(answer)] : postsOf(answer);
  return sendPosts(deliver, posts, sending);
}

async function sendPosts(
  deliver: Deliver,
  posts: readonly Content[],
  { target, key }: Sending,
): Promise<Sent> {
  let arrived: Arrived | undefined;
  for (const [at, post] of posts.entries()) {
    const delivery = await deliver(post, target, uuidOf(key, `post ${at}`));
    if (delivery.kind === "refused" || !delivery.result.ok) return failureOf(delivery);
    arrived = joined(arrived, delivery.result);
  }
  return arrived ?? { ok: false, failure: { kind: "refused", reason: "nothing to send" } };
}

function joined(before: Arrived | undefined, { sent }: Extract<SendResult, { ok: true }>): Arrived {
  return { ok: true, sent, messages: [...(before?.messages ?? []), sent.message] };
}

function cardContent(card: Card): Content {
  return { msg_type: "interactive", content: JSON.stringify(card) };
}

/** A lost connection or a full chat is tried again by the queue; anything else said against an edit is final. */
function isFinal(delivery: Delivery): boolean {
  if (delivery.kind === "refused") return true;
  return !delivery.result.ok && delivery.result.failure.kind === "refused";
}

function failureOf(delivery: Delivery): Sent {
  if (delivery.kind === "settled" && !delivery.result.ok) return delivery.result;
  const reason = delivery.kind === "refused" ? delivery.refusal.kind : "not refused";
  return { ok: false, failure: { kind: "refused", reason } };
}
