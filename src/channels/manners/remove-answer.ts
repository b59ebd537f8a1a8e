import { notice } from "../../../handlers/compose.ts";
import { asksRemoval } from "../../../handlers/etiquette/removal.ts";
import { etiquetteWording } from "../../../handlers/etiquette-wording.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { Reaction } from "./reaction.ts";
import type { ReceptionGround } from "./reception-ground.ts";

/** A reply to one of the bot's answers that asks to take it away; undefined when it is about something else. */
export async function removal(incoming: Incoming, ground: ReceptionGround): Promise<Reaction | undefined> {
  const { continues: message, chat, person, text, manner } = incoming;
  if (message === undefined || manner?.byBot || manner?.forwarded || !asksRemoval(text)) return undefined;
  const sent = await ground.memory.answer(chat.id, message, ground.now());
  const allowed = person.id === sent?.asker || (await ground.isAdmin(incoming));
  ground.note(incoming, { kind: allowed ? "remove" : "notice", reason: "removal-asked" });
  return allowed ? { kind: "remove", message } : { kind: "say", answer: notice(etiquetteWording.notYours) };
}
