import { afterEach, describe, expect, it } from "vitest";
import { outcomeOf } from "../../../index/promise/outcome.ts";
import { type OutcomeDesk, openOutcomeDesk } from "../../../src/staff/outcome-desk.ts";
import { filesThatDecide, outcomeRules } from "../../../src/staff/outcome-rules.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { soon } from "../../soon.ts";

const opened: Store[] = [];
const PROPOSAL = withReplies(proposalWith(), "老旧路灯计划2024年底前更换完毕。");

async function storeWith(...proposals: (typeof PROPOSAL)[]): Promise<Store> {
  const store = await openMemoryStore();
  opened.push(store);
  await store.importProposals(proposals, { source: "a.txt", at: 0 });
  return store;
}

function deskOver(store: Store, rules = "1"): OutcomeDesk {
  return openOutcomeDesk({ store, rules, everyMs: 1 });
}

/** Works until nothing is pending. */
async function worked(store: Store, rules = "1"): Promise<void> {
  const enough = new AbortController();
  const working = deskOver(store, rules).workOut(enough.signal);
  await soon(async () => expect(await store.outcomes.pending(rules, "", 1)).toEqual([]));
  enough.abort();
  await working;
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

describe("the outcome desk", () => {
  it("works out what came of each proposal, the same as anybody would", async () => {
    const store = await storeWith(PROPOSAL);
    await worked(store);
    expect((await deskOver(store).all()).get(PROPOSAL.id)).toEqual(outcomeOf(PROPOSAL));
  });

  it("knows nothing of a proposal that is not worked out yet, and learns it when another process has done it", async () => {
    const store = await storeWith(PROPOSAL);
    const desk = deskOver(store);
    expect((await desk.all()).size).toBe(0);
    await worked(store);
    await desk.refresh();
    expect((await desk.all()).get(PROPOSAL.id)).toEqual(outcomeOf(PROPOSAL));
  });

  it("forgets what came of a proposal when it changes, and works it out anew", async () => {
    const store = await storeWith(PROPOSAL);
    await worked(store);
    const desk = deskOver(store);
    expect((await desk.all()).size).toBe(1);
    const changed = withReplies(PROPOSAL, "老旧路灯已全部更换。");
    await store.importProposals([changed], { source: "a.txt", at: 1 });
    await desk.refresh();
    expect((await desk.all()).size).toBe(0);
    await worked(store);
    await desk.refresh();
    expect((await desk.all()).get(PROPOSAL.id)).toEqual(outcomeOf(changed));
  });

  it("knows it again when a wording comes back", async () => {
    const store = await storeWith(PROPOSAL);
    await worked(store);
    const desk = deskOver(store);
    await desk.all();
    for (const one of [withReplies(PROPOSAL, "老旧路灯已全部更换。"), PROPOSAL]) {
      await store.importProposals([one], { source: "a.txt", at: 1 });
      await desk.refresh();
    }
    expect((await desk.all()).get(PROPOSAL.id)).toEqual(outcomeOf(PROPOSAL));
  });

  it("works out everything anew when its rules have changed", async () => {
    const store = await storeWith(PROPOSAL);
    await worked(store, "1");
    await worked(store, "2");
    expect((await deskOver(store, "2").all()).get(PROPOSAL.id)).toEqual(outcomeOf(PROPOSAL));
  });

  it("ends early when it has to", async () => {
    const store = await storeWith(PROPOSAL);
    await deskOver(store).workOut(AbortSignal.abort());
    expect(await store.outcomes.pending("1", "", 1)).toHaveLength(1);
  });
});

describe("the rules that outcomes are worked out by", () => {
  it("have a name that stays while the code stays", () => {
    expect(outcomeRules()).toMatch(/^[0-9a-f]{16}$/);
    expect(outcomeRules()).toBe(outcomeRules());
  });

  it.each([
    "index/promise/outcome.ts",
    "index/digest/verdict.ts",
    "index/reading/plain-text.ts",
    "index/same-office.ts",
  ])("are named after %s too", (file) => {
    expect([...filesThatDecide().keys()]).toContain(file);
  });

  it("do not depend on what outcomes do not depend on", () => {
    expect([...filesThatDecide().keys()].filter((file) => file.startsWith("index/search/"))).toEqual([]);
  });
});
