import type { Kysely } from "kysely";
import { isLetterAlone } from "../../../index/joining/letter-alone.ts";
import { matchLetter, speaksOfAnother } from "../../../index/joining/match-letter.ts";
import type { Proposal, ProposalId, ProposalRecord } from "../../../index/proposal.ts";
import type { HeldFinding } from "../queue/note-findings.ts";
import type { Tables } from "../tables.ts";
import { identitiesOf } from "./identity-table.ts";
import { recordsOf, recordsSharingKeys } from "./proposal-keys.ts";
import { lettersWaitingFor } from "./waiting-letters.ts";

/** A page under the identity that it is stored by. `held` is stored nowhere: only a person knows where it belongs. */
export type Settled = { proposal: Proposal; state: "settled" | "waiting" | "held" };

/** Pages in the order given; identities found out now, what is left to people, and letters that wait no longer. */
export type Settlement = {
  pages: Settled[];
  identities: { read: ProposalId; proposal: ProposalId }[];
  findings: HeldFinding[];
  matched: ProposalId[];
};

/** Nothing to settle: every page is what it says it is. */
export function unsettled(proposals: readonly Proposal[]): Settlement {
  const pages = proposals.map((proposal) => ({ proposal, state: "settled" as const }));
  return { pages, identities: [], findings: [], matched: [] };
}

/**
 * Finds for letters alone the proposals that they answer, among what is stored and what comes with them, and for
 * proposals the letters that came before them. Reads only.
 */
export async function settleIdentities(
  db: Kysely<Tables>,
  proposals: readonly Proposal[],
): Promise<Settlement> {
  const known = await identitiesOf(
    db,
    proposals.map(({ id }) => id),
  );
  const named = proposals.map((page) => underId(page, known.get(page.id)));
  const first = await afterTheirLetters(db, named, known);
  const letters = first.pages.filter(
    ({ proposal }, at) => isLetterAlone(proposal) && !known.has(idAt(proposals, at)),
  );
  return letters.length === 0 ? first : placeLetters(db, first, new Set(letters));
}

function idAt(proposals: readonly Proposal[], at: number): string {
  return proposals[at]?.id ?? "";
}

function underId(page: Proposal, id: ProposalId | undefined): Proposal {
  return id === undefined || id === page.id ? page : { ...page, id };
}

/** A proposal whose letters came first takes the identity that these are stored by. */
async function afterTheirLetters(
  db: Kysely<Tables>,
  pages: readonly Proposal[],
  known: ReadonlyMap<string, ProposalId>,
): Promise<Settlement> {
  const settlement = unsettled(pages);
  const whole = pages.filter((page) => !isLetterAlone(page) && !known.has(page.id));
  const waiting = await lettersWaitingFor(db, whole);
  if (waiting.length === 0) return settlement;
  const stored = new Set(
    (
      await recordsOf(
        db,
        whole.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  const fresh = whole.filter(({ id }) => !stored.has(id));
  const names = new Map<ProposalId, ProposalId>();
  for (const letter of waiting) {
    const match = matchLetter(letter, fresh);
    const same = whole.some(({ id }) => id === letter.id);
    if (same || (match.kind === "certain" && !names.has(match.id))) settlement.matched.push(letter.id);
    if (!same && match.kind === "certain" && !names.has(match.id)) names.set(match.id, letter.id);
    if (!same && match.kind === "doubtful") settlement.findings.push(doubtOf(letter, match.ids));
  }
  settlement.identities.push(...[...names].map(([read, proposal]) => ({ read, proposal })));
  settlement.pages = pages.map((page) => ({ proposal: underId(page, names.get(page.id)), state: "settled" }));
  return settlement;
}

async function placeLetters(
  db: Kysely<Tables>,
  before: Settlement,
  letters: ReadonlySet<Settled>,
): Promise<Settlement> {
  const pages = [...letters].map(({ proposal }) => proposal);
  const ids = pages.map(({ id }) => id);
  const near = [...(await recordsSharingKeys(db, pages)), ...(await recordsOf(db, ids))];
  const beside = before.pages.filter((one) => !letters.has(one)).map(({ proposal }) => proposal);
  const there = new Map<string, ProposalRecord>([...near, ...beside].map((one) => [one.id, one]));
  const candidates = [...there.values()].filter((one) => !isLetterAlone(one));
  const after = { ...before, identities: [...before.identities], findings: [...before.findings] };
  after.pages = before.pages.map((one) =>
    letters.has(one) ? placed(one.proposal, { there, candidates, after }) : one,
  );
  return after;
}

type Around = {
  there: ReadonlyMap<string, ProposalRecord>;
  candidates: readonly ProposalRecord[];
  after: Settlement;
};

function placed(letter: Proposal, { there, candidates, after }: Around): Settled {
  const same = there.get(letter.id);
  if (same && (isLetterAlone(same) || !speaksOfAnother(letter, same)))
    return { proposal: letter, state: "settled" };
  const match = same ? { kind: "doubtful" as const, ids: [same.id] } : matchLetter(letter, candidates);
  switch (match.kind) {
    case "certain":
      after.identities.push({ read: letter.id, proposal: match.id });
      return { proposal: underId(letter, match.id), state: "settled" };
    case "doubtful":
      after.findings.push({ ...doubtOf(letter, match.ids), page: letter });
      return { proposal: letter, state: "held" };
    case "none":
      after.findings.push({ ...ofLetter("waiting-letter", letter), detail: { title: letter.title } });
      return { proposal: letter, state: "waiting" };
    default:
      return match satisfies never;
  }
}

const MOST_CANDIDATES = 5;

function doubtOf(letter: ProposalRecord, ids: readonly ProposalId[]): HeldFinding {
  const detail = { title: letter.title, candidates: ids.slice(0, MOST_CANDIDATES) };
  return { ...ofLetter("doubtful-letter", letter), detail };
}

function ofLetter(kind: "doubtful-letter" | "waiting-letter", { source, id }: ProposalRecord) {
  return { kind, source, record: id };
}
