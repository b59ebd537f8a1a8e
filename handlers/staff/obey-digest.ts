import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import { tellStaffDigest } from "../notification/tell-staff-digest.ts";
import { doer } from "../speaker.ts";
import type { DigestCommand } from "./command.ts";
import { type Recording, told } from "./recording.ts";
import { staffWording } from "./wording.ts";

/** Switches the digest of the chat on or off, or shows what it says just now. */
export async function obeyDigest(command: DigestCommand, ground: Recording): Promise<Answer> {
  const { by, at, records, sight } = ground;
  const { channel, chat } = by;
  if (command.kind === "show-digest") return tellStaffDigest({ kind: "weekly", on: sight.today }, sight);
  // Nobody can be written to first there.
  if (channel === "web" || channel === "terminal") return notice(staffWording.digestNowhere, "refused");
  if (command.kind === "close-digest") {
    const isOn = records.standing.digestChats.some(
      (one) => one.channel === channel && one.chat.id === chat.id,
    );
    if (!isOn) return notice(staffWording.digestIsOff);
    return told(
      await records.note({ kind: "digest-closed", channel, chat: { id: chat.id } }, doer(by), at),
      sight,
    );
  }
  const { weekday, minute } = command;
  const logged = await records.note({ kind: "digest-opened", channel, chat, weekday, minute }, doer(by), at);
  return told(logged, sight, [staffWording.digestOn]);
}
