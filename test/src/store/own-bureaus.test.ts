import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Followed } from "../../../index/subscription/followed.ts";
import { createSubscriptionService } from "../../../src/notify/subscription-service.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const HOME = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
const ASKED = proposalWith();
const OLD_NAME: Followed = { kind: "search", proposers: [], bureaus: ["灯火办"], words: [], without: [] };

/** A store in a folder where the customer has written this down about bureaus. */
async function openWith(bureaus: string): Promise<Store> {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, "bureaus.txt"), bureaus);
  const store = await openStore({ dataDir });
  onTestFinished(() => store.close());
  await store.importProposals([ASKED], { source: "first.txt", at: 1 });
  await store.subscriptions.add(HOME, { followed: OLD_NAME, by: "p", now: 2 });
  return store;
}

async function answer(store: Store): Promise<void> {
  await store.importProposals([withReplies(ASKED, "已更换路灯。")], { source: "letter.txt", at: 3 });
}

describe("a subscription to a bureau's old name", () => {
  it("is told of what the bureau answers that the customer's file says took over, and the nightly check agrees", async () => {
    const store = await openWith("灯火管理办公室 灯火办 => 城管局");
    await answer(store);
    expect(await store.outbox.dueFor(subscriberId(HOME), 9)).toMatchObject([{ reasons: [OLD_NAME] }]);
    expect(await store.proof.reconcile(0)).toMatchObject({ checked: 1, missing: [], surplus: [] });
    const service = createSubscriptionService({
      ...{ store, now: () => 9, timeZone: "Asia/Shanghai", wake: () => undefined },
    });
    expect(await service.past(OLD_NAME, "2024-06-30")).toMatchObject({ times: 0, undated: 1 });
  });

  it("waits for the answer of the bureau that took over, where it is until answered", async () => {
    const dated = { ...ASKED, bureaus: [{ name: "灯火办", role: "lead" as const }] };
    const store = await openWith("灯火管理办公室 灯火办 => 城管局");
    await store.importProposals([dated], { source: "second.txt", at: 3 });
    const { id, title } = ASKED;
    const awaited: Followed = { kind: "proposal", id, title, untilAnswered: true };
    const other = { channel: "telegram", chat: { id: "8", kind: "private" } } as const;
    await store.subscriptions.add(other, { followed: awaited, by: "p", now: 4 });
    await store.importProposals([withReplies(dated, "已更换路灯。")], { source: "letter.txt", at: 5 });
    expect(await store.outbox.dueFor(subscriberId(other), 9)).toMatchObject([{ reasons: [awaited] }]);
  });

  it("is told nothing where the file does not say so", async () => {
    const store = await openWith("# nothing");
    await answer(store);
    expect(await store.outbox.dueFor(subscriberId(HOME), 9)).toEqual([]);
  });
});
