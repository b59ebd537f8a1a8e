import { tellFlood } from "../../handlers/notification/tell-flood.ts";
import type { Channel } from "../channels/channel.ts";
import type { PlatformId } from "../settings/setting-schema.ts";
import type { HeldImport } from "../store/proof/proof-store.ts";
import type { Store } from "../store/store.ts";

export type WarnGround = {
  store: Pick<Store, "proof" | "conversation" | "saveConversation">;
  channels: readonly Channel[];
  staff: readonly PlatformId[];
  now(): number;
};

const KEPT_MS = 24 * 3_600_000;

/** Tells every member of staff once of each import whose notifications are held back; who could not be reached is told next time. */
export async function warnStaff(ground: WarnGround): Promise<void> {
  for (const held of await ground.store.proof.held()) {
    for (const member of ground.staff) await warn(member, held, ground);
  }
}

async function warn(
  { channel: name, id }: PlatformId,
  { run, deliveries, chats, until }: HeldImport,
  { store, channels, now }: WarnGround,
): Promise<void> {
  // The web chat has nobody's address.
  const channel = name === "web" ? undefined : channels.find((one) => one.name === name);
  const key = `flood/${run}/${name}/${id}`;
  if (!channel || (await store.conversation(key, now())) !== undefined) return;
  const minutesLeft = Math.max(0, Math.ceil((until - now()) / 60_000));
  const answer = tellFlood({ deliveries, chats, minutesLeft });
  const sent = await channel.send({ id, kind: "private" }, answer, { key, urgency: "answer" });
  if (sent.ok) await store.saveConversation({ key, state: true, expiresAt: now() + KEPT_MS });
}
