import type { Context } from "hono";
import { type Sight, sightOf } from "../../../../handlers/answers/board/sight.ts";
import type { Library } from "../../../../handlers/library.ts";
import type { Services } from "../../../../handlers/services.ts";
import type { Speaker } from "../../../../handlers/speaker.ts";
import type { StandingOf } from "../../../staff/staff-roll.ts";
import type { ProofStore } from "../../../store/proof/proof-store.ts";
import type { Trust } from "../trust.ts";

/** What the board's pages stand on; `withPrivate` is shown to staff alone. */
export type BoardGround = {
  services: Services;
  withPrivate?: Library | undefined;
  standingOf: StandingOf;
  now(): number;
  dayOf(at: number): string;
  /** The minute of a moment, as text in the committee's zone. */
  minuteOf(at: number): string;
  trust: Trust;
  /** What can be proved of notifications. */
  proof: ProofStore;
  /** Whether there is nothing but the shipped samples. */
  onlySamples(): Promise<boolean>;
};

/** Whom the web trusts; everybody else sees what is published. */
export function visitor(context: Context, { trust, standingOf }: BoardGround): Speaker {
  const member = trust.staffIn(context.req.raw.headers);
  const person = { id: "board", ...(member ? { ...member, atThisMachine: true as const } : {}) };
  const place = { channel: "web" as const, person };
  return { ...place, chat: { id: "board", kind: "private" }, ...standingOf(place) };
}

/** What the visitor sees today. */
export function sightFor(by: Speaker, { services, withPrivate, dayOf, now }: BoardGround): Sight {
  const library = (by.staff && withPrivate) || services.library;
  return sightOf(by, dayOf(now()), { ...services, library });
}
