import type { ChatSettings } from "../../index/subscription/chat-settings.ts";
import type { Delivery } from "../store/outbox/outbox.ts";

/** What one message tells at most, so that all of it can be read there; the rest follows in the next. */
const MOST_IN_ONE = 20;

/** What goes into one message, with the key that names it for ever. */
export type Bundle = { key: string; deliveries: readonly Delivery[] };

/**
 * The next message of what is due for a chat, oldest first. What was tried once is tried again as the same message;
 * a digest tells everything, and so does a message where more than `atOnce` wait.
 */
export function nextBundle(
  due: readonly Delivery[],
  { rhythm }: ChatSettings,
  atOnce: number,
): Bundle | undefined {
  const [first] = due;
  if (!first) return undefined;
  if (first.bundle !== null) {
    return { key: first.bundle, deliveries: due.filter(({ bundle }) => bundle === first.bundle) };
  }
  const tried = due.findIndex(({ bundle }) => bundle !== null);
  const fresh = (tried === -1 ? due : due.slice(0, tried)).slice(0, MOST_IN_ONE);
  if (rhythm.kind === "instant" && fresh.length <= atOnce) return { key: first.id, deliveries: [first] };
  return { key: fresh.length === 1 ? first.id : `${first.id}+${fresh.length - 1}`, deliveries: fresh };
}
