import { expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const HOME = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
const EVERYTHING = { kind: "committee", committee: null } as const;

/** What every store counts for those who watch over it. */
export function describeFigures(openNew: () => Promise<Store>): void {
  it("counts nothing while it is empty, and samples never", async () => {
    const store = await openNew();
    const none = { added: 0, changed: 0, cosmetic: 0, unchanged: 0, rejected: 0 };
    const nothing = { deliveries: [], imported: none, importedAt: undefined };
    expect(await store.proof.figures()).toEqual(nothing);
    await store.importProposals([proposalWith()], { source: "samples", at: 5, sample: true });
    expect(await store.proof.figures()).toEqual(nothing);
  });

  it("counts deliveries by channel and state, and what imports brought", async () => {
    const store = await openNew();
    await store.importProposals([proposalWith()], { source: "a.txt", at: 10, founding: true, rejected: 2 });
    await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "p1", now: 20 });
    await store.importProposals([withReplies(proposalWith(), "已更换路灯。")], { source: "b.txt", at: 30 });
    expect(await store.proof.figures()).toEqual({
      deliveries: [{ channel: "telegram", state: "due", count: 1, doubtful: 0, oldestAt: 30 }],
      imported: { added: 1, changed: 1, cosmetic: 0, unchanged: 0, rejected: 2 },
      importedAt: 30,
    });
  });
}
