import { setImmediate as othersFirst } from "node:timers/promises";
import type { Library } from "../handlers/library.ts";
import { buildIndex } from "../index/search/build-index.ts";
import type { ProposalIndex } from "../index/search/proposal-index.ts";
import type { Store } from "./store/store.ts";
import type { StoreError } from "./store/store-error.ts";

/** Proposals that are indexed before a waiting question goes first; a few milliseconds each. */
const AT_ONCE = 10;

/** The library of a store. `refresh` takes over what was imported since, and tells whether there was anything. */
export type StoreLibrary = Library & { refresh(): Promise<boolean> };

/** An index, and the store's revision that it shows. */
type Shown = { index: ProposalIndex; revision: number };

/** What was written after a revision, all by default. */
type Since = (revision?: number) => ReturnType<Store["proposals"]>;

/**
 * Opens the library of a store: reads everything once and indexes it. A proposal that cannot be understood goes to
 * `onUnreadable` and does not keep the others away.
 */
export async function openLibrary(
  store: Store,
  onUnreadable?: (fault: StoreError) => void,
): Promise<StoreLibrary> {
  const since: Since = (revision) => store.proposals(revision, onUnreadable);
  const state: { shown: Shown; refreshing: Promise<boolean> } = {
    shown: await load(store, since),
    refreshing: Promise.resolve(false),
  };
  const refresh = async () => {
    const next = await caughtUp(store, since, state.shown);
    const changed = next.revision !== state.shown.revision;
    state.shown = next;
    return changed;
  };
  return {
    get index() {
      return state.shown.index;
    },
    proposal: (id) => store.proposal(id),
    deepSearch: (query, limit) => store.searchTexts(query, limit),
    // One after the other; a refresh that failed does not fail the next.
    refresh: () => {
      state.refreshing = state.refreshing.then(refresh, refresh);
      return state.refreshing;
    },
  };
}

async function load(store: Store, since: Since): Promise<Shown> {
  // The revision first: what is committed while reading is read twice, never missed.
  const revision = await store.revision();
  const index = buildIndex([], { expected: await store.countProposals() });
  await putAll(index, since());
  return { index, revision };
}

/** What was written since joins the index; where proposals have gone, a new index takes its place when it is whole. */
async function caughtUp(store: Store, since: Since, shown: Shown): Promise<Shown> {
  const revision = await store.revision();
  if (revision === shown.revision) return shown;
  await putAll(shown.index, since(shown.revision));
  if (shown.index.size !== (await store.countProposals())) return load(store, since);
  return { index: shown.index, revision };
}

async function putAll(index: ProposalIndex, batches: ReturnType<Since>): Promise<void> {
  for await (const batch of batches) {
    for (let start = 0; start < batch.length; start += AT_ONCE) {
      index.put(batch.slice(start, start + AT_ONCE));
      await othersFirst();
    }
  }
}
