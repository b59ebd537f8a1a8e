import { ledgerOf } from "../../index/promise/ledger.ts";
import type { ProposalId } from "../../index/proposal.ts";
import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Deed } from "../../index/staff/deed.ts";
import type { Answer } from "../answer-record.ts";
import { standingLines } from "../answers/board/standing.ts";
import { notice } from "../compose.ts";
import { doer } from "../speaker.ts";
import type { Note, StaffCommand } from "./command.ts";
import { type Recording, told } from "./recording.ts";
import { staffWording } from "./wording.ts";

type Ready = { ok: true; deed: Deed } | { ok: false; why: string };

/** Records something of a proposal and says where its bureaus stand with it; or says what is missing. */
export async function recordNote(
  command: Extract<StaffCommand, { kind: "record" }>,
  ground: Recording,
): Promise<Answer> {
  const found = targetOf(command, ground);
  if (typeof found === "string") return notice(found, "refused");
  const ready = await deedFor(command.note, found, ground);
  if (!ready.ok) return notice(ready.why, "refused");
  const { records, by, at, sight } = ground;
  const logged = await records.note(ready.deed, doer(by), at);
  const after = { ...sight, records: records.standing };
  return told(logged, after, standingLines(found, after));
}

/** The proposal that is meant, or the sentence that says why none is. */
function targetOf(
  { number }: Extract<StaffCommand, { kind: "record" }>,
  { open, sight }: Recording,
): ProposalCard | string {
  const { index } = sight.library;
  if (!number) return (open && index.card(open)) || staffWording.whichProposal;
  const { exact } = index.byNumber(number.asked, number.year);
  const [only, ...others] = exact;
  if (only && others.length === 0) return only;
  const opened = exact.find(({ id }) => id === open);
  if (opened) return opened;
  return only
    ? staffWording.severalWithNumber(number.asked, exact.length)
    : staffWording.noSuchNumber(number.asked);
}

async function deedFor(note: Note, card: ProposalCard, { sight }: Recording): Promise<Ready> {
  const proposal = card.id;
  switch (note.kind) {
    case "assigned":
      return assignment(note, card, sight);
    case "second-handling":
      return note.day > sight.today ? refused(staffWording.future(note.day)) : ready({ ...note, proposal });
    case "promise-closed":
      return closing(note.position, card, sight);
    default:
      return ready({ ...note, proposal });
  }
}

function assignment(
  { day, bureau }: Extract<Note, { kind: "assigned" }>,
  card: ProposalCard,
  { today, library }: Recording["sight"],
): Ready {
  if (day > today) return refused(staffWording.future(day));
  const deed = { kind: "assigned" as const, proposal: card.id, day };
  if (bureau === undefined) return ready(deed);
  const own = card.bureaus.find(({ name }) => library.index.sameOffice(name, bureau));
  return own ? ready({ ...deed, bureau: own.name }) : refused(staffWording.noSuchBureau(bureau));
}

async function closing(position: number, card: ProposalCard, sight: Recording["sight"]): Promise<Ready> {
  const ledger = ledgerOf([card], { ...sight, outcomes: await sight.outcomes.all() });
  const entry = ledger[position - 1];
  if (!entry) return refused(staffWording.noSuchPromise(position, ledger.length));
  const proposal: ProposalId = card.id;
  return ready({ kind: "promise-closed", proposal, promise: entry.promise.key });
}

function ready(deed: Deed): Ready {
  return { ok: true, deed };
}

function refused(why: string): Ready {
  return { ok: false, why };
}
