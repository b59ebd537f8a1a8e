import { z } from "zod";
import type { ClickAnswer } from "../hearing/click.ts";
import type { EventInbox } from "../hearing/event-inbox.ts";
import type { EventHandlers } from "../sdk.ts";
import { EVENT_WORK } from "./event-work.ts";

/** By what an event is known and where it belongs, as far as its kind says. */
const Key = z.object({
  event_id: z.string(),
  chat_id: z.string().optional(),
  message: z.object({ message_id: z.string(), chat_id: z.string() }).optional(),
});

/**
 * A handler for every kind of event: it keeps the event and returns at once, because the platform is answered only
 * after it and pushes again what takes longer than three seconds. A click is answered with its card.
 */
export function createEventHandlers(
  inbox: Pick<EventInbox, "take">,
  click: (event: unknown) => Promise<ClickAnswer>,
): EventHandlers {
  const keeping = Object.keys(EVENT_WORK).map(
    (type) => [type, (event: unknown) => keep(type, event, inbox)] as const,
  );
  return { ...Object.fromEntries(keeping), "card.action.trigger": click };
}

/** A message is known by its own id: the platform may push it again as another event. */
async function keep(type: string, event: unknown, inbox: Pick<EventInbox, "take">): Promise<void> {
  const { event_id, chat_id = event_id, message } = Key.parse(event);
  const said = type === "im.message.receive_v1" ? message : undefined;
  await inbox.take({ type, id: said?.message_id ?? event_id, chat: said?.chat_id ?? chat_id, event });
}
