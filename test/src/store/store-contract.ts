import { afterEach, describe, expect, it } from "vitest";
import type { Proposal } from "../../../index/proposal.ts";
import { phraseQuery } from "../../../index/search/text-query.ts";
import { EVENTS_KEPT_MS } from "../../../src/store/inbox/event-table.ts";
import type { Import, Store } from "../../../src/store/store.ts";
import { collect } from "../../collect.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { describeFigures } from "./figures-contract.ts";
import { describeIdentities } from "./identity-contract.ts";
import { describeLetterMoves } from "./letter-move-contract.ts";
import { describeNotifying } from "./notify-contract.ts";
import { describeReopening } from "./reopen-contract.ts";
import { describeStaffRecords } from "./staff-contract.ts";
import { describeWebInbox } from "./web-inbox-contract.ts";

/** How an adapter is opened for the suite: each place is empty at first and keeps what was written, if it can. */
export type StorePlace = { open(): Promise<Store>; keeps: boolean };

const FROM: Import = { source: "0001.txt", at: 1_000 };
const SAMPLE: Import = { source: "samples.csv", at: 500, sample: true };

const TIMES = { checkedAt: 1, notBefore: 0, failures: 2 };

/** What every store promises, whatever is behind it. */
export function describeStore(name: string, newPlace: () => StorePlace): void {
  describe(`the store on ${name}`, () => {
    const opened: Store[] = [];
    const openAt = async (place: StorePlace) => {
      const store = await place.open();
      opened.push(store);
      return store;
    };
    const openNew = () => openAt(newPlace());
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    describeImports(openNew);
    describeSamples(openNew);
    describeComparing(openNew);
    describeReading(openNew);
    describeWholeTexts(openNew);
    describeConversations(openNew);
    describeInbox(openNew);
    describeNotifying(openNew);
    describeWebInbox(openNew);
    describeStaffRecords(openNew);
    describeFigures(openNew);
    describeIdentities(openNew);
    describeReopening(openNew);
    describeLetterMoves(openNew);
    if (newPlace().keeps) describeKeeping(newPlace, openAt);
  });
}

type OpenNew = () => Promise<Store>;

function retitled(proposal: Proposal, title: string): Proposal {
  return { ...proposal, title, text: proposal.text.replace(proposal.title, title) };
}

