import { compose, paragraph } from "../../handlers/compose.ts";
import { subscriptionWording as words } from "../../handlers/subscription/wording.ts";
import type { Channel, OnChatChange } from "../channels/channel.ts";
import type { Store } from "../store/store.ts";
import type { Subscriber } from "../store/subscription/subscriber-rows.ts";

export type ChatNewsGround = {
  store: Pick<Store, "subscriptions" | "conversation" | "saveConversation">;
  channels: readonly Channel[];
  now(): number;
};

const OFFERED_MS = 365 * 24 * 3_600_000;

/** What becomes of a chat's subscriptions when it is lost, moves, or comes back: nothing is given up without being asked. */
export function createChatNews(ground: ChatNewsGround): OnChatChange {
  const { subscriptions } = ground.store;
  return async (change) => {
    const chat = { channel: change.channel, id: change.chat };
    switch (change.change) {
      case "lost":
        await subscriptions.lose(chat, ground.now());
        break;
      case "moved":
        await subscriptions.move(change.channel, change.chat, change.to);
        break;
      case "returned":
      case "heard":
        for (const place of await subscriptions.placesOf(chat)) await offerBack(place, ground);
        break;
      default:
        change satisfies never;
    }
  };
}

/** Once for each time that the chat was lost, however often it is heard of. */
async function offerBack(place: Subscriber, { store, channels, now }: ChatNewsGround): Promise<void> {
  if (place.state !== "lost") return;
  const kept = (await store.subscriptions.list(place)).filter(({ state }) => state !== "done").length;
  const key = `${place.id}/returned/${place.stateSince}`;
  if (kept === 0 || (await store.conversation(key, now())) !== undefined) return;
  const { resume, mine } = words.button;
  const buttons = [
    [
      { label: resume, text: resume },
      { label: mine, text: mine },
    ],
  ];
  const answer = compose({ kind: "subscription", blocks: [paragraph(words.returned(kept))], buttons });
  const channel = channels.find(({ name }) => name === place.channel);
  const sent = await channel?.send(place.chat, answer, { key, urgency: "answer" });
  if (sent?.ok) await store.saveConversation({ key, state: true, expiresAt: now() + OFFERED_MS });
}
