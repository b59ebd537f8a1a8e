import { z } from "zod";

/** What a list of the board tells of its proposals; a conversation keeps it, so that the next page tells the same. */
export const ListView = z.enum(["unreplied", "overdue", "due-soon", "waiting", "due", "open"]);
export type ListView = z.infer<typeof ListView>;
