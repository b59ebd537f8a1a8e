import type { Deed, LoggedDeed } from "../../index/staff/deed.ts";
import { standing } from "../../index/staff/record.ts";
import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import { doer } from "../speaker.ts";
import { naming, type Recording } from "./recording.ts";
import { deedWords, staffWording } from "./wording.ts";

/** What cannot be taken back. */
const LASTING = new Set<Deed["kind"]>(["imported", "sent-again"]);

/** Takes back a deed by its number in the log, or the speaker's own latest; the log tells that, too. */
export async function undo(number: number | undefined, ground: Recording): Promise<Answer> {
  const { records, by, at, sight } = ground;
  const found = number === undefined ? ownLatest(ground) : records.log.find((one) => one.number === number);
  if (!found)
    return notice(number === undefined ? staffWording.nothingToUndo : staffWording.noSuchDeed(number));
  const { deed } = found;
  if (LASTING.has(deed.kind)) return notice(staffWording.notUndone, "refused");
  if ((deed.kind === "granted" || deed.kind === "revoked") && !by.admin)
    return notice(staffWording.notAdmin, "refused");
  if (isAboutMatter(found, records.log) && !(await reopened(found, ground)))
    return notice(staffWording.matterNotUndone, "refused");
  await records.note({ kind: "undone", deed: found.id }, doer(by), at);
  return notice(staffWording.undone(deedWords(deed, naming(sight))));
}

function ownLatest({ records, by }: Recording): LoggedDeed | undefined {
  const holding = new Set(standing(records.log));
  return records.log.findLast(
    ({ deed, by: who }) =>
      holding.has(deed) &&
      deed.kind !== "exported" &&
      !LASTING.has(deed.kind) &&
      who.channel === by.channel &&
      who.person === by.person.id,
  );
}

/** Also where a settlement was taken back already: what followed from it cannot follow again by itself. */
function isAboutMatter({ deed }: LoggedDeed, log: readonly LoggedDeed[]): boolean {
  if (deed.kind !== "undone") return deed.kind === "matter-settled";
  return log.some(({ id, deed: target }) => id === deed.deed && target.kind === "matter-settled");
}

/** Opens a matter again, by the word that was said of it last. */
async function reopened({ id, deed }: LoggedDeed, { records, matters, at }: Recording): Promise<boolean> {
  if (deed.kind !== "matter-settled") return false;
  const holding = new Set(standing(records.log));
  const last = records.log.findLast(
    (one) => one.deed.kind === "matter-settled" && one.deed.matter === deed.matter && holding.has(one.deed),
  );
  return last?.id === id && matters !== undefined && (await matters.reopen(deed.matter, at));
}
