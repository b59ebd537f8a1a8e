import type { Deed } from "../../index/staff/deed.ts";
import type { Answer } from "../answer-record.ts";
import { seesRecords } from "../answers/board/sight.ts";
import { notice } from "../compose.ts";
import { doer } from "../speaker.ts";
import type { DigestCommand, GroupCommand, PrivateCommand, StaffCommand } from "./command.ts";
import { exportBoard } from "./export-board.ts";
import { obeyFile } from "./files/obey-files.ts";
import { obeyDigest } from "./obey-digest.ts";
import { obeyQueue } from "./queue/obey-queue.ts";
import { recordNote } from "./record-note.ts";
import { type Command, type Recording, told } from "./recording.ts";
import { showLog } from "./show-log.ts";
import { undo } from "./undo.ts";
import { staffWording } from "./wording.ts";

/** Does what a staff member says, or politely refuses. What was done stands in the log. */
export async function obey(command: StaffCommand, ground: Command): Promise<Answer> {
  const { by, records } = ground;
  if (!by.staff) return notice(staffWording.notStaff(by), "refused");
  if (!records) return notice(staffWording.notHere, "refused");
  if (isGroupCommand(command)) return openGroup(command.kind === "open-group", { ...ground, records });
  if (isDigestCommand(command)) return obeyDigest(command, { ...ground, records });
  if (!seesRecords(by, records.standing)) return notice(staffWording.inPrivate, "refused");
  return permitted(command, { ...ground, records });
}

function isGroupCommand(command: StaffCommand): command is GroupCommand {
  return command.kind === "open-group" || command.kind === "close-group";
}

function isDigestCommand(command: DigestCommand | PrivateCommand): command is DigestCommand {
  return command.kind === "open-digest" || command.kind === "close-digest" || command.kind === "show-digest";
}

async function permitted(command: PrivateCommand, ground: Recording): Promise<Answer> {
  switch (command.kind) {
    case "record":
      return recordNote(command, ground);
    case "undo":
      return undo(command.number, ground);
    case "log":
      return showLog(ground);
    case "staff-list":
      return staffList(ground);
    case "grant":
    case "revoke":
      return changeStaff(command, ground);
    case "how-to-import":
    case "take-in-file":
    case "withdraw-file":
      return obeyFile(command, ground);
    case "queue":
    case "matter":
      return obeyQueue(command, ground);
    case "export":
      return exportBoard(command, ground);
    default:
      return command satisfies never;
  }
}

async function openGroup(open: boolean, { by, at, records }: Recording): Promise<Answer> {
  if (by.chat.kind !== "group") return notice(staffWording.onlyInGroup);
  const kind = open ? ("group-opened" as const) : ("group-closed" as const);
  await records.note({ kind, channel: by.channel, chat: by.chat.id }, doer(by), at);
  return notice(open ? staffWording.groupOpened : staffWording.groupClosed);
}

async function changeStaff(
  { kind, person, channel }: Extract<StaffCommand, { kind: "grant" | "revoke" }>,
  { by, at, records, sight }: Recording,
): Promise<Answer> {
  if (!by.admin) return notice(staffWording.notAdmin, "refused");
  const change = kind === "grant" ? ("granted" as const) : ("revoked" as const);
  const deed: Deed = { kind: change, channel: channel ?? by.channel, person };
  return told(await records.note(deed, doer(by), at), sight);
}

function staffList({ records }: Recording): Answer {
  const names = [...records.standing.staff].filter(([, granted]) => granted).map(([name]) => name);
  return notice(names.length > 0 ? staffWording.staffList(names.join("、")) : staffWording.noStaff);
}
