import { apiFailureOf, type BotApi } from "./bot-api.ts";

const KEPT_MS = 5 * 60_000;

/** Tells whether somebody is an admin of a chat; asks Telegram at most every five minutes. */
export function createAdmins(api: BotApi, now: () => number) {
  const known = new Map<string, { admin: boolean; at: number }>();
  return async (chat: string, person: string): Promise<boolean> => {
    const key = `${chat}/${person}`;
    const before = known.get(key);
    if (before && now() - before.at < KEPT_MS) return before.admin;
    const admin = await ask(api, chat, person);
    known.set(key, { admin, at: now() });
    return admin;
  };
}

/** Who cannot be looked up is no admin. */
async function ask(api: BotApi, chat: string, person: string): Promise<boolean> {
  try {
    const { status } = await api.getChatMember(chat, Number(person));
    return status === "administrator" || status === "creator";
  } catch (cause) {
    if (apiFailureOf(cause)) return false;
    throw cause;
  }
}
