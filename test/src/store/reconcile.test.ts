import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import { USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import { openSqliteStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const HOME: Place = { channel: "telegram", chat: { id: "7", kind: "private" } };
const OTHER: Place = { channel: "feishu", chat: { id: "oc_1", kind: "group" } };
const EVERYTHING: Followed = { kind: "committee", committee: null };
const ASKED = proposalWith();
const ELSE = proposalWith({ id: "示例市政协|3-1|0002", number: "0002" });

let path: string;
let store: Store;

beforeEach(async () => {
  path = join(temporaryFolder(), "store.sqlite");
  store = await openSqliteStore(path);
  onTestFinished(() => store.close());
  await store.importProposals([ASKED, ELSE], { source: "first.txt", at: 1 });
  await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "p", now: 10 });
});

/** The answer to the one proposal comes. */
const bring = (at = 20) =>
  store.importProposals([withReplies(ASKED, "已更换路灯。")], { source: "letter.txt", at });

/** What a fault of this program or a hand in the database may do. */
function tamper(sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

const settle = (settings: object) =>
  store.subscriptions.saveSettings(HOME, { ...USUAL_CHAT, ...settings }, 30);
const found = async () => {
  const { missing, surplus } = await store.proof.reconcile(0);
  return { missing: missing.map((one) => one.subscriber), surplus: surplus.map((one) => one.subscriber) };
};

describe("the nightly check of deliveries", () => {
  it("finds what should have been sent and is not in the outbox", async () => {
    await bring();
    tamper("delete from delivery");
    expect(await found()).toEqual({ missing: [subscriberId(HOME)], surplus: [] });
  });

  it("finds it also in a chat that has muted another proposal, or pauses", async () => {
    await settle({ muted: [ELSE.id] });
    await store.subscriptions.setState(HOME, "paused", 15);
    await bring();
    tamper("delete from delivery");
    expect((await found()).missing).toEqual([subscriberId(HOME)]);
  });

  it("finds what is in the outbox and nobody has asked for", async () => {
    await store.subscriptions.add(OTHER, { followed: EVERYTHING, by: "p", now: 10 });
    await bring();
    tamper("delete from subscription where subscriber like 'feishu%'");
    expect(await found()).toEqual({ missing: [], surplus: [subscriberId(OTHER)] });
  });

  it("misses nothing that came while a subscription rested", async () => {
    const [one] = await store.subscriptions.list(HOME);
    await store.subscriptions.change(HOME, [one?.id ?? ""], "paused");
    await bring();
    await store.subscriptions.change(HOME, [one?.id ?? ""], "active");
    expect(await found()).toEqual({ missing: [], surplus: [] });
  });

  it("misses nothing that came while the chat was lost", async () => {
    await store.subscriptions.lose({ channel: "telegram", id: "7" }, 15);
    await bring();
    await store.subscriptions.setState(HOME, "active", 25);
    expect(await found()).toEqual({ missing: [], surplus: [] });
  });

  it("finds nothing wrong where a subscription was removed, or rested, and taken up again since", async () => {
    await bring();
    const [one] = await store.subscriptions.list(HOME);
    await store.subscriptions.change(HOME, [one?.id ?? ""], "removed");
    await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "p", now: 40 });
    await store.subscriptions.change(HOME, [one?.id ?? ""], "paused");
    await store.subscriptions.change(HOME, [one?.id ?? ""], "active");
    expect(await found()).toEqual({ missing: [], surplus: [] });
  });

  it("misses nothing that came while the chat had muted it, though it has not any more", async () => {
    await settle({ muted: [ASKED.id] });
    await bring();
    await settle({ muted: [] });
    expect(await found()).toEqual({ missing: [], surplus: [] });
  });

  it("misses nothing of a proposal that the chat has muted", async () => {
    await settle({ muted: [ASKED.id] });
    await bring();
    expect(await found()).toEqual({ missing: [], surplus: [] });
  });
});
