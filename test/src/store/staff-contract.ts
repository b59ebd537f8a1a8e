import { expect, it } from "vitest";
import type { Outcome } from "../../../index/promise/outcome.ts";
import type { Deed } from "../../../index/staff/deed.ts";
import type { Store } from "../../../src/store/store.ts";
import { proposalWith } from "../../proposal-with.ts";

const BY = { channel: "feishu", person: "ou_1", name: "周示例" };
const proposal = proposalWith();
const OTHER = proposalWith({ id: "示例市政协|3-1|0002", number: "0002", numbers: ["0002"] });
const DEED: Deed = { kind: "assigned", proposal: proposal.id, day: "2024-03-15" };
const OUTCOME: Outcome = { stances: [{ bureau: "城管局", stance: "planned" }], promises: [] };
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
    const [pending, ...others] = await store.outcomes.pending("1", 10);
    expect([pending?.proposal, others.length]).toEqual([proposal, 1]);
    await store.outcomes.keep("1", [{ id: proposal.id, hash: pending?.hash ?? "", outcome: OUTCOME }]);
    expect(await store.outcomes.known("1")).toMatchObject([{ id: proposal.id, outcome: OUTCOME }]);
    expect((await store.outcomes.pending("1", 10)).map(({ id }) => id)).toEqual([OTHER.id]);
  });

  it("gives no more pending outcomes than asked for", async () => {
    const store = await openNew();
    await store.importProposals([proposal, OTHER], FROM);
    expect(await store.outcomes.pending("1", 1)).toHaveLength(1);
  });

  it.each([
    ["a new wording", { ...proposal, text: `${proposal.text}\n又加一句。` }, "1"],
    ["other rules", proposal, "2"],
  ])("forgets an outcome with %s", async (_, now, rules) => {
    const store = await openNew();
    await store.importProposals([proposal], FROM);
    const [pending] = await store.outcomes.pending("1", 1);
    await store.outcomes.keep("1", [{ id: proposal.id, hash: pending?.hash ?? "", outcome: OUTCOME }]);
    await store.importProposals([now], { ...FROM, at: 2_000 });
    expect(await store.outcomes.known(rules)).toEqual([]);
    expect(await store.outcomes.pending(rules, 10)).toHaveLength(1);
  });

  it("keeps no outcome of a proposal that has gone", async () => {
    const store = await openNew();
    await store.importProposals([proposal], { ...FROM, sample: true });
    const [pending] = await store.outcomes.pending("1", 1);
    await store.importProposals([OTHER], FROM);
    await store.outcomes.keep("1", [{ id: proposal.id, hash: pending?.hash ?? "", outcome: OUTCOME }]);
    expect(await store.outcomes.known("1")).toEqual([]);
  });
}
