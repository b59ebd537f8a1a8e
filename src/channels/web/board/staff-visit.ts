import type { Context } from "hono";
import type { Sight } from "../../../../handlers/answers/board/sight.ts";
import type { Speaker } from "../../../../handlers/speaker.ts";
import type { Command } from "../../../../handlers/staff/recording.ts";
import type { Records } from "../../../../handlers/staff/records.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import { type BoardGround, sightFor, visitor } from "./visitor.ts";
import { boardPageWording } from "./wording.ts";

/** A member of staff at a page of theirs. */
export type StaffVisit = { by: Speaker; sight: Sight; records: Records };

/** Does the work for a member of staff; anybody else learns nothing, not even whether there is something. */
export async function staffVisit(
  context: Context,
  ground: BoardGround,
  work: (visit: StaffVisit) => Response | Promise<Response>,
): Promise<Response> {
  context.header("cache-control", "no-store");
  const by = visitor(context, ground);
  const { records } = ground.services;
  if (!by.staff || !records) return notStaff(context);
  return work({ by, sight: sightFor(by, ground), records });
}

/** What is said to anybody else. */
export function notStaff(context: Context): Response {
  return context.text(boardPageWording.staffOnly, 403);
}

/** What a command of staff is obeyed with; `open` is the proposal on whose page it was given. */
export function commandGround(
  visit: StaffVisit,
  { services: { matters, files }, now }: BoardGround,
  open: ProposalId | null,
): Command {
  return { ...visit, matters, files, open, at: now(), boardAddress: undefined, writeTables: undefined };
}
