import type { Incoming } from "../../../../handlers/incoming.ts";
import type { ChatChange } from "../../../../src/channels/channel.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import { clickEvent, eventOf, messageEvent } from "../../../fakes/feishu/event.ts";
import type { Fault } from "../../../fakes/feishu/fault.ts";
import type { HeldMessage } from "../../../fakes/feishu/message-store.ts";
import { BOT, type FakeFeishu, startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { shownText } from "../../../fakes/feishu/shown-text.ts";
import { scenarioAnswering } from "../scenario-answering.ts";
import type { Saying, ScenarioDriver, ShownMessage, Speaker, Trouble } from "../scenario-driver.ts";
import { SCENARIO_LIBRARY } from "../scenario-library.ts";
import { type OpenFeishu, openFeishu } from "./open-feishu.ts";

const GROUP = "oc_group";
const PEOPLE: Readonly<Record<Speaker, string>> = {
  asker: "ou_asker",
  other: "ou_other",
  admin: "ou_admin",
  bot: "ou_program",
};
const SEND = { path: /\/im\/v1\/messages/, method: "POST" };

function reasonIn(given: unknown): string[] {
  const { decision, reason } = given as { decision?: string; reason?: string }; // written by the channel itself
  return decision === undefined ? [] : [String(reason)];
}

const TROUBLES: Readonly<Record<Trouble, Fault>> = {
  "refuses-markup": { ...SEND, code: 230099 },
  "limits-rate": { ...SEND, code: 230020, headers: { "x-ogw-ratelimit-reset": "3" } },
  "loses-response": { ...SEND, breaks: "after" },
  "loses-file": { path: /\/resources\//, breaks: "before" },
  "refuses-sent-file": { path: /\/im\/v1\/files/, code: 234006 },
  "limits-sent-file": { path: /\/im\/v1\/files/, code: 99991400, headers: { "x-ogw-ratelimit-reset": "3" } },
  "loses-sent-file": { ...SEND, breaks: "after" },
};

/** The scenarios' far side on Feishu: one group and one private chat on the fake. */
export async function openFeishuDriver(): Promise<ScenarioDriver> {
  const platform = await startFakeFeishu();
  const store = await openMemoryStore();
  const threads = new Map<string, string>();
  const logs: OpenFeishu["logged"][] = [];
  const reasons: string[] = [];
  let read = 0;
  const heard: Incoming[] = [];
  const changes: ChatChange[] = [];
  let ahead = 0;
  let last: Record<string, unknown> = {};
  let opened = await open();

  async function open(): Promise<OpenFeishu> {
    const now = () => Date.now() + ahead;
    const next = await openFeishu({
      ...{ platform, store, now, library: SCENARIO_LIBRARY, staff: [PEOPLE.admin] },
      onChatChange: async (change) => {
        if (change.change !== "heard") changes.push(change);
      },
    });
    logs.push(next.logged);
    const answering = scenarioAnswering(store);
    await next.channel.start((incoming) => {
      heard.push(incoming);
      return answering(incoming);
    });
    return next;
  }

  const message = (id: string): HeldMessage => {
    const found = platform.sent().find((one) => one.id === id);
    if (!found) throw new Error(`no message ${id}`);
    return found;
  };

  return {
    async say(saying) {
      last = eventFor(saying, Date.now() + ahead);
      const { message: said } = last["event"] as { message: { message_id: string } };
      if (saying.thread) threads.set(said.message_id, saying.thread);
      await platform.push(last);
      return said.message_id;
    },
    edit: () => Promise.reject(new Error("Feishu tells a bot nothing of edited questions")),
    async repeatEvent() {
      await platform.push({
        ...last,
        header: { ...(last["header"] as object), event_id: `again ${Math.random()}` },
      });
    },
    async press(id, label, by = "asker") {
      const { chat, content } = message(id);
      const value = carriedBy(content, label);
      const event = clickEvent({
        value,
        message: id,
        by: PEOPLE[by],
        chat: chat === GROUP ? GROUP : "oc_private",
      });
      const { data } = await platform.push(event);
      const card = (data as { card?: { data: unknown } } | undefined)?.card;
      if (card) message(id).content = JSON.stringify(card.data); // the client shows what the click was answered with
    },
    send: (chat, answer, options) => opened.channel.send({ id: idOf(chat), kind: chat }, answer, options),
    async sendFile({ chat, name, bytes }) {
      const key = `file_${platform.files.size + 1}`;
      platform.files.set(key, bytes);
      const content = { file_key: key, file_name: name };
      const kind = chat === "group" ? "group" : "p2p";
      const place = chat === "group" ? GROUP : "oc_private";
      await platform.push(messageEvent({ type: "file", content, kind, chat: place, from: PEOPLE.asker }));
    },
    async member(_group, inside) {
      const type = `im.chat.member.bot.${inside ? "added" : "deleted"}_v1`;
      await platform.push(eventOf(type, { chat_id: GROUP, operator_id: { open_id: PEOPLE.other } }));
    },
    heard: () => heard,
    changes: () => changes,
    chatId: idOf,
    shown: async (chat) =>
      platform
        .sent()
        .filter((one) => one.chat === idOf(chat))
        .filter((one) => !platform.store.isRecalled(one.id))
        .map((one) => ({ ...shownMessage(one, threads), ...fileIn(one, platform.uploads) })),
    count: () =>
      platform.sent().filter(({ chat, id }) => chat === GROUP && !platform.store.isRecalled(id)).length,
    expectTrouble: (trouble) => platform.plan(TROUBLES[trouble]),
    async restart() {
      await opened.channel.stop();
      opened = await open();
    },
    pass(minutes) {
      ahead += minutes * 60_000;
    },
    decisions: () => {
      const logged = logs.flat();
      for (const { given } of logged.slice(read)) reasons.push(...reasonIn(given));
      read = logged.length;
      return reasons;
    },
    log: () =>
      logs
        .flat()
        .map((line) => JSON.stringify(line.given))
        .join("\n"),
    async close() {
      await opened.channel.stop();
      await platform.stop();
      await store.close();
    },
  };
}

function idOf(chat: "private" | "group"): string {
  return chat === "group" ? GROUP : PEOPLE.asker;
}

const BOT_MENTION = { key: "@_user_1", open: BOT, name: "提案通" };
const NAMED = {
  colleague: { key: "@_user_2", open: "ou_colleague", name: "同事" },
  everyone: { key: "@_all", open: "", name: "所有人" },
};

/** On Feishu a forwarded message is a kind of its own, without words and mentions. */
function eventFor(saying: Saying, now: number): Record<string, unknown> {
  const { chat, by = "asker", mention, to, names, forwarded, minutesAgo = 0, thread } = saying;
  const mentions = [...(names ? [NAMED[names]] : []), ...(mention ? [BOT_MENTION] : [])];
  return messageEvent({
    kind: chat === "group" ? "group" : "p2p",
    chat: chat === "group" ? GROUP : "oc_private",
    from: typeof by === "number" ? `ou_member${by}` : PEOPLE[by],
    fromType: by === "bot" ? "app" : "user",
    at: now - minutesAgo * 60_000,
    ...(forwarded ? { type: "merge_forward" } : { mentions }),
    text: [...mentions.map(({ key }) => key), saying.text].join(" "),
    ...(to ? { parent: to } : {}),
    ...(thread ? { thread: `omt_${thread}`, root: `om_root_${thread}` } : {}),
  });
}

type Node = { [property: string]: unknown };

function buttonsIn(node: unknown): Node[] {
  if (typeof node !== "object" || node === null) return [];
  const own = (node as Node)["tag"] === "button" ? [node as Node] : [];
  return [...own, ...Object.values(node).flatMap(buttonsIn)];
}

function labelOf(button: Node): string {
  return String((button["text"] as Node)["content"]);
}

function carriedBy(content: string, label: string): unknown {
  const button = buttonsIn(JSON.parse(content)).find((one) => labelOf(one) === label);
  if (!button) throw new Error(`no button ${label}`);
  return (button["behaviors"] as Node[])[0]?.["value"];
}

function fileIn({ content }: HeldMessage, uploads: FakeFeishu["uploads"]): { file?: string } {
  const { image_key, file_key } = JSON.parse(content) as { image_key?: string; file_key?: string };
  const file = uploads.get(image_key ?? file_key ?? "")?.name;
  return file === undefined ? {} : { file };
}

function shownMessage(held: HeldMessage, threads: ReadonlyMap<string, string>): ShownMessage {
  const thread = held.inThread ? threads.get(held.replyTo ?? "") : undefined;
  return {
    id: held.id,
    text: shownText(held),
    labels: buttonsIn(JSON.parse(held.content)).map(labelOf),
    ...(held.replyTo === undefined ? {} : { replyTo: held.replyTo }),
    ...(thread === undefined ? {} : { thread }),
  };
}
