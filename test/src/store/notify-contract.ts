import { expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import { USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import { FLOOD, FLOOD_DELAY_MS } from "../../../src/store/importing/announce-changes.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { describeOutbox } from "./outbox-contract.ts";
import {
  ASKED,
  AWAITED,
  bring,
  dueFor,
  EVERYTHING,
  follow,
  GROUP,
  HOME,
  KNOWN,
  LAMPS,
  type OpenNew,
} from "./owing-chats.ts";
import { describeProof } from "./proof-contract.ts";
import { describeSendingAgain } from "./send-again-contract.ts";

/** What every store promises about subscriptions and the outbox. */
export function describeNotifying(openNew: OpenNew): void {
  const openKnowing = async () => {
    const store = await openNew();
    await bring(store, 1, KNOWN, ASKED);
    return store;
  };
  describeSubscriptions(openKnowing);
  describeAnnouncing(openKnowing);
  describeOutbox(openKnowing);
  describeProof(openKnowing);
  describeSendingAgain(openKnowing);
}

function describeSubscriptions(open: OpenNew): void {
  it("keeps what a chat follows, once", async () => {
    const { subscriptions, ...store } = await open();
    expect(await follow({ ...store, subscriptions }, HOME, LAMPS)).toBe("added");
    expect(await follow({ ...store, subscriptions }, HOME, LAMPS)).toBe("known");
    expect(await subscriptions.list(HOME)).toMatchObject([
      { followed: LAMPS, state: "active", madeBy: "p1" },
    ]);
    expect(await subscriptions.list(GROUP)).toEqual([]);
  });

  it("changes only a chat's own subscriptions, and takes up again what was removed", async () => {
    const store = await open();
    await follow(store, HOME, LAMPS);
    const [one] = await store.subscriptions.list(HOME);
    expect(await store.subscriptions.change(GROUP, [one?.id ?? ""], "removed")).toBe(0);
    expect(await store.subscriptions.change(HOME, [one?.id ?? ""], "removed")).toBe(1);
    expect(await store.subscriptions.list(HOME)).toEqual([]);
    expect(await follow(store, HOME, LAMPS)).toBe("added");
  });

  it("keeps what a chat has chosen", async () => {
    const { subscriptions } = await open();
    const settings = { ...USUAL_CHAT, quiet: { from: 1320, to: 480 } };
    await subscriptions.saveSettings(HOME, settings, 5);
    await subscriptions.setState(HOME, "paused", 6);
    expect(await subscriptions.subscriber(HOME)).toMatchObject({ ...HOME, settings, state: "paused" });
  });

  it("forgets a chat wholly", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    await store.forget({ channel: "telegram", person: "p1", place: HOME });
    expect([await store.subscriptions.subscriber(HOME), await dueFor(store, HOME)]).toEqual([undefined, []]);
  });

  it("forgets who made a subscription", async () => {
    const store = await open();
    await follow(store, GROUP, LAMPS);
    await store.forget({ channel: "feishu", person: "p1" });
    expect(await store.subscriptions.list(GROUP)).toMatchObject([{ madeBy: "" }]);
  });

  it("moves a chat with everything, and what both have stays once", async () => {
    const store = await open();
    const there: Place = { channel: "telegram", chat: { id: "-100", kind: "private" } };
    for (const place of [HOME, there]) await follow(store, place, EVERYTHING);
    await follow(store, HOME, LAMPS);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    await store.subscriptions.move("telegram", "7", "-100");
    expect(await store.subscriptions.subscriber(HOME)).toBeUndefined();
    expect(await store.subscriptions.list(there)).toHaveLength(2);
    expect(await dueFor(store, there)).toHaveLength(1);
  });
}

function describeAnnouncing(open: OpenNew): void {
  it("owes each chat one delivery a change, with every reason", async () => {
    const store = await open();
    await follow(store, HOME, LAMPS, 10);
    await follow(store, HOME, EVERYTHING, 11);
    await follow(store, GROUP, LAMPS);
    await bring(store, 20, withReplies(ASKED, "已更换路灯。"));
    expect(await dueFor(store, HOME)).toMatchObject([
      { reasons: [LAMPS, EVERYTHING], since: 20, attempts: 0 },
    ]);
    expect(await dueFor(store, GROUP)).toMatchObject([{ reasons: [LAMPS] }]);
  });

  it("owes nothing for what was known before, for blanks, and for what comes again", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await bring(store, 20, ASKED, KNOWN);
    await bring(store, 21, withReplies(ASKED, "已更换。"));
    await bring(store, 22, withReplies(ASKED, "已 更换。"));
    await bring(store, 23, ASKED);
    await bring(store, 24, withReplies(ASKED, "已更换。"));
    expect(await dueFor(store, HOME)).toHaveLength(1);
  });

  it("owes nothing for proposals that a chat has muted, to subscriptions that rest, and to chats that are lost", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await store.subscriptions.saveSettings(HOME, { ...USUAL_CHAT, muted: [ASKED.id] }, 11);
    await bring(store, 20, withReplies(ASKED, "一。"));
    expect(await dueFor(store, HOME)).toEqual([]);
    await store.subscriptions.saveSettings(HOME, USUAL_CHAT, 12);
    const [one] = await store.subscriptions.list(HOME);
    await store.subscriptions.change(HOME, [one?.id ?? ""], "paused");
    await bring(store, 21, withReplies(ASKED, "二。"));
    await store.subscriptions.change(HOME, [one?.id ?? ""], "active");
    await store.subscriptions.lose({ channel: "telegram", id: "7" }, 13);
    await bring(store, 22, withReplies(ASKED, "三。"));
    expect(await dueFor(store, HOME)).toEqual([]);
  });

  it("owes a paused chat what came meanwhile, but does not offer it", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    await store.subscriptions.setState(HOME, "paused", 11);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    expect([await store.outbox.waiting(30), (await dueFor(store, HOME)).length]).toEqual([[], 1]);
  });

  it("ends a subscription until answered with the answer", async () => {
    const store = await open();
    await follow(store, HOME, AWAITED);
    await bring(store, 20, withReplies(ASKED, "已更换。"));
    await bring(store, 21, withReplies(ASKED, "已更换。", "另告。"));
    expect(await dueFor(store, HOME)).toHaveLength(1);
    expect(await store.subscriptions.list(HOME)).toMatchObject([{ state: "done" }]);
  });

  it("holds a flood back for a while", async () => {
    const store = await open();
    await follow(store, HOME, EVERYTHING);
    const many = Array.from({ length: FLOOD + 1 }, (_, at) => proposalWith({ id: `示例市政协|4-1|${at}` }));
    await bring(store, 20, ...many);
    expect(await dueFor(store, HOME)).toEqual([]);
    await store.outbox.recover(20 + FLOOD_DELAY_MS, []);
    expect(await dueFor(store, HOME)).toHaveLength(FLOOD + 1);
  });
}
