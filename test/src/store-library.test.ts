import { afterEach, describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { openLibrary } from "../../src/store-library.ts";
import { describeDeepSearch } from "../handlers/deep-search-contract.ts";
import { proposalWith } from "../proposal-with.ts";

const FROM = { source: "0001.txt", at: 1 };
const lights = proposalWith();
const lifts = proposalWith({
  id: "示例市政协|3-1|0002",
  number: "0002",
  numbers: ["0002", "2"],
  title: "关于推进老楼加装电梯的提案",
});

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

async function storeWith(...proposals: Parameters<Store["importProposals"]>) {
  const store = await openMemoryStore();
  opened.push(store);
  await store.importProposals(...proposals);
  return store;
}

describeDeepSearch("of a store", async (proposals) => openLibrary(await storeWith(proposals, FROM)));

describe("the library of a store", () => {
  it("finds what the store holds and fetches it whole", async () => {
    const library = await openLibrary(await storeWith([lights, lifts], FROM));
    const hit = library.index.search("电梯").hits[0];
    expect(hit?.card.id).toBe(lifts.id);
    expect(await library.proposal(lifts.id)).toEqual(lifts);
  });

  it("takes over what was imported since, and tells whether there was anything", async () => {
    const store = await storeWith([lights], FROM);
    const library = await openLibrary(store);
    expect(await library.refresh()).toBe(false);
    await store.importProposals([lifts], FROM);
    expect(await library.refresh()).toBe(true);
    expect(library.index.byNumber("0002").exact.map((card) => card.id)).toEqual([lifts.id]);
  });

  it("shows a changed proposal once, as it is now", async () => {
    const store = await storeWith([lights, lifts], FROM);
    const library = await openLibrary(store);
    await store.importProposals([{ ...lifts, title: "关于老楼加装扶梯的提案" }], FROM);
    await library.refresh();
    expect(
      library.index
        .cards({})
        .map((card) => card.title)
        .sort(),
    ).toEqual(["关于加强滨河路灯管护的提案", "关于老楼加装扶梯的提案"]);
  });

  it("drops the samples when real proposals have come", async () => {
    const store = await storeWith([lights], { ...FROM, sample: true });
    const library = await openLibrary(store);
    await store.importProposals([lifts], FROM);
    await library.refresh();
    expect(library.index.cards({}).map((card) => card.id)).toEqual([lifts.id]);
  });

  it("ends up with everything when it is refreshed many times at once", async () => {
    const store = await storeWith([lights], FROM);
    const library = await openLibrary(store);
    const importing = store.importProposals([lifts], FROM);
    await Promise.all([library.refresh(), importing, library.refresh()]);
    await library.refresh();
    expect(library.index.size).toBe(2);
  });
});
