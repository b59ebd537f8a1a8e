import type { Context } from "hono";
import { type Sight, sightOf } from "../../../../handlers/answers/board/sight.ts";
import type { Library } from "../../../../handlers/library.ts";
import type { Services } from "../../../../handlers/services.ts";
import type { Speaker } from "../../../../handlers/speaker.ts";
import type { Command } from "../../../../handlers/staff/obey.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import type { StandingOf } from "../../../staff/staff-roll.ts";
import type { Trust } from "../trust.ts";

/** What the board's pages stand on; `withPrivate` is shown to staff alone. */
export type BoardGround = {
  services: Services;
  withPrivate?: Library | undefined;
  standingOf: StandingOf;
  now(): number;
  dayOf(at: number): string;
  trust: Trust;
};

/** Whom the web trusts; everybody else sees what is published. */
export function visitor(context: Context, { trust, standingOf }: BoardGround): Speaker {
  const trusted = trust.admits(context.req.raw.headers);
  const person = { id: "board", ...(trusted ? { atThisMachine: true as const } : {}) };
  const place = { channel: "web" as const, person };
  return { ...place, chat: { id: "board", kind: "private" }, ...standingOf(place) };
}

/** What a visitor's command is obeyed with; `open` is the proposal on whose page it was given. */
export function commandGround(
  { by, sight }: { by: Speaker; sight: Sight },
  { services: { records, matters, files }, now }: BoardGround,
  open: ProposalId | null,
): Command {
  return { ...{ by, sight, records, matters, files, open }, at: now(), boardAddress: undefined };
}

/** What the visitor sees today. */
export function sightFor(by: Speaker, { services, withPrivate, dayOf, now }: BoardGround): Sight {
  const library = (by.staff && withPrivate) || services.library;
  return sightOf(by, dayOf(now()), { ...services, library });
}
