import { type Sight, sightOf } from "../../handlers/answers/board/sight.ts";
import type { ChannelName, Chat } from "../../handlers/incoming.ts";
import { dueDays, tellStaffDigest } from "../../handlers/notification/tell-staff-digest.ts";
import type { Services } from "../../handlers/services.ts";
import type { DigestChat } from "../../index/staff/digest-chat.ts";
import { type PlannedDigest, plannedDigests } from "../../index/staff/digest-plan.ts";
import type { Channel } from "../channels/channel.ts";
import type { ChatAccess } from "../chat-access.ts";
import type { StandingOf } from "../staff/staff-roll.ts";
import type { Store } from "../store/store.ts";
import { endingOf, mayRepeat, type WhenUnknown } from "./ending.ts";
import { wallTimeAt } from "./wall-time.ts";

/** What sending the staff's digests stands on. */
export type DigestGround = {
  store: Pick<Store, "digests" | "proof" | "queue">;
  services: Services;
  standingOf: StandingOf;
  access: ChatAccess;
  channels: readonly Channel[];
  whenUnknown: WhenUnknown;
  timeZone: string;
  now(): number;
};

const LEASE_MS = 60_000;
const GONE = "会话已不在";
const LEFT = "进程在发送途中中断，不知是否送达";

/** Sends every chat that switched it on the digests whose time has come, each once. */
export async function sendStaffDigests(ground: DigestGround): Promise<void> {
  for (const chat of ground.services.records?.standing.digestChats ?? []) {
    const channel = ground.channels.find(({ name }) => name === chat.channel);
    if (channel) await sendDue(chat, channel, ground);
  }
}

/** Whoever is no staff any more gets nothing; a group sees records only where it was opened for them. */
async function sendDue(chosen: DigestChat, channel: Channel, ground: DigestGround): Promise<void> {
  const { services, standingOf, access, timeZone, now } = ground;
  const place = { channel: channel.name, chat: chatOf(chosen), person: { id: chosen.person } };
  const by = { ...place, ...standingOf(place) };
  if (!by.staff || !access.admits(place)) return;
  const wall = wallTimeAt(now(), timeZone);
  const sight = sightOf(by, wall.day, services);
  const rhythm = { ...chosen, since: wallTimeAt(chosen.since, timeZone) };
  for (const digest of plannedDigests(rhythm, wall, dueDays(sight)))
    await sendOne(digest, { ...place, channel }, sight, ground);
}

function chatOf({ chat: { id, kind, thread } }: DigestChat): Chat {
  return { id, kind, ...(thread === undefined ? {} : { thread }) };
}

type Target = { channel: Channel; chat: Chat };

async function sendOne(
  digest: PlannedDigest,
  target: Target,
  sight: Sight,
  ground: DigestGround,
): Promise<void> {
  const { channel, chat } = target;
  const { store, whenUnknown, now } = ground;
  const key = keyOf(digest, channel.name, chat);
  const attempt = await store.digests.begin(key, now(), now() + LEASE_MS);
  if (!attempt) return;
  const repeats = mayRepeat(attempt, channel, now());
  if (repeats && whenUnknown === "hold")
    return store.digests.settle(key, { kind: "ended", state: "unknown", problem: LEFT });
  const { states } = await store.proof.tally({});
  // What may not be published is told to staff alone.
  const matters = chat.kind === "private" ? await store.queue.open() : [];
  const facts = { failed: (states.failed ?? 0) + (states.unknown ?? 0), matters, again: repeats };
  const answer = await tellStaffDigest(digest, sight, facts);
  const result = await channel.send(chat, answer, { key, urgency: "notification" });
  if (!result.ok && (result.failure.kind === "gone" || result.failure.kind === "moved"))
    return store.digests.settle(key, { kind: "ended", state: "dropped", problem: GONE });
  const { keyKnownForMs } = channel;
  await store.digests.settle(
    key,
    endingOf(result, { delivery: attempt, now: now(), keyKnownForMs, whenUnknown }),
  );
}

/** The time of a digest names it, so that it comes once however often the bot is started. */
function keyOf({ kind, on }: PlannedDigest, channel: ChannelName, { id, thread = "" }: Chat): string {
  return ["staff-digest", kind, on, channel, id, thread].join("/");
}
