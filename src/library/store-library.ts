import { setImmediate as othersFirst } from "node:timers/promises";
import type { Library } from "../../handlers/library.ts";
import type { BureauEntry } from "../../index/bureau-entry.ts";
import { withOwnNames } from "../../index/own-names.ts";
import type { Proposal, ProposalId, ProposalRecord } from "../../index/proposal.ts";
import { buildIndex } from "../../index/search/build-index.ts";
import type { ProposalIndex } from "../../index/search/proposal-index.ts";
import { inTurn } from "../in-turn.ts";
import type { Store } from "../store/store.ts";
import type { StoreError } from "../store/store-error.ts";

/** Proposals that are indexed before a waiting question goes first; a few milliseconds each. */
const AT_ONCE = 10;
/** So many proposals are kept with their digests. */
const RECENT = 300;
/** Up to so many proposals are indexed before the library opens; with more, their words come after their cards. */
const WHOLE = 300;

/**
 * The library of a store. `refresh` takes over what was imported since, and tells whether there was anything; the first
 * one also indexes the words of a large library, which opens with its cards alone. `close` ends that early.
 */
export type StoreLibrary = Library & {
  /** Reads what is stored and indexes it; until then it knows of no proposal. */
  load(): Promise<void>;
  refresh(): Promise<boolean>;
  close(): void;
};

/** An index, and the store's revision that it shows. */
type Shown = { index: ProposalIndex; revision: number };

/**
 * How a library is opened: whom a proposal that cannot be understood goes to, a customer's bureaus, up to how many
 * proposals are indexed at once, and whether it has the private ones too.
 */
export type LibrarySettings = {
  onUnreadable?: (fault: StoreError) => void;
  bureaus?: readonly BureauEntry[] | undefined;
  whole?: number;
  withPrivate?: boolean;
};

type OpenLibrary = {
  store: Store;
  onUnreadable: ((fault: StoreError) => void) | undefined;
  bureaus: readonly BureauEntry[] | undefined;
  withPrivate: boolean;
  /** Private proposals that are kept out. */
  hidden: Set<ProposalId>;
  shown: Shown;
  closed: boolean;
};

/** Opens the library of a store: reads everything once and indexes it. */
export async function openLibrary(store: Store, settings?: LibrarySettings): Promise<StoreLibrary> {
  const library = createLibrary(store, settings);
  await library.load();
  return library;
}

/**
 * The library of a store, not loaded. A proposal that cannot be understood goes to `onUnreadable` and does not keep
 * the others away.
 */
export function createLibrary(
  store: Store,
  { onUnreadable, bureaus, whole = WHOLE, withPrivate = false }: LibrarySettings = {},
): StoreLibrary {
  const shown = { index: buildIndex([]), revision: -1 };
  const kept = { withPrivate, hidden: new Set<ProposalId>() };
  const open: OpenLibrary = { store, onUnreadable, bureaus, ...kept, shown, closed: false };
  return {
    async load() {
      open.shown = await ((await store.countProposals()) > whole ? loadCards(open) : load(open));
    },
    get index() {
      return open.shown.index;
    },
    proposal: recently(open),
    deepSearch: async (query, limit) => {
      const matches = await store.searchTexts(query, limit + open.hidden.size);
      return matches.filter(({ id }) => !open.hidden.has(id)).slice(0, limit);
    },
    refresh: inTurn(() => refreshed(open)),
    close: () => {
      open.closed = true;
    },
  };
}

/** Fetches proposals; those asked about lately are kept until something is written, and their digests with them. */
function recently(open: OpenLibrary): Library["proposal"] {
  const kept = { proposals: new Map<ProposalId, Proposal>(), revision: -1 };
  return async (id) => {
    const { revision } = open.shown;
    if (kept.revision !== revision) Object.assign(kept, { proposals: new Map(), revision });
    const { proposals } = kept;
    const proposal = proposals.get(id) ?? known(await open.store.proposal(id), open);
    proposals.delete(id);
    // What has just become private is not in the index's last state yet.
    if (!proposal || !isShown(proposal, open)) return undefined;
    proposals.set(id, proposal);
    const [oldest] = proposals.keys();
    if (proposals.size > RECENT && oldest !== undefined) proposals.delete(oldest);
    return proposal;
  };
}

/** By the customer's own names of bureaus, where there are any. */
function known(proposal: Proposal | undefined, { bureaus, shown }: OpenLibrary): Proposal | undefined {
  return proposal && bureaus ? withOwnNames(proposal, shown.index.sameOffice) : proposal;
}

async function refreshed(open: OpenLibrary): Promise<boolean> {
  // A card that stays without words is of a proposal that has gone meanwhile: catching up takes it out.
  if (open.shown.index.pending > 0) await putAll(open, open.shown.index, -1);
  const before = open.shown.revision;
  open.shown = await caughtUp(open);
  return open.shown.revision !== before;
}

function isShown({ visibility }: Pick<Proposal, "visibility">, { withPrivate }: OpenLibrary): boolean {
  return withPrivate || visibility === "public";
}

/** Keeps private proposals out; one that has become private leaves the index. */
function shownOf<One extends ProposalRecord>(
  batch: readonly One[],
  open: OpenLibrary,
  index: ProposalIndex,
): One[] {
  const hidden = batch.filter((one) => !isShown(one, open)).map(({ id }) => id);
  for (const { id } of batch) open.hidden.delete(id);
  for (const id of hidden) open.hidden.add(id);
  index.remove(hidden);
  return batch.filter((one) => isShown(one, open));
}

async function load(open: OpenLibrary): Promise<Shown> {
  const { index, revision } = await startIndex(open);
  await putAll(open, index, -1);
  return { index, revision };
}

async function loadCards(open: OpenLibrary): Promise<Shown> {
  const { index, revision } = await startIndex(open);
  // What cannot be understood is told when the words are read.
  for await (const batch of open.store.records(() => undefined)) {
    index.putCards(shownOf(batch, open, index));
    await othersFirst();
  }
  return { index, revision };
}

/** The revision first: what is committed while reading is read twice, never missed. */
async function startIndex({ store, bureaus, hidden }: OpenLibrary): Promise<Shown> {
  const revision = await store.revision();
  const expected = await store.countProposals();
  hidden.clear();
  return { index: buildIndex([], bureaus ? { bureaus, expected } : { expected }), revision };
}

/** What was written since joins the index; where proposals have gone, a new index takes its place when it is whole. */
async function caughtUp(open: OpenLibrary): Promise<Shown> {
  const { store, shown } = open;
  const revision = await store.revision();
  if (open.closed || (revision === shown.revision && shown.index.pending === 0)) return shown;
  await putAll(open, shown.index, shown.revision);
  const known = shown.index.size + open.hidden.size;
  if (shown.index.pending > 0 || known !== (await store.countProposals())) return load(open);
  return { index: shown.index, revision };
}

async function putAll(open: OpenLibrary, index: ProposalIndex, since: number): Promise<void> {
  for await (const batch of open.store.proposals(since, open.onUnreadable)) {
    for (let start = 0; start < batch.length && !open.closed; start += AT_ONCE) {
      index.put(shownOf(batch.slice(start, start + AT_ONCE), open, index));
      await othersFirst();
    }
    if (open.closed) return;
  }
}
