import type { Matter, Resolution } from "../../../index/queue/matter.ts";
import type { Answer } from "../../answer-record.ts";
import { notice } from "../../compose.ts";
import { askedNumbers } from "../../question/asked-number.ts";
import { doer } from "../../speaker.ts";
import { naming, type Recording } from "../recording.ts";
import { staffWording } from "../wording.ts";
import type { QueueCommand, Ruling } from "./queue-command.ts";
import { showMatter, showQueue } from "./show-queue.ts";
import { queueWording as said } from "./wording.ts";

/** Shows the queue or a matter, or settles it as staff say; the log tells who did. */
export async function obeyQueue(command: QueueCommand, ground: Recording): Promise<Answer> {
  const { matters } = ground;
  if (!matters) return notice(staffWording.notHere, "refused");
  // Others read in a group, also what is not published.
  if (ground.by.chat.kind === "group") return notice(said.inPrivate, "refused");
  const open = await matters.open();
  if (command.kind === "queue") return showQueue(open);
  const matter = open.find(({ number }) => number === command.number);
  if (!matter) return notice(said.noSuch(command.number));
  if (!command.ruling) return showMatter(matter, ground);
  const resolution = resolutionOf(command.ruling, matter, ground);
  if (typeof resolution === "string") return notice(resolution, "refused");
  const { by, at, records, sight } = ground;
  if (!(await matters.resolve(matter.number, resolution, { by: doer(by), at })))
    return notice(said.cannot, "refused");
  await records.note({ kind: "matter-settled", matter: matter.number, resolution }, doer(by), at);
  return notice(said.done(matter.number, said.resolution(resolution, naming(sight))));
}

/** What a ruling comes to, or the sentence that says why nothing does. */
function resolutionOf(ruling: Ruling, { detail }: Matter, { sight }: Recording): Resolution | string {
  if (ruling.kind !== "assigned") return ruling;
  if ("candidate" in ruling) {
    const proposal = detail.candidates[ruling.candidate - 1];
    return proposal ? { kind: "assigned", proposal } : said.noSuchProposal(`第${ruling.candidate}个`);
  }
  const [number] = askedNumbers(ruling.proposal).numbers;
  const asked = number?.asked ?? ruling.proposal.trim();
  const { exact } = sight.library.index.byNumber(asked, number?.year);
  const [only, ...others] = exact;
  if (!only) return said.noSuchProposal(asked);
  return others.length > 0
    ? said.severalProposals(asked, exact.length)
    : { kind: "assigned", proposal: only.id };
}