function describeImports(openNew: OpenNew): void {
  it("gives back a proposal as it was imported", async () => {
    const store = await openNew();
    const proposal = withReplies(proposalWith({ votes: { support: 3, oppose: 0 } }), "已更换路灯。");
    await store.importProposals([proposal], FROM);
    expect(await store.proposal(proposal.id)).toEqual(proposal);
  });

  it("joins a letter that comes in a file of its own, and tells only of the letter", async () => {
    const store = await openNew();
    await store.importProposals([proposalWith()], FROM);
    const letter = { source: "letter.txt", recommendationOrigin: "reply" as const };
    const page = { ...withReplies(proposalWith(), "已更换路灯。"), ...letter };
    const { outcomes, comparisons } = await store.importProposals([page], FROM);
    expect(outcomes).toEqual(["changed"]);
    expect(comparisons.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(["new-reply"]);
    const stored = await store.proposal(page.id);
    expect(stored).toMatchObject({ source: "0001.txt", recommendationOrigin: "proposal" });
    expect(stored?.replies).toHaveLength(1);
    expect((await store.importProposals([proposalWith()], FROM)).comparisons[0]?.lost).toEqual([]);
    expect((await store.proposal(page.id))?.replies).toHaveLength(1);
  });

  it("announces nothing of a run that founds the store, and everything after it", async () => {
    const store = await openNew();
    const founding = { ...FROM, founding: true };
    const second = { id: "示例市政协|3-1|0002", number: "0002" };
    await store.importProposals([proposalWith()], founding);
    await store.importProposals([proposalWith(second)], founding);
    expect((await store.proof.lastImport())?.found).toBe(0);
    await store.importProposals([withReplies(proposalWith(second), "已更换路灯。")], { ...FROM, at: 2_000 });
    expect((await store.proof.lastImport())?.found).toBe(1);
  });

  it("knows no proposal under another identity", async () => {
    const store = await openNew();
    expect(await store.proposal(proposalWith().id)).toBeUndefined();
  });

  it.each([
    ["the same again", proposalWith(), "unchanged"],
    [
      "other spaces and widths",
      proposalWith({ text: "关于加强滨河路灯管护的提案\n\n 建议:更换老旧路灯。" }),
      "cosmetic",
    ],
    ["the same from another file", proposalWith({ source: "copy.txt" }), "unchanged"],
    ["another title", retitled(proposalWith(), "关于修复滨河路灯的提案"), "changed"],
    ["a reply that has come", withReplies(proposalWith(), "已更换路灯。"), "changed"],
    [
      "another lead bureau",
      proposalWith({
        bureaus: [{ name: "住建局", role: "lead" }],
        text: `${proposalWith().text}\n主办单位：住建局`,
      }),
      "changed",
    ],
    ["the same text read better", proposalWith({ bureaus: [{ name: "住建局", role: "lead" }] }), "unchanged"],
    ["another number", proposalWith({ id: "示例市政协|3-1|0002", number: "0002" }), "new"],
  ])("tells %s", async (_what, proposal, outcome) => {
    const store = await openNew();
    await store.importProposals(
      [proposalWith({ text: "关于加强滨河路灯管护的提案\n建议：更换老旧路灯。" })],
      FROM,
    );
    const again = await store.importProposals([proposal], FROM);
    expect(again.outcomes).toEqual([outcome]);
    expect(await store.proposal(proposal.id)).toEqual(proposal);
  });

  it("takes the last of two proposals with one identity in one import", async () => {
    const store = await openNew();
    const later = retitled(proposalWith(), "后来的题目");
    expect((await store.importProposals([proposalWith(), later, later], FROM)).outcomes).toEqual([
      "new",
      "changed",
      "unchanged",
    ]);
    expect(await store.proposal(later.id)).toEqual(later);
  });

  it("says what differs of substance, beside how a proposal compares", async () => {
    const store = await openNew();
    await store.importProposals([withReplies(proposalWith(), "已更换路灯。")], FROM);
    const { comparisons } = await store.importProposals(
      [withReplies(proposalWith(), "暂不更换路灯。")],
      FROM,
    );
    expect(comparisons).toMatchObject([{ changes: [{ kind: "changed-reply" }], lost: [] }]);
  });

  it("saves nothing when a fault comes in the middle", async () => {
    const store = await openNew();
    await store.importProposals(numbered(1), FROM);
    const before = await store.revision();
    const broken = [...numbered(250), { ...proposalWith(), id: null } as unknown as Proposal];
    await expect(store.importProposals(broken, FROM)).rejects.toThrow();
    expect([await store.countProposals(), await store.revision()]).toEqual([1, before]);
  });

  it("works on after a fault", async () => {
    const store = await openNew();
    const broken = [proposalWith(), { ...proposalWith(), id: null } as unknown as Proposal];
    await expect(store.importProposals(broken, FROM)).rejects.toThrow();
    expect((await store.importProposals([proposalWith()], FROM)).outcomes).toEqual(["new"]);
  });

  it("lets imports that come together finish one after the other", async () => {
    const store = await openNew();
    const [even, odd] = [0, 1].map((rest) => numbered(300).filter((_, at) => at % 2 === rest));
    await Promise.all([store.importProposals(even ?? [], FROM), store.importProposals(odd ?? [], FROM)]);
    expect(await store.countProposals()).toBe(300);
  });
}

function describeSamples(openNew: OpenNew): void {
  it("is no sample store while it is empty", async () => {
    const store = await openNew();
    expect(await store.onlySamples()).toBe(false);
  });

  it("removes the samples with the first real import, and says how many", async () => {
    const store = await openNew();
    await store.importProposals(numbered(3), SAMPLE);
    expect(await store.onlySamples()).toBe(true);
    const real = proposalWith({ id: "示例市政协|4-1|0001" });
    expect((await store.importProposals([real], FROM)).samplesRemoved).toBe(3);
    expect([await store.countProposals(), await store.onlySamples()]).toEqual([1, false]);
  });

  it("keeps the samples when a real import brings nothing", async () => {
    const store = await openNew();
    await store.importProposals(numbered(3), SAMPLE);
    await store.importProposals([], FROM);
    expect(await store.countProposals()).toBe(3);
  });

  it("counts a sample that comes again as a real proposal as new", async () => {
    const store = await openNew();
    await store.importProposals([withReplies(proposalWith(), "已更换。")], SAMPLE);
    const real = await store.importProposals([withReplies(proposalWith(), "已更换。")], FROM);
    expect(real).toMatchObject({ outcomes: ["new"], samplesRemoved: 1 });
  });
}

function describeComparing(openNew: OpenNew): void {
  it("tells what an import would give without writing anything", async () => {
    const store = await openNew();
    await store.importProposals(numbered(2), FROM);
    const changed = retitled(proposalWith({ ...numbered(1)[0] }), "改过的题目");
    const before = await store.revision();
    expect(await store.compareProposals([changed, ...numbered(3).slice(1)])).toMatchObject({
      outcomes: ["changed", "unchanged", "new"],
      samplesRemoved: 0,
    });
    expect([await store.revision(), await store.countProposals()]).toEqual([before, 2]);
  });

  it("compares with the samples gone, as an import would", async () => {
    const store = await openNew();
    await store.importProposals(numbered(2), SAMPLE);
    expect(await store.compareProposals(numbered(1))).toMatchObject({ outcomes: ["new"], samplesRemoved: 2 });
    expect(await store.compareProposals([])).toMatchObject({ outcomes: [], samplesRemoved: 0 });
  });
}

function describeReading(openNew: OpenNew): void {
  it("goes through a large store in batches, each proposal once, in order of id", async () => {
    const store = await openNew();
    await store.importProposals(numbered(1_050), FROM);
    const batches = await collect(store.proposals());
    expect(batches.length).toBeGreaterThan(1);
    const ids = batches.flat().map((proposal) => proposal.id);
    expect(ids).toEqual(numbered(1_050).map((proposal) => proposal.id));
  });

  it("gives only what was written after a revision", async () => {
    const store = await openNew();
    await store.importProposals(numbered(3), FROM);
    const before = await store.revision();
    const changed = proposalWith({ ...numbered(2)[1], title: "改过的题目" });
    await store.importProposals([...numbered(1), changed], FROM);
    expect((await collect(store.proposals(before))).flat()).toEqual([changed]);
    expect(await store.revision()).toBeGreaterThan(before);
  });

  it("keeps its revision when an import writes nothing", async () => {
    const store = await openNew();
    await store.importProposals(numbered(3), FROM);
    const before = await store.revision();
    await store.importProposals(numbered(3), FROM);
    expect(await store.revision()).toBe(before);
  });

  it("can be written", async () => {
    const store = await openNew();
    await expect(store.checkWritable()).resolves.toBeUndefined();
  });
}

function describeWholeTexts(openNew: OpenNew): void {
  const lamps = () => proposalWith({ text: "关于路灯的提案\n夜间昏暗。" });
  const found = async (store: Store, phrase: string) => {
    const matches = await store.searchTexts(phraseQuery(phrase) ?? { words: [] }, 10);
    return matches.map(({ id, text }) => [id, text]);
  };

  it("gives all records without their texts", async () => {
    const store = await openNew();
    await store.importProposals(numbered(250), FROM);
    const records = (await collect(store.records())).flat();
    expect(records).toEqual(numbered(250).map(({ text: _, ...record }) => record));
  });

  it("finds a text by its words as soon as it is imported, and no longer when it has changed", async () => {
    const store = await openNew();
    await store.importProposals([lamps()], FROM);
    expect(await found(store, "夜间昏暗")).toEqual([[lamps().id, lamps().text]]);
    await store.importProposals([proposalWith({ text: "关于路灯的提案\n已更换。" })], FROM);
    expect([await found(store, "夜间昏暗"), (await found(store, "已更换")).length]).toEqual([[], 1]);
  });

  it("forgets the texts of the samples with the samples", async () => {
    const store = await openNew();
    await store.importProposals([lamps()], SAMPLE);
    await store.importProposals([proposalWith({ id: "示例市政协|3-1|0002", text: "电梯" })], FROM);
    expect(await found(store, "昏暗")).toEqual([]);
  });

  it("keeps no text of an import that failed", async () => {
    const store = await openNew();
    const broken = [lamps(), { ...proposalWith(), id: null } as unknown as Proposal];
    await expect(store.importProposals(broken, FROM)).rejects.toThrow();
    expect(await found(store, "昏暗")).toEqual([]);
  });
}

function describeConversations(openNew: OpenNew): void {
  it("takes an event of a channel once", async () => {
    const store = await openNew();
    const event = { channel: "telegram", eventId: "7" };
    expect(await store.firstSeen(event, 1)).toBe(true);
    expect(await store.firstSeen(event, 2)).toBe(false);
    expect(await store.firstSeen({ ...event, channel: "feishu" }, 2)).toBe(true);
  });

  it("takes an event that comes many times at once only once", async () => {
    const store = await openNew();
    const event = { channel: "feishu", eventId: "7" };
    const taken = await Promise.all(Array.from({ length: 20 }, () => store.firstSeen(event, 1)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("remembers a conversation until it expires", async () => {
    const store = await openNew();
    await store.saveConversation({ key: "web:1", state: { page: 1 }, expiresAt: 100 });
    await store.saveConversation({ key: "web:1", state: { page: 2, ids: ["一"] }, expiresAt: 200 });
    expect(await store.conversation("web:1", 199)).toEqual({ page: 2, ids: ["一"] });
    expect(await store.conversation("web:1", 200)).toBeUndefined();
    expect(await store.conversation("web:2", 1)).toBeUndefined();
  });

  it("forgets old events and expired conversations when it is purged", async () => {
    const store = await openNew();
    const [old, recent] = ["1", "2"].map((eventId) => ({ channel: "telegram", eventId }));
    if (!old || !recent) return;
    await store.firstSeen(old, 10);
    await store.firstSeen(recent, 20);
    await store.saveConversation({ key: "web:1", state: 1, expiresAt: 30 });
    await store.purge(20 + EVENTS_KEPT_MS);
    expect([await store.firstSeen(old, 40), await store.firstSeen(recent, 40)]).toEqual([true, false]);
    expect(await store.conversation("web:1", 1)).toBeUndefined();
  });

  it("remembers the watched files as they were imported last", async () => {
    const store = await openNew();
    await store.rememberFile({ path: "a.txt", size: 1, modifiedAt: 1 });
    await store.rememberFile({ path: "a.txt", size: 2, modifiedAt: 3 });
    expect(await store.watchedFiles()).toEqual([{ path: "a.txt", size: 2, modifiedAt: 3 }]);
  });

  it("remembers the pages of the web under the address that led to them, as they were asked for last", async () => {
    const store = await openNew();
    const entry = "https://a.example/list";
    const page = {
      ...{ entry, address: entry, etag: null, lastModified: "x", hash: null, listing: null },
      ...TIMES,
    };
    await store.webPages.put({ ...page, failures: 1 });
    await store.webPages.put({ ...page, etag: '"2"', notBefore: 9_000_000_000_000 });
    await store.webPages.put({ ...page, entry: "https://b.example/" });
    expect(await store.webPages.under(entry)).toEqual([
      { ...page, etag: '"2"', notBefore: 9_000_000_000_000 },
    ]);
  });
}

const HOUR_MS = 3_600_000;

function describeInbox(openNew: OpenNew): void {
  const event = (eventId: string) => ({
    channel: "telegram",
    eventId,
    payload: `{"n":${eventId}}`,
    attempts: 0,
  });

  it("receives an event once, also after it is settled", async () => {
    const store = await openNew();
    expect(await store.receive([event("1"), event("2")], 1)).toEqual([event("1"), event("2")]);
    await store.settle(event("1"));
    expect(await store.receive([event("1"), event("2"), event("3")], 2)).toEqual([event("3")]);
  });

  it("gives back in order what was not settled, and counts the attempts", async () => {
    const store = await openNew();
    await store.receive([event("9"), event("10")], 1);
    await store.receive([event("2")], 2);
    await store.settle(event("10"));
    const again = (attempts: number) => [event("9"), event("2")].map((one) => ({ ...one, attempts }));
    expect(await store.unsettled("telegram")).toEqual(again(1));
    expect(await store.unsettled("telegram")).toEqual(again(2));
    expect(await store.unsettled("feishu")).toEqual([]);
  });

  it("knows an event that comes again after seven hours, although it is purged every hour", async () => {
    const store = await openNew();
    await store.receive([event("1")], 0);
    await store.settle(event("1"));
    await store.firstSeen(event("1"), 0);
    for (let hour = 1; hour <= 7; hour += 1) await store.purge(hour * HOUR_MS);
    expect(await store.receive([event("1")], 7 * HOUR_MS)).toEqual([]);
    expect(await store.firstSeen(event("1"), 7 * HOUR_MS)).toBe(false);
  });

  it("still takes a received event once for answering", async () => {
    const store = await openNew();
    await store.receive([event("1")], 1);
    expect(await store.firstSeen(event("1"), 1)).toBe(true);
  });
}

function describeKeeping(newPlace: () => StorePlace, openAt: (place: StorePlace) => Promise<Store>): void {
  it("has everything again when it is opened again", async () => {
    const place = newPlace();
    const before = await openAt(place);
    await before.importProposals(numbered(3), FROM);
    await before.firstSeen({ channel: "telegram", eventId: "7" }, 1);
    const after = await openAt(place);
    expect((await collect(after.proposals())).flat()).toEqual(numbered(3));
    expect(await after.firstSeen({ channel: "telegram", eventId: "7" }, 2)).toBe(false);
  });

  it("can be opened new by several at once", async () => {
    const place = newPlace();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openAt(place)));
    expect(await Promise.all(stores.map((store) => store.countProposals()))).toEqual([0, 0, 0, 0]);
  });

  it("takes everything that two connections write at the same time", async () => {
    const place = newPlace();
    const stores = [await openAt(place), await openAt(place)];
    const writes = numbered(60).map((proposal, at) => stores[at % 2]?.importProposals([proposal], FROM));
    await Promise.all(writes);
    expect(await stores[0]?.countProposals()).toBe(60);
    expect(await stores[1]?.revision()).toBe(60);
  });

  it("answers questions while an import is being written", async () => {
    const place = newPlace();
    const store = await openAt(place);
    await store.importProposals(numbered(1), FROM);
    const order: string[] = [];
    const large = numbered(2_000).map((one) => ({ ...one, title: "新题目" }));
    const importing = store.importProposals(large, FROM).then(() => order.push("import"));
    await store.proposal(proposalWith().id);
    order.push("question");
    await importing;
    expect(order).toEqual(["question", "import"]);
  });

  it("notices through its revision what another connection imported", async () => {
    const place = newPlace();
    const [one, other] = [await openAt(place), await openAt(place)];
    const before = await one.revision();
    await other.importProposals(numbered(2), FROM);
    expect((await collect(one.proposals(before))).flat()).toHaveLength(2);
  });
}

/** Proposals 1 to `count`, each with a reply. */
function numbered(count: number): Proposal[] {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(4, "0");
    return withReplies(proposalWith({ id: `示例市政协|3-1|${number}`, number }), `第${number}号已办理。`);
  });
}
