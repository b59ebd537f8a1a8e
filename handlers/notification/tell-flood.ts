import type { Answer } from "../answer-record.ts";
import { compose, paragraph } from "../compose.ts";
import type { Flood } from "../subscription/subscriptions.ts";
import { subscriptionWording as words } from "../subscription/wording.ts";

/** Tells staff what an import is about to send, with buttons to let it go or to give it up. */
export function tellFlood({ deliveries, chats, minutesLeft }: Flood): Answer {
  const { release, cancel } = words.button;
  const buttons = [[release, cancel].map((text) => ({ label: text, text }))];
  const blocks = [paragraph(words.flood.preview(deliveries, chats, minutesLeft))];
  return compose({ kind: "notice", blocks, buttons });
}
