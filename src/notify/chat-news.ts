import { compose, paragraph } from "../../handlers/compose.ts";
import { subscriptionWording as words } from "../../handlers/subscription/wording.ts";
import type { Channel, OnChatChange } from "../channels/channel.ts";
import type { Store } from "../store/store.ts";
import type { Subscriber } from "../store/subscription/subscriber-rows.ts";

export type ChatNewsGround = {
  subscriptions: Store["subscriptions"];
  channels: readonly Channel[];
  now(): number;
};

/** What becomes of a chat's subscriptions when it is lost, moves, or comes back: nothing is given up without being asked. */
export function createChatNews({ subscriptions, channels, now }: ChatNewsGround): OnChatChange {
  return async (change) => {
    const chat = { channel: change.channel, id: change.chat };
    switch (change.change) {
      case "lost":
        await subscriptions.lose(chat, now());
        break;
      case "moved":
        await subscriptions.move(change.channel, change.chat, change.to);
        break;
      case "returned":
        for (const place of await subscriptions.placesOf(chat))
          await offerBack(place, { subscriptions, channels, now });
        break;
      default:
        change satisfies never;
    }
  };
}

async function offerBack(place: Subscriber, { subscriptions, channels, now }: ChatNewsGround): Promise<void> {
  if (place.state !== "lost") return;
  const kept = (await subscriptions.list(place)).filter(({ state }) => state !== "done").length;
  if (kept === 0) return;
  const { resume, mine } = words.button;
  const buttons = [
    [
      { label: resume, text: resume },
      { label: mine, text: mine },
    ],
  ];
  const answer = compose({ kind: "subscription", blocks: [paragraph(words.returned(kept))], buttons });
  const channel = channels.find(({ name }) => name === place.channel);
  await channel?.send(place.chat, answer, { key: `returned ${place.id} ${now()}`, urgency: "answer" });
}
