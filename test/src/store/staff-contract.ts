import { expect, it } from "vitest";
import type { Outcome } from "../../../index/promise/outcome.ts";
import type { Deed } from "../../../index/staff/deed.ts";
import type { ShelvedOutcome } from "../../../src/store/staff/outcome-shelf.ts";
import type { Store } from "../../../src/store/store.ts";
import { proposalWith } from "../../proposal-with.ts";

const BY = { channel: "feishu", person: "ou_1", name: "周示例" };
const proposal = proposalWith();
const OTHER = proposalWith({ id: "示例市政协|3-1|0002", number: "0002", numbers: ["0002"] });
const DEED: Deed = { kind: "assigned", proposal: proposal.id, day: "2024-03-15" };
const OUTCOME: Outcome = { stances: [{ bureau: "城管局", point: "1", stance: "planned" }], promises: [] };
const FROM = { source: "0001.txt", at: 1_000 };

/** What every store promises of the staff's side. */
export function describeStaffRecords(openNew: () => Promise<Store>): void {
  it("keeps what staff did, who and when, in its order", async () => {
    const { deeds } = await openNew();
    const first = await deeds.add(DEED, BY, 1_000);
    const second = await deeds.add(
      { kind: "undone", deed: first.id },
      { channel: "web", person: "w" },
      2_000,
    );
    expect(await deeds.after(0)).toEqual([first, second]);
    expect(first).toMatchObject({ number: 1, at: 1_000, by: BY, deed: DEED });
    expect(await deeds.after(1)).toEqual([second]);
  });

  it("gives every deed a number of its own, however many are written at once", async () => {
    const { deeds } = await openNew();
    await Promise.all(Array.from({ length: 8 }, (_, at) => deeds.add(DEED, BY, at)));
    expect((await deeds.after(0)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("numbers deeds apart from imports", async () => {
    const store = await openNew();
    const before = await store.revision();
    await store.deeds.add(DEED, BY, 0);
    expect(await store.revision()).toBe(before);
  });

  it("names the proposals whose outcome is not known, until it is", async () => {
    const store = await openNew();
    await store.importProposals([proposal, OTHER], FROM);
    const [pending, ...others] = await store.outcomes.pending("1", "", 10);
    expect([pending?.proposal, others.length]).toEqual([proposal, 1]);
    await store.outcomes.keep("1", [{ id: proposal.id, hash: pending?.hash ?? "", outcome: OUTCOME }]);
    expect((await store.outcomes.pending("1", "", 10)).map(({ id }) => id)).toEqual([OTHER.id]);
  });

  it("names no more of them than asked for, going on after one", async () => {
    const store = await openNew();
    await store.importProposals([proposal, OTHER], FROM);
    const [first] = await store.outcomes.pending("1", "", 1);
    const second = await store.outcomes.pending("1", first?.id ?? "", 1);
    expect([first, ...second].map((one) => one?.id)).toEqual([proposal.id, OTHER.id]);
  });

  it("tells every proposal's outcome, and what was kept or written since", async () => {
    const store = await openNew();
    await store.importProposals([proposal, OTHER], FROM);
    const { outcomes } = store;
    const before = { shelf: await outcomes.revision(), store: await store.revision() };
    await keepOutcome(store, proposal.id);
    expect(await allShelved(store, -1)).toEqual([
      { id: proposal.id, outcome: OUTCOME },
      { id: OTHER.id, outcome: undefined },
    ]);
    expect(await outcomes.keptSince("1", before.shelf)).toEqual([{ id: proposal.id, outcome: OUTCOME }]);
    expect(await outcomes.keptSince("1", await outcomes.revision())).toEqual([]);
    expect(await allShelved(store, before.store)).toEqual([]);
  });

  it.each([
    ["a new wording", { ...proposal, text: `${proposal.text}\n又加一句。` }, "1"],
    ["other rules", proposal, "2"],
  ])("forgets an outcome with %s", async (_, now, rules) => {
    const store = await openNew();
    await store.importProposals([proposal], FROM);
    await keepOutcome(store, proposal.id);
    await store.importProposals([now], { ...FROM, at: 2_000 });
    expect(await allShelved(store, -1, rules)).toEqual([{ id: proposal.id, outcome: undefined }]);
    expect(await store.outcomes.keptSince(rules, 0)).toEqual([]);
    expect(await store.outcomes.pending(rules, "", 10)).toHaveLength(1);
  });

  it("forgets what was kept by other rules, but for those used last", async () => {
    const store = await openNew();
    await store.importProposals([proposal], FROM);
    for (const rules of ["oldest", "old", "new"]) await keepOutcome(store, proposal.id, rules);
    await store.outcomes.forgetOthers("new");
    const kept = (rules: string) => store.outcomes.keptSince(rules, 0);
    expect([await kept("oldest"), await kept("old"), await kept("new")].map((one) => one.length)).toEqual([
      0, 1, 1,
    ]);
  });

  it("keeps no outcome of a proposal that has gone", async () => {
    const store = await openNew();
    await store.importProposals([proposal], { ...FROM, sample: true });
    const [pending] = await store.outcomes.pending("1", "", 1);
    await store.importProposals([OTHER], FROM);
    await store.outcomes.keep("1", [{ id: proposal.id, hash: pending?.hash ?? "", outcome: OUTCOME }]);
    expect(await store.outcomes.keptSince("1", 0)).toEqual([]);
  });

  it("gives a digest to one process until it is settled, and to another when the lease has run out", async () => {
    const { digests } = await openNew();
    const taken = await Promise.all([digests.begin("d", 100, 200), digests.begin("d", 100, 200)]);
    expect(taken.filter(Boolean)).toEqual([
      { attempts: 0, lostResponses: 0, doubtful: false, firstTryAt: 100 },
    ]);
    expect(await digests.begin("d", 199, 300)).toBeUndefined();
    expect(await digests.begin("d", 200, 300)).toMatchObject({ doubtful: true, firstTryAt: 100 });
    await digests.settle("d", { kind: "sent", message: "m" });
    expect(await digests.begin("d", 900, 999)).toBeUndefined();
  });

  it("gives a digest again when its pause is over, and counts what was tried", async () => {
    const { digests } = await openNew();
    await digests.begin("d", 100, 200);
    await digests.settle("d", { kind: "again", notBefore: 150, after: "refusal", problem: "403" });
    expect(await digests.begin("d", 149, 300)).toBeUndefined();
    expect(await digests.begin("d", 150, 300)).toMatchObject({ attempts: 1, doubtful: false });
    await digests.settle("d", { kind: "again", notBefore: 160, after: "lost-response", problem: "timeout" });
    expect(await digests.begin("d", 160, 300)).toMatchObject({
      attempts: 2,
      lostResponses: 1,
      doubtful: true,
    });
    await digests.settle("d", { kind: "ended", state: "failed", problem: "403" });
    expect(await digests.begin("d", 900, 999)).toBeUndefined();
  });
}

async function keepOutcome({ outcomes }: Store, id: typeof proposal.id, rules = "1"): Promise<void> {
  const pending = await outcomes.pending(rules, "", 10);
  const hash = pending.find((one) => one.id === id)?.hash ?? "";
  await outcomes.keep(rules, [{ id, hash, outcome: OUTCOME }]);
}

async function allShelved({ outcomes }: Store, revision: number, rules = "1") {
  const shelved: ShelvedOutcome[] = [];
  for await (const batch of outcomes.ofProposals(rules, revision)) shelved.push(...batch);
  return shelved;
}
