import type { Answer } from "../../../handlers/answer-record.ts";
import type { SendQueue } from "../../sending/send-queue.ts";
import type { SendResult, SentMessage } from "../channel.ts";
import { type ChatOrder, createChatOrder } from "../chat-order.ts";
import type { Api } from "./api.ts";
import type { Card } from "./card.ts";
import { createDeliver, type Deliver, type Delivery, patchCard, type Target } from "./deliver.ts";
import { cardsOf } from "./layout.ts";
import { uuidOf } from "./message-key.ts";
import { type Content, postsOf, reducedPost } from "./post.ts";

/** Everything that leaves for Feishu. */
export type Sender = {
  /** Sends an answer in as many messages as it needs; the first is the one that it is known by. */
  send(answer: Answer, target: Target, key: string): Promise<SendResult>;
  /** Shows the answer in a message that stands already, or in a new one where that cannot be changed any more. */
  edit(sent: SentMessage, answer: Answer): Promise<SendResult>;
  withdraw(message: string): Promise<void>;
  /** Resolves when no edit of this message is under way. */
  settled(message: string): Promise<void>;
  /** Resolves when no edit is under way. */
  idle(): Promise<void>;
};

export function createSender(api: Api, queue: Pick<SendQueue, "send">): Sender {
  const edits: ChatOrder = createChatOrder();
  const deliver = createDeliver(api, queue);
  const patch = patchCard(api, queue);

  const send: Sender["send"] = (answer, target, key) =>
    sendAll(deliver, cardsOf(answer, target.chat.kind), { answer, target, key });

  async function replace({ chat, message }: SentMessage, answer: Answer): Promise<SendResult> {
    const target: Target = { chat, urgency: "edit" };
    const [first, ...rest] = cardsOf(answer, chat.kind);
    const key = `edit ${message} ${JSON.stringify(first)}`;
    const patched = first ? await patch(cardContent(first), target, message) : undefined;
    if (!patched || isRefused(patched)) return send(answer, target, key);
    const result = resultOf(patched);
    return result.ok && rest.length > 0
      ? continued(await sendAll(deliver, rest, { answer, target, key }), result)
      : result;
  }

  return {
    send,
    edit: (sent, answer) => edits.run(sent.message, () => replace(sent, answer)),
    async withdraw(message) {
      await api({ method: "DELETE", path: `/open-apis/im/v1/messages/${encodeURIComponent(message)}` });
    },
    settled: (message) => edits.run(message, async () => undefined),
    idle: () => edits.idle(),
  };
}

type Sending = { answer: Answer; target: Target; key: string };

/** One card after the other; where one is not accepted as a card, the whole answer goes as rich text, once. */
async function sendAll(deliver: Deliver, cards: readonly Card[], sending: Sending): Promise<SendResult> {
  const { answer, target, key } = sending;
  let first: SendResult | undefined;
  for (const [at, card] of cards.entries()) {
    const delivery = await deliver(cardContent(card), target, uuidOf(key, at));
    if (delivery.kind === "refused") return sendInstead(deliver, delivery, sending);
    if (!delivery.result.ok) return delivery.result;
    first ??= delivery.result;
  }
  return first ?? sendPosts(deliver, postsOf(answer), sending);
}

function sendInstead(
  deliver: Deliver,
  { refusal }: Extract<Delivery, { kind: "refused" }>,
  sending: Sending,
) {
  const { answer } = sending;
  return sendPosts(deliver, refusal.kind === "sensitive" ? [reducedPost(answer)] : postsOf(answer), sending);
}

async function sendPosts(
  deliver: Deliver,
  posts: readonly Content[],
  { target, key }: Sending,
): Promise<SendResult> {
  let first: SendResult | undefined;
  for (const [at, post] of posts.entries()) {
    const result = resultOf(await deliver(post, target, uuidOf(key, `post ${at}`)));
    if (!result.ok) return result;
    first ??= result;
  }
  return first ?? { ok: false, failure: { kind: "refused", reason: "nothing to send" } };
}

function cardContent(card: Card): Content {
  return { msg_type: "interactive", content: JSON.stringify(card) };
}

/** A lost connection or a full chat is tried again by the queue; anything else said against an edit is final. */
function isRefused(delivery: Delivery): boolean {
  if (delivery.kind === "refused") return true;
  return !delivery.result.ok && delivery.result.failure.kind === "refused";
}

function resultOf(delivery: Delivery): SendResult {
  if (delivery.kind === "settled") return delivery.result;
  return { ok: false, failure: { kind: "refused", reason: delivery.refusal.kind } };
}

/** The message that was edited stays the one that the answer is known by. */
function continued(rest: SendResult, first: SendResult): SendResult {
  return rest.ok ? first : rest;
}
