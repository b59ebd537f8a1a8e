import { sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { notice } from "../../../handlers/compose.ts";
import type { Chat, Incoming } from "../../../handlers/incoming.ts";
import { rememberGiven, rememberUnasked } from "../../../src/channels/manners/after-sending.ts";
import { conversationKey } from "../../../src/conversation-key.ts";
import { openStore, type StoreSettings } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { tablesAt } from "./tables-at.ts";

const PERSON = "ou_forgotten";
const OTHER = "ou_other";
const HOME: Chat = { id: PERSON, kind: "private" };
const GROUP: Chat = { id: "oc_group", kind: "group", thread: "omt_1" };
/** The words by which the person would be known. */
const TRACES = new RegExp(`${PERSON}|我问的话`);

/** Tables with rows about people, all of which go. */
const PERSONAL = [
  ...["check_pair", "conversation", "delivery", "inbox", "offered_file"],
  ...["seen_event", "staff_digest", "subscriber", "subscription"],
];
/** The same of browsers, which go in the web chat: see web-inbox-contract.ts. */
const OF_BROWSERS = ["web_letter"];
/** What staff did is a record of the office: who acted stays (see docs/subscriptions.md). */
const OFFICIAL = ["matter", "staff_deed"];
/** Proposals, files and what follows from them, in which nobody who talks with the bot is named. */
const IMPERSONAL = [
  ...[
    "announcement",
    "change",
    "deep_text",
    "delivery_check",
    "founding",
    "identity",
    "import_run",
    "outcome",
    "proposal",
  ],
  ...["proposal_key", "reply", "reply_version", "revision", "source_account", "watched_file", "web_page"],
];
/** The databases' own and the indexes of texts. */
const TECHNICAL = /^(kysely_|sqlite_|deep_)/;

/** What every store promises to who wants to be forgotten. */
export function describeForgetting(newSettings: () => Promise<StoreSettings>): void {
  const open = async () => {
    const settings = await newSettings();
    const store = await openStore(settings);
    const tables = tablesAt(settings);
    onTestFinished(async () => {
      await tables.close();
      await store.close();
    });
    const names = async () => {
      const found = await tables.db.introspection.getTables();
      return found.map(({ name }) => name).filter((name) => name === "deep_text" || !TECHNICAL.test(name));
    };
    const traced = async () => {
      const rowsOf = async (name: string) =>
        (await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(tables.db)).rows;
      const holds = async (name: string) => TRACES.test(JSON.stringify(await rowsOf(name)));
      const held = await Promise.all(
        (await names()).map(async (name) => ((await holds(name)) ? [name] : [])),
      );
      return held.flat().sort();
    };
    return { store, names, traced };
  };

  it("knows of every table whether it holds something about a person", async () => {
    const { names } = await open();
    expect((await names()).sort()).toEqual([...PERSONAL, ...OF_BROWSERS, ...OFFICIAL, ...IMPERSONAL].sort());
  });

  it("forgets everything about a person in every table, but for the staff's log", async () => {
    const { store, traced } = await open();
    await leaveTraces(store, PERSON, HOME);
    expect(await traced()).toEqual([...PERSONAL, "staff_deed"].sort());
    await store.forget({ channel: "feishu", person: PERSON, place: { channel: "feishu", chat: HOME } });
    expect(await traced()).toEqual(["staff_deed"]);
  });

  it("forgets nothing about others, nor what a group goes on with", async () => {
    const { store } = await open();
    const home: Chat = { id: OTHER, kind: "private" };
    await leaveTraces(store, OTHER, home);
    await store.forget({ channel: "feishu", person: PERSON, place: { channel: "feishu", chat: HOME } });
    await store.forget({ channel: "telegram", person: OTHER });
    expect(await store.conversation("feishu/oc_group/answer/om_a2", 1)).toMatchObject({ asker: OTHER });
    expect(await store.subscriptions.list({ channel: "feishu", chat: home })).toHaveLength(1);
    expect(await store.subscriptions.list({ channel: "feishu", chat: GROUP })).toMatchObject([
      { madeBy: OTHER },
    ]);
    await store.forget({ channel: "feishu", person: OTHER });
    expect(await store.conversation("feishu/oc_group/answer/om_a2", 1)).toBeUndefined();
    expect(await store.subscriptions.list({ channel: "feishu", chat: GROUP })).toMatchObject([
      { madeBy: "" },
    ]);
    expect(await store.subscriptions.list({ channel: "feishu", chat: home })).toHaveLength(1);
  });
}

/** What a person leaves behind who asks, subscribes, is told, sends a document and acts as staff. */
async function leaveTraces(store: Store, person: string, home: Chat): Promise<void> {
  const asked = proposalWith();
  await store.importProposals([asked], { source: "a.txt", at: 1 });
  for (const chat of [home, GROUP]) {
    const followed = { kind: "committee", committee: null } as const;
    await store.subscriptions.add({ channel: "feishu", chat }, { followed, by: person, now: 2 });
  }
  await store.importProposals([withReplies(asked, "已更换。")], { source: "b.txt", at: 3 });
  await ask(store, saidBy(person, home, "1"));
  await ask(store, saidBy(person, GROUP, "2"));
  const wrong = { subscriber: `feishu/${home.id}/`, change: "c1" };
  await store.proof.keepCheck({ checked: 1, skipped: 0, missing: [wrong], surplus: [] }, 4);
  const told = {
    channel: "feishu",
    chat: home,
    answer: notice("有新的答复"),
    messages: ["om_n"],
    now: 4,
  } as const;
  await rememberUnasked(told, store);
  await store.saveConversation({ key: `flood/run/feishu/${home.id}`, state: true, expiresAt: 9_999 });
  const event = { sender: { sender_id: { open_id: person } }, message: { content: "我问的话" } };
  const payload = JSON.stringify({ type: "im.message.receive_v1", chat: "oc_p2p", event });
  await store.receive([{ channel: "feishu", eventId: "om_3", payload, attempts: 0 }], 4);
  await store.firstSeen({ channel: "feishu", eventId: `entered ${person} 20589` }, 4);
  const reading = { proposals: [], problems: [] };
  await store.offers.put({ id: "f1", owner: `feishu:${person}`, name: "a.txt", reading, at: 4 }, 0);
  await store.digests.begin(`staff-digest/weekly/2026-11-23/feishu/${home.id}/`, 4, 5);
  const assigned = { kind: "assigned", proposal: asked.id, day: "2024-03-15" } as const;
  await store.deeds.add(assigned, { channel: "feishu", person }, 4);
}

function saidBy(person: string, chat: Chat, id: string): Incoming {
  const said = { channel: "feishu", eventId: `om_q${id}`, message: `om_q${id}`, text: "我问的话" } as const;
  return { ...said, at: 4, chat, person: { id: person }, addressed: true };
}

async function ask(store: Store, incoming: Incoming): Promise<void> {
  await store.saveConversation({ key: conversationKey(incoming), state: { at: 4 }, expiresAt: 9_999 });
  const message = incoming.eventId.replace("q", "a");
  await rememberGiven({ incoming, answer: notice("答"), message, now: 4 }, store);
}
