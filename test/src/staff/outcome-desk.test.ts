import { afterEach, describe, expect, it } from "vitest";
import { outcomeOf } from "../../../index/promise/outcome.ts";
import { openOutcomeDesk } from "../../../src/staff/outcome-desk.ts";
import { outcomeRules } from "../../../src/staff/outcome-rules.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const opened: Store[] = [];
const PROPOSAL = withReplies(proposalWith(), "老旧路灯计划2024年底前更换完毕。");

async function storeWith(...proposals: (typeof PROPOSAL)[]): Promise<Store> {
  const store = await openMemoryStore();
  opened.push(store);
  await store.importProposals(proposals, { source: "a.txt", at: 0 });
  return store;
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

describe("the outcome desk", () => {
  it("works out what came of each proposal, the same as anybody would", async () => {
    const desk = openOutcomeDesk((await storeWith(PROPOSAL)).outcomes, "1");
    await desk.catchUp();
    expect((await desk.all()).get(PROPOSAL.id)).toEqual(outcomeOf(PROPOSAL));
  });

  it("has it again after a restart without working it out anew", async () => {
    const { outcomes } = await storeWith(PROPOSAL);
    await openOutcomeDesk(outcomes, "1").catchUp();
    expect(await outcomes.pending("1", 1)).toEqual([]);
    const later = openOutcomeDesk(outcomes, "1");
    await later.catchUp();
    expect((await later.all()).get(PROPOSAL.id)).toEqual(outcomeOf(PROPOSAL));
  });

  it("works it out anew when the proposal has changed", async () => {
    const store = await storeWith(PROPOSAL);
    const desk = openOutcomeDesk(store.outcomes, "1");
    await desk.catchUp();
    const changed = withReplies(PROPOSAL, "老旧路灯已全部更换。");
    await store.importProposals([changed], { source: "a.txt", at: 1 });
    await desk.catchUp();
    expect((await desk.all()).get(PROPOSAL.id)).toEqual(outcomeOf(changed));
  });

  it("ends early when it is closed", async () => {
    const { outcomes } = await storeWith(PROPOSAL);
    const desk = openOutcomeDesk(outcomes, "1");
    desk.close();
    await desk.catchUp();
    expect(await outcomes.pending("1", 1)).toHaveLength(1);
  });

  it("names its rules after the code that works outcomes out", () => {
    expect(outcomeRules()).toMatch(/^[0-9a-f]{16}$/);
    expect(outcomeRules()).toBe(outcomeRules());
  });
});
