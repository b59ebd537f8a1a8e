import { setImmediate as othersFirst, setTimeout as sleep } from "node:timers/promises";
import type { OutcomeSource } from "../../handlers/outcome-source.ts";
import { withOwnNames } from "../../index/own-names.ts";
import { type Outcome, outcomeOf } from "../../index/promise/outcome.ts";
import type { ProposalId } from "../../index/proposal.ts";
import { type SameOffice, sameOffice } from "../../index/same-office.ts";
import { inTurn } from "../in-turn.ts";
import type { KnownOutcome, PendingOutcome, ShelvedOutcome } from "../store/staff/outcome-shelf.ts";
import type { Store } from "../store/store.ts";

/** Knows what came of proposals; one process of all works out what nobody knows yet, behind its answers. */
export type OutcomeDesk = OutcomeSource & {
  /** Takes over what was worked out and what was imported since, here or elsewhere. */
  refresh(): Promise<void>;
  /** Works out what is not known, until `until` aborts. */
  workOut(until: AbortSignal): Promise<void>;
};

/** What a desk stands on; `rules` names the way in which outcomes are worked out now, with all that decides. */
export type DeskGround = {
  store: Pick<Store, "outcomes" | "revision">;
  rules: string;
  /** Knows the names of bureaus; the usual ones unless given. */
  same?: SameOffice;
  everyMs?: number;
};

const AT_ONCE = 20;
const LOOK_EVERY_MS = 2_000;
/** What cannot be understood is kept as if it said nothing, so that it is not tried again and again. */
const NOTHING: Outcome = { stances: [], promises: [] };

/** Opens a desk; it reads what is known when it is first asked. */
export function openOutcomeDesk(ground: DeskGround): OutcomeDesk {
  const known = { outcomes: new Map<ProposalId, Outcome>(), proposals: -1, kept: 0 };
  const refresh = inTurn(() => takeOver(known, ground));
  return {
    async all() {
      if (known.proposals < 0) await refresh();
      return known.outcomes;
    },
    refresh,
    workOut: (until) => keepWorkingOut(ground, until),
  };
}

/** What a process knows, and up to which revisions of the store and of the shelf. */
type Known = { outcomes: Map<ProposalId, Outcome>; proposals: number; kept: number };

/** The revisions first: what comes while reading is read twice, never missed. */
async function takeOver(known: Known, { store, rules }: DeskGround): Promise<void> {
  const [proposals, kept] = [await store.revision(), await store.outcomes.revision()];
  if (proposals !== known.proposals)
    for await (const batch of store.outcomes.ofProposals(rules, known.proposals)) {
      take(batch, known);
      await othersFirst();
    }
  else if (kept !== known.kept) take(await store.outcomes.keptSince(rules, known.kept), known);
  Object.assign(known, { proposals, kept });
}

function take(shelved: readonly ShelvedOutcome[], { outcomes }: Known): void {
  for (const { id, outcome } of shelved)
    if (outcome) outcomes.set(id, outcome);
    else outcomes.delete(id);
}

async function keepWorkingOut(ground: DeskGround, until: AbortSignal) {
  const { store, everyMs = LOOK_EVERY_MS } = ground;
  for (let done = -1; !until.aborted; ) {
    const revision = await store.revision();
    if (revision !== done) await workThrough(ground, until);
    done = revision;
    await sleep(everyMs, undefined, { signal: until, ref: false }).catch(() => undefined);
  }
}

async function workThrough(ground: DeskGround, until: AbortSignal): Promise<void> {
  const { rules } = ground;
  const { outcomes } = ground.store;
  for (let after = ""; !until.aborted; ) {
    const pending = await outcomes.pending(rules, after, AT_ONCE);
    await outcomes.keep(rules, await workedOut(pending, ground, until));
    if (pending.length < AT_ONCE) break;
    after = pending.at(-1)?.id ?? after;
  }
  if (!until.aborted) await outcomes.forgetOthers(rules);
}

/** One after the other; a waiting question goes first in between. */
async function workedOut(
  pending: readonly PendingOutcome[],
  { same = sameOffice }: DeskGround,
  until: AbortSignal,
): Promise<KnownOutcome[]> {
  const known: KnownOutcome[] = [];
  for (const { id, hash, proposal } of pending) {
    if (until.aborted) break;
    known.push({ id, hash, outcome: proposal ? outcomeOf(withOwnNames(proposal, same)) : NOTHING });
    await othersFirst();
  }
  return known;
}
