import { z } from "zod";
import type { Chat } from "../../../../handlers/incoming.ts";
import type { SendJob, Urgency } from "../../../sending/send-job.ts";
import type { SendQueue } from "../../../sending/send-queue.ts";
import type { SendResult } from "../../channel.ts";
import { receiverOf } from "../address.ts";
import type { Api } from "../api.ts";
import type { Refusal } from "../api-failure.ts";
import type { Content } from "../card/post.ts";
import type { ApiCall } from "../sdk.ts";
import type { Made } from "./upload.ts";

/** Where a message goes: into a chat, or as a reply to a message in it; `asked` is the question that it answers. */
export type Target = {
  chat: Chat;
  replyTo?: string | undefined;
  urgency: Urgency;
  asked?: string | undefined;
};

/** How a delivery ended: as the port says, or refused in a way that something else may be tried. */
export type Delivery =
  | { kind: "settled"; result: SendResult }
  | { kind: "refused"; refusal: Exclude<Refusal, { kind: "failure" }> };

const Created = z.object({ data: z.object({ message_id: z.string() }) });

/** Puts one message into a chat through the queue, its content made before where it has to be; the uuid makes every repetition safe. */
export type Deliver = (content: Content | MakeContent, target: Target, uuid: string) => Promise<Delivery>;

type MakeContent = () => Promise<Made>;

export function createDeliver(api: Api, queue: Pick<SendQueue, "send">): Deliver {
  return async (content, target, uuid) => {
    const put = (to: Target) =>
      queued(queue, target, () => attemptMessage(api, content, { to, uuid, chat: target.chat }));
    const delivered = await put(target);
    const lost =
      delivered.kind === "refused" && delivered.refusal.kind === "no-target" && replyTarget(target);
    return lost ? put({ ...target, chat: { ...target.chat, thread: "" }, replyTo: undefined }) : delivered;
  };
}

/** Replaces a card; not a word about whether the old one could be seen again. */
export function patchCard(api: Api, queue: Pick<SendQueue, "send">) {
  return (content: Content, target: Target, message: string): Promise<Delivery> => {
    const path = `/open-apis/im/v1/messages/${encodeURIComponent(message)}`;
    const call: ApiCall = { method: "PATCH", path, data: { content: content.content } };
    return queued(queue, target, () => attempt(api, call, target.chat, message));
  };
}

function replyTarget({ chat, replyTo }: Target): string | undefined {
  return replyTo ?? (chat.thread || undefined);
}

function messageCall(content: Content, target: Target, uuid: string): ApiCall {
  const to = replyTarget(target);
  const data = { ...content, uuid };
  if (to === undefined) {
    const { receive_id_type, receive_id } = receiverOf(target.chat.id);
    return {
      method: "POST",
      path: "/open-apis/im/v1/messages",
      params: { receive_id_type },
      data: { ...data, receive_id },
    };
  }
  const path = `/open-apis/im/v1/messages/${encodeURIComponent(to)}/reply`;
  return {
    method: "POST",
    path,
    data: { ...data, ...(target.chat.thread ? { reply_in_thread: true } : {}) },
  };
}

async function attemptMessage(
  api: Api,
  content: Content | MakeContent,
  { to, uuid, chat }: { to: Target; uuid: string; chat: Chat },
): Promise<Attempt> {
  if (typeof content !== "function") return attempt(api, messageCall(content, to, uuid), chat);
  const made = await content();
  return made.ok ? attempt(api, messageCall(made.content, to, uuid), chat) : refusedAttempt(made.refusal);
}

type Attempt = { result: SendResult; refusal?: Exclude<Refusal, { kind: "failure" }> };

async function attempt(api: Api, call: ApiCall, chat: Chat, message?: string): Promise<Attempt> {
  const answered = await api(call);
  if (answered.ok) {
    const id = message ?? Created.safeParse(answered.data).data?.data.message_id;
    if (id === undefined) return failed("the platform gave no message id");
    return { result: { ok: true, sent: { chat, message: id } } };
  }
  return refusedAttempt(answered.refusal);
}

function refusedAttempt(refusal: Refusal): Attempt {
  if (refusal.kind === "failure") return { result: { ok: false, failure: refusal.failure } };
  return { ...failed(refusal.kind), refusal };
}

function failed(reason: string): Attempt {
  return { result: { ok: false, failure: { kind: "refused", reason } } };
}

/** The queue knows the port's failures only, so what else the platform said is kept beside it. */
async function queued(
  queue: Pick<SendQueue, "send">,
  { chat, urgency }: Target,
  make: () => Promise<Attempt>,
): Promise<Delivery> {
  let last: Attempt | undefined;
  const job: SendJob = {
    chat: chat.id,
    group: chat.kind === "group",
    urgency,
    repeatable: true,
    async send() {
      last = await make();
      return last.result;
    },
  };
  const result = await queue.send(job);
  const refusal = last?.refusal;
  return refusal && !result.ok ? { kind: "refused", refusal } : { kind: "settled", result };
}
