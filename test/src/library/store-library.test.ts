import { afterEach, describe, expect, it } from "vitest";
import { answer } from "../../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../../handlers/speaker.ts";
import { openLibrary } from "../../../src/library/store-library.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { describeDeepSearch } from "../../handlers/deep-search-contract.ts";
import { proposalWith } from "../../proposal-with.ts";

const FROM = { source: "0001.txt", at: 1 };
const lights = proposalWith();
const lifts = proposalWith({
  id: "示例市政协|3-1|0002",
  number: "0002",
  numbers: ["0002", "2"],
  title: "关于推进老楼加装电梯的提案",
  text: "关于推进老楼加装电梯的提案\n建议：简化报批手续。",
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

  it("opens a large store by its cards, and finds words when it is refreshed", async () => {
    const library = await openLibrary(await storeWith([lights, lifts], FROM), { whole: 1 });
    expect([library.index.size, library.index.pending]).toEqual([2, 2]);
    expect(library.index.byNumber("0002").exact.map((card) => card.id)).toEqual([lifts.id]);
    expect(library.index.search("电梯").hits).toEqual([]);
    await library.refresh();
    expect(library.index.pending).toBe(0);
    expect(library.index.search("电梯").hits[0]?.card.id).toBe(lifts.id);
  });

  it("answers by whole texts until the words of a large store are indexed", async () => {
    const library = await openLibrary(await storeWith([lights, lifts], FROM), { whole: 1 });
    const said = { text: "加装电梯", by: LOCAL_SPEAKER, now: 0, day: "2024-03-01" };
    const { answer: given } = await answer(said, NEW_CONVERSATION, { library });
    expect(given.proposals.map(({ number }) => number)).toEqual(["0002"]);
  });

  it("takes over what changed or went while the words were still to come", async () => {
    const store = await storeWith([lights, lifts], { ...FROM, sample: true });
    const library = await openLibrary(store, { whole: 1 });
    await store.importProposals([{ ...lights, title: "关于路灯节能的提案" }], FROM);
    await library.refresh();
    expect(library.index.cards({}).map((card) => card.title)).toEqual(["关于路灯节能的提案"]);
    expect(library.index.pending).toBe(0);
  });

  it("stops indexing when it is closed", async () => {
    const library = await openLibrary(await storeWith([lights, lifts], FROM), { whole: 1 });
    library.close();
    await library.refresh();
    expect(library.index.pending).toBe(2);
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
