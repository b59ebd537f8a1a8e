import type { Kysely } from "kysely";
import type { ConversationState } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The state saved under a key, or undefined when there is none or it has expired. */
export async function readConversation(db: Kysely<Tables>, key: string, now: number): Promise<unknown> {
  const row = await db
    .selectFrom("conversation")
    .select("state")
    .where("key", "=", key)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && JSON.parse(row.state);
}

/** Saves a state in place of the one before. */
export async function writeConversation(db: Kysely<Tables>, conversation: ConversationState): Promise<void> {
  const { key, expiresAt } = conversation;
  const changes = { state: JSON.stringify(conversation.state), expires_at: expiresAt };
  await db
    .insertInto("conversation")
    .values({ key, ...changes })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(changes))
    .execute();
}

/** Forgets conversations that have expired by `now`. */
export async function forgetConversations(db: Kysely<Tables>, now: number): Promise<void> {
  await db.deleteFrom("conversation").where("expires_at", "<=", now).execute();
}
