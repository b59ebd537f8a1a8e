import { expect, it } from "vitest";
import type { Proposal } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";
import type { Import, Store } from "../../../src/store/store.ts";
import { letterPage, proposalPage } from "./pages.ts";

const FROM: Import = { source: "a.txt", at: 1_000 };
const OTHERS = "关于公园增设座椅的提案";

/** One letter for both, as offices write it. */
const MERGED = `示州市城市管理局关于第20260031号、第20260032号提案（并案）的答复

甘示例委员：
您提出的《关于整治滨河步道夜间照明的提案》（第20260031号）、《${OTHERS}》（第20260032号）收悉，两件并案办理，现答复如下：
一、路灯已更换一百二十盏。
二、座椅已增设四十处。
示州市城市管理局
2026年7月8日
`;

const proposal = proposalPage("关于整治滨河步道夜间照明的提案", "20260031");
const letter = letterPage("《关于整治滨河步道夜间照明的提案》");

/** What every store promises of letters that come without their proposal. */
export function describeIdentities(openNew: () => Promise<Store>): void {
  it("finds by its title the proposal of a letter without a number", async () => {
    const store = await openNew();
    await store.importProposals([proposal, proposalPage(OTHERS, "20260032")], FROM);
    expect(letter.number).toBeNull();
    const { outcomes } = await store.importProposals([letter], FROM);
    expect([outcomes, await store.countProposals()]).toEqual([["changed"], 2]);
    expect((await store.proposal(proposal.id))?.replies).toHaveLength(1);
    expect((await store.importProposals([letter], FROM)).outcomes).toEqual(["unchanged"]);
  });

  it("keeps a letter that came first, and gives it to its proposal when that comes", async () => {
    const store = await openNew();
    await store.importProposals([proposalPage(OTHERS, "20260032")], FROM);
    expect((await store.importProposals([letter], FROM)).outcomes).toEqual(["waiting"]);
    expect((await store.queue.open()).map(({ kind, source }) => [kind, source])).toEqual([
      ["waiting-letter", "城市管理局.txt"],
    ]);
    await store.importProposals([proposal], FROM);
    expect([await store.countProposals(), await store.queue.open()]).toEqual([2, []]);
    const whole = await store.proposal(letter.id);
    expect([whole?.number, whole?.recommendationOrigin, whole?.replies.length]).toEqual([
      "20260031",
      "proposal",
      1,
    ]);
    const again = await store.importProposals([proposal, letter], FROM);
    expect([again.outcomes, await store.countProposals()]).toEqual([["unchanged", "unchanged"], 2]);
  });

  it("finds proposal and letter that come together, whichever stands first", async () => {
    const store = await openNew();
    await store.importProposals([letter, proposal], FROM);
    expect([await store.countProposals(), await store.queue.open()]).toEqual([1, []]);
  });

  it("gives a letter that answers two proposals together to both, whichever came first", async () => {
    const { proposals: letters } = readText(MERGED, "并案.txt");
    const both = [proposal, proposalPage(OTHERS, "20260032")];
    for (const order of [
      [both, letters],
      [letters, both],
    ]) {
      const store = await openNew();
      for (const pages of order) await store.importProposals(pages, FROM);
      expect([await store.countProposals(), await store.queue.open()]).toEqual([2, []]);
      const stored: Proposal[] = [];
      for await (const batch of store.proposals()) stored.push(...batch);
      expect(stored.map(({ replies }) => replies.length)).toEqual([1, 1]);
      expect((await store.importProposals(letters, FROM)).outcomes).toEqual(["unchanged", "unchanged"]);
    }
  });

  it("holds a letter that fits two proposals until a person says which", async () => {
    const store = await openNew();
    const twin = { ...proposalPage("关于整治滨河步道夜间照明的提案", "20260033") };
    await store.importProposals([proposal, twin], FROM);
    expect((await store.importProposals([letter], FROM)).outcomes).toEqual(["waiting"]);
    const [matter] = await store.queue.open();
    expect(matter).toMatchObject({ kind: "doubtful-letter", detail: { candidates: [proposal.id, twin.id] } });
    expect(await store.countProposals()).toBe(2);
    const by = { channel: "feishu", person: "ou_1" };
    const resolution = { kind: "assigned" as const, proposal: twin.id };
    expect(await store.queue.resolve(matter?.number ?? 0, resolution, { by, at: 2_000 })).toBe(true);
    expect((await store.proposal(twin.id))?.replies).toHaveLength(1);
    expect((await store.importProposals([letter], FROM)).outcomes).toEqual(["unchanged"]);
    expect(await store.queue.open()).toEqual([]);
  });

  it("joins a letter that waits to the proposal that a person names", async () => {
    const store = await openNew();
    const other = proposalPage(OTHERS, "20260032", "文示例");
    await store.importProposals([other], FROM);
    await store.importProposals([letter], FROM);
    const [matter] = await store.queue.open();
    const by = { channel: "feishu", person: "ou_1" };
    const resolution = { kind: "assigned" as const, proposal: other.id };
    await store.queue.resolve(matter?.number ?? 0, resolution, { by, at: 2_000 });
    expect([await store.countProposals(), await store.queue.open()]).toEqual([1, []]);
    expect((await store.proposal(other.id))?.replies).toHaveLength(1);
  });

  it("reads a record as staff corrected it, whenever its file is imported again", async () => {
    const store = await openNew();
    await store.importProposals([proposal], FROM);
    const detail = { field: "lead" as const };
    const finding = { kind: "missing-field" as const, source: proposal.source, record: proposal.id, detail };
    await store.queue.note([finding], 1_000);
    const [matter] = await store.queue.open();
    const by = { channel: "feishu", person: "ou_1" };
    const resolution = { kind: "corrected" as const, field: "lead" as const, value: "城管局" };
    await store.queue.resolve(matter?.number ?? 0, resolution, { by, at: 2_000 });
    await store.importProposals([proposal], FROM);
    expect((await store.proposal(proposal.id))?.bureaus).toEqual([{ name: "城管局", role: "lead" }]);
  });

  it("does not ask again about what somebody has seen to, and lets go of what has gone", async () => {
    const store = await openNew();
    const unread = (got: string) => ({
      ...{ kind: "not-understood" as const, source: "b.txt", record: null },
      detail: { expected: "一件提案", got },
    });
    await store.queue.note([unread("天气"), unread("菜单")], 1_000);
    const [first] = await store.queue.open();
    const by = { channel: "web", person: "board" };
    expect(await store.queue.resolve(first?.number ?? 0, { kind: "ignored" }, { by, at: 2_000 })).toBe(true);
    expect(await store.queue.resolve(first?.number ?? 0, { kind: "ignored" }, { by, at: 2_000 })).toBe(false);
    await store.queue.fileImported("b.txt", [unread("天气"), unread("菜单")], 3_000);
    expect((await store.queue.open()).map(({ detail, lastSeen }) => [detail.got, lastSeen])).toEqual([
      ["菜单", 3_000],
    ]);
    await store.queue.fileImported("b.txt", [], 4_000);
    expect(await store.queue.open()).toEqual([]);
    await store.queue.fileImported("b.txt", [unread("菜单")], 5_000);
    expect(await store.queue.open()).toHaveLength(1);
  });
}
