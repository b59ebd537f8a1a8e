import { expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import type { Resolution } from "../../../index/queue/matter.ts";
import type { Import, Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { letterPage, proposalPage } from "./pages.ts";

const FROM: Import = { source: "a.txt", at: 1_000 };
const TITLE = "关于整治滨河步道夜间照明的提案";
const HOME: Place = { channel: "telegram", chat: { id: "7", kind: "private" } };
const BY = { by: { channel: "web", person: "board" }, at: 2_000 };

const proposal = proposalPage(TITLE, "20260031");
const twin = proposalPage(TITLE, "20260033");
const other = proposalPage("关于公园增设座椅的提案", "20260032", "文示例");
const letter = letterPage(`《${TITLE}》`);

/** What every store promises of a word of staff that is taken back. */
export function describeReopening(openNew: () => Promise<Store>): void {
  const settle = async (store: Store, resolution: Resolution) => {
    const [matter] = await store.queue.open();
    expect(await store.queue.resolve(matter?.number ?? 0, resolution, BY)).toBe(true);
    return matter?.number ?? 0;
  };
  const repliesOf = async (store: Store, { id }: { id: typeof proposal.id }) =>
    (await store.proposal(id))?.replies.length;

  it("takes a letter out of the proposal that it was given to, and asks again", async () => {
    const store = await openNew();
    await store.importProposals([proposal, twin], FROM);
    await store.importProposals([letter], FROM);
    const number = await settle(store, { kind: "assigned", proposal: twin.id });
    expect(await repliesOf(store, twin)).toBe(1);
    expect(await store.queue.reopen(number, 3_000)).toBe(true);
    expect([await repliesOf(store, twin), await store.countProposals()]).toEqual([0, 2]);
    expect((await store.proposal(twin.id))?.text).not.toContain(letter.text);
    expect((await store.queue.open()).map((one) => one.number)).toEqual([number]);
    expect((await store.importProposals([letter], FROM)).outcomes).toEqual(["waiting"]);
    await settle(store, { kind: "assigned", proposal: proposal.id });
    expect([await repliesOf(store, proposal), await repliesOf(store, twin)]).toEqual([1, 0]);
    expect((await store.importProposals([letter], FROM)).outcomes).toEqual(["unchanged"]);
  });

  it("tells nobody any more of a letter that was given to the wrong proposal, but of it in the right one", async () => {
    const store = await openNew();
    await store.importProposals([proposal, twin], FROM);
    await store.importProposals([letter], FROM);
    const followed = { kind: "committee" as const, committee: null };
    await store.subscriptions.add(HOME, { followed, by: "p1", now: 1_500 });
    const due = async () =>
      (await store.outbox.dueFor(subscriberId(HOME), 9_000)).map(({ change }) => change.proposal);
    const number = await settle(store, { kind: "assigned", proposal: twin.id });
    expect(await due()).toEqual([twin.id]);
    await store.queue.reopen(number, 3_000);
    expect(await due()).toEqual([]);
    await settle(store, { kind: "assigned", proposal: proposal.id });
    expect(await due()).toEqual([proposal.id]);
  });

  it("lets a letter wait again that was given to a proposal", async () => {
    const store = await openNew();
    await store.importProposals([other], FROM);
    await store.importProposals([letter], FROM);
    const number = await settle(store, { kind: "assigned", proposal: other.id });
    expect(await store.queue.reopen(number, 3_000)).toBe(true);
    expect([await store.countProposals(), await repliesOf(store, other)]).toEqual([2, 0]);
    expect(await store.queue.open()).toMatchObject([{ number, kind: "waiting-letter" }]);
    await store.importProposals([proposal], FROM);
    expect([await store.countProposals(), await store.queue.open()]).toEqual([2, []]);
    expect(await repliesOf(store, letter)).toBe(1);
  });

  it("holds a letter back again that was to be a page of its own", async () => {
    const store = await openNew();
    await store.importProposals([proposal, twin], FROM);
    await store.importProposals([letter], FROM);
    const number = await settle(store, { kind: "separate" });
    expect(await store.countProposals()).toBe(3);
    expect(await store.queue.reopen(number, 3_000)).toBe(true);
    expect([await store.countProposals(), (await store.queue.open()).length]).toEqual([2, 1]);
  });

  it("reads a record again as its source has it, and keeps what else was corrected", async () => {
    const store = await openNew();
    await store.importProposals([proposal], FROM);
    const { source, id: record } = proposal;
    const lacks = (field: "lead" | "title") => ({
      ...{ kind: "missing-field" as const, source, record, detail: { field } },
    });
    await store.queue.note([lacks("lead")], 1_000);
    const number = await settle(store, { kind: "corrected", field: "lead", value: "城管局" });
    await store.queue.note([lacks("title")], 1_000);
    await settle(store, { kind: "corrected", field: "title", value: "关于步道的提案" });
    expect(await store.queue.reopen(number, 3_000)).toBe(true);
    const now = await store.proposal(record);
    expect([now?.bureaus, now?.title]).toEqual([proposal.bureaus, "关于步道的提案"]);
    await store.importProposals([proposal], FROM);
    expect((await store.proposal(record))?.bureaus).toEqual(proposal.bureaus);
  });

  it("takes nothing back twice, nor what ended by itself", async () => {
    const store = await openNew();
    const detail = { expected: "一件提案", got: "天气" };
    await store.queue.note([{ kind: "not-understood", source: "b.txt", record: null, detail }], 1_000);
    const number = await settle(store, { kind: "ignored" });
    expect(await store.queue.reopen(number, 3_000)).toBe(true);
    expect(await store.queue.reopen(number, 3_000)).toBe(false);
    await store.queue.fileImported("b.txt", [], 4_000);
    expect(await store.queue.open()).toEqual([]);
    expect(await store.queue.reopen(number, 5_000)).toBe(false);
  });
}
