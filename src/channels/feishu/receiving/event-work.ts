import type { EventGround } from "../hearing/event-ground.ts";
import type { KeptEvent } from "../hearing/event-inbox.ts";
import { hearMenu, hearMessage, withdrawAnswer } from "../hearing/hear.ts";
import { enterGroup, greetPerson, leaveGroup } from "../hearing/presence.ts";
import type { Outcome } from "../hearing/respond.ts";

type Work = (kept: KeptEvent, ground: EventGround) => Promise<Outcome>;

/** What is done about each kind of event. */
export const EVENT_WORK: Record<string, Work> = {
  "im.message.receive_v1": hearMessage,
  "im.message.recalled_v1": withdrawAnswer,
  "im.chat.member.bot.added_v1": enterGroup,
  "im.chat.member.bot.deleted_v1": leaveGroup,
  "im.chat.disbanded_v1": leaveGroup,
  "im.chat.access_event.bot_p2p_chat_entered_v1": greetPerson,
  "application.bot.menu_v6": hearMenu,
};
