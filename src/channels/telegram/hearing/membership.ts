import type { ChatMember, ChatMemberUpdated } from "grammy/types";
import { notice } from "../../../../handlers/compose.ts";
import type { ChatChanges } from "../../chat-changes.ts";
import type { MemoryStore } from "../../manners/chat-memory.ts";
import { type DeliveryGround, deliver } from "../sending/delivery.ts";
import { telegramWording } from "../wording.ts";

const GREETED_MS = 365 * 24 * 60 * 60_000;
const INSIDE = new Set(["member", "administrator", "creator", "restricted"]);

export type Membership = {
  delivery: DeliveryGround;
  changes: ChatChanges;
  store: MemoryStore;
  now(): number;
  seesAll: boolean;
  /** Whether the bot speaks in a group; it leaves any other. */
  admits(group: string): boolean;
};

/** Whoever waits for the chat hears that the bot was let in or out, or may write again. */
function tellOf(
  { chat, old_chat_member: before, new_chat_member: after }: ChatMemberUpdated,
  changes: ChatChanges,
) {
  const id = String(chat.id);
  if (!INSIDE.has(after.status)) return changes.lost(id);
  if (mayWrite(after) && !(INSIDE.has(before.status) && mayWrite(before))) changes.returned(id);
}

function mayWrite(member: ChatMember): boolean {
  return member.status !== "restricted" || member.can_send_messages;
}

/** Greets a group once when the bot joins it, with what really works there; a removal makes the next greeting due. */
export async function onMembership(change: ChatMemberUpdated, ground: Membership): Promise<void> {
  const id = String(change.chat.id);
  tellOf(change, ground.changes);
  if (change.chat.type === "private") return;
  const key = `telegram/${id}/greeted`;
  const now = ground.now();
  if (!INSIDE.has(change.new_chat_member.status)) {
    return ground.store.saveConversation({ key, state: false, expiresAt: now + GREETED_MS });
  }
  if (!ground.admits(id)) return void (await ground.delivery.api.leaveChat(change.chat.id));
  if ((await ground.store.conversation(key, now)) === true) return;
  await ground.store.saveConversation({ key, state: true, expiresAt: now + GREETED_MS });
  const { open, privacy } = telegramWording.greeting;
  const seesAll = ground.seesAll || change.new_chat_member.status === "administrator";
  const place = { chat: { id, kind: "group" as const } };
  await deliver(ground.delivery, {
    place,
    answer: notice(seesAll ? open : privacy, "help"),
    urgency: "answer",
  });
}
