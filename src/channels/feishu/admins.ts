import { z } from "zod";
import type { Api } from "./api.ts";

/** im-v1/chat/get: who owns a group and who manages it; needs the permission im:chat:readonly. */
const ChatInfo = z.object({
  data: z.object({
    owner_id: z.string().optional(),
    user_manager_id_list: z.array(z.string()).nullish(),
  }),
});

const KEPT_MS = 5 * 60_000;

/** Tells whether somebody owns or manages a group; asks Feishu at most every five minutes. Who cannot be looked up is no admin. */
export function createAdmins(
  api: Api,
  now: () => number,
): (chat: string, person: string) => Promise<boolean> {
  const known = new Map<string, { people: Promise<readonly string[]>; at: number }>();
  return async (chat, person) => {
    const before = known.get(chat);
    const kept = before && now() - before.at < KEPT_MS ? before : { people: ask(api, chat), at: now() };
    known.set(chat, kept);
    return (await kept.people).includes(person);
  };
}

async function ask(api: Api, chat: string): Promise<readonly string[]> {
  const path = `/open-apis/im/v1/chats/${encodeURIComponent(chat)}`;
  const answer = await api({ method: "GET", path, params: { user_id_type: "open_id" } });
  const info = answer.ok ? ChatInfo.safeParse(answer.data).data?.data : undefined;
  return [info?.owner_id ?? [], info?.user_manager_id_list ?? []].flat();
}
