import type { Manner } from "../../../handlers/etiquette/manner.ts";
import type { Incoming } from "../../../handlers/incoming.ts";

export const NOW = Date.UTC(2026, 5, 1, 9, 0, 0);

/** A message in a group, said a second ago, that nobody directed at the bot. */
export function overheard(text: string, manner: Partial<Manner> = {}): Incoming {
  const addressing = manner.addressing ?? "none";
  return {
    channel: "telegram",
    eventId: "1",
    at: NOW - 1000,
    chat: { id: "-100", kind: addressing === "private" ? "private" : "group" },
    person: { id: "7" },
    text,
    addressed: addressing !== "none",
    message: "5",
    manner: { named: "nobody", ...manner, addressing },
  };
}
