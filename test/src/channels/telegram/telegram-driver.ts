import type { Incoming } from "../../../../handlers/incoming.ts";
import type { ChatChange } from "../../../../src/channels/channel.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { FakeMessage } from "../../../fakes/telegram/chat-book.ts";
import type { Failure } from "../../../fakes/telegram/failures.ts";
import { BOT_NAME, type FakeTelegram, startFakeTelegram } from "../../../fakes/telegram/fake-telegram.ts";
import type { FakeUpdate } from "../../../fakes/telegram/update-queue.ts";
import type { UploadedFile } from "../../../fakes/telegram/uploaded-file.ts";
import { scenarioAnswering } from "../scenario-answering.ts";
import type { Saying, ScenarioDriver, ShownMessage, Speaker, Trouble } from "../scenario-driver.ts";
import { SCENARIO_LIBRARY } from "../scenario-library.ts";
import { shiftedClock } from "./hurried-clock.ts";
import { HURRY, type OpenedTelegram, openTelegram } from "./open-telegram.ts";

const GROUP = -1001;
const PEOPLE: Readonly<Record<Speaker, number>> = { asker: 7, other: 8, admin: 9, bot: 77 };

const FIRST_MEMBER = 1000;

function reasonIn(line: string): string {
  return (JSON.parse(line) as { reason: string }).reason; // written by the channel itself
}

const TROUBLES: Readonly<Record<Trouble, Failure>> = {
  "refuses-markup": {
    ...{ method: "sendMessage", how: "refused", code: 400 },
    description: "Bad Request: can't parse entities: Unclosed start tag at byte offset 9",
  },
  "limits-rate": {
    ...{ method: "sendMessage", how: "refused", code: 429, description: "Too Many Requests: retry after 3" },
    parameters: { retry_after: 3 },
  },
  "loses-response": { method: "sendMessage", how: "reset-after" },
  "loses-file": { method: "getFile", how: "reset-before" },
  "refuses-sent-file": {
    ...{ method: "sendDocument", how: "refused", code: 400, description: "Bad Request: wrong type of file" },
  },
  "limits-sent-file": {
    ...{ method: "sendDocument", how: "refused", code: 429, description: "Too Many Requests: retry after 3" },
    parameters: { retry_after: 3 },
  },
  "loses-sent-file": { method: "sendDocument", how: "reset-after" },
};

/** The scenarios' far side on Telegram: one group and one private chat on the fake. */
export async function openTelegramDriver(): Promise<ScenarioDriver & { fake: FakeTelegram }> {
  const clock = shiftedClock(HURRY);
  const fake = await startFakeTelegram({ now: clock.now });
  const store = await openMemoryStore();
  const lines: string[] = [];
  const reasons: string[] = [];
  let read = 0;
  const heard: Incoming[] = [];
  const changes: ChatChange[] = [];
  fake.book.state(GROUP).admins.add(PEOPLE.admin);
  let opened = await open();

  async function open(): Promise<OpenedTelegram> {
    const next = await openTelegram({
      telegram: fake,
      store,
      library: SCENARIO_LIBRARY,
      clock,
      lines,
      changes,
    });
    const answering = scenarioAnswering(store);
    await next.channel.start((incoming) => {
      heard.push(incoming);
      return answering(incoming);
    });
    return next;
  }

  const message = (id: string) => messageIn(fake, Number(id));

  return {
    fake,
    async say(saying) {
      return String(fake.say(toFake(saying, message)).message_id);
    },
    edit: async (id, text) => fake.edit(message(id), `@${BOT_NAME} ${text}`),
    async repeatEvent() {
      const last = fake.updates.last();
      if (last) fake.updates.add(withoutId(last), last.update_id);
    },
    async press(id, label, by = "asker") {
      fake.press(message(id), label, { from: PEOPLE[by] });
    },
    async send(chat, answer, options) {
      fake.book.state(idOf(chat));
      return opened.channel.send({ id: String(idOf(chat)), kind: chat }, answer, options);
    },
    async sendFile({ chat, name, bytes, caption, claims }) {
      const words = caption === undefined ? {} : { caption };
      const size = claims === undefined ? {} : { size: claims };
      fake.sendFile({ chat: idOf(chat), name, bytes, ...words, ...size });
    },
    member: async (chat, inside) => fake.member(idOf(chat), inside ? "member" : "kicked"),
    heard: () => heard,
    changes: () => changes,
    chatId: (chat) => String(idOf(chat)),
    shown: async (chat) => fake.said(idOf(chat)).map(shownMessage),
    count: () => fake.said(GROUP).length,
    expectTrouble: (trouble) => fake.fail(TROUBLES[trouble]),
    async restart() {
      await opened.channel.stop();
      opened = await open();
    },
    pass: (minutes) => clock.shift(minutes * 60_000),
    log: () => lines.join(""),
    decisions: () => {
      for (const line of lines.slice(read)) if (line.includes('"decision"')) reasons.push(reasonIn(line));
      read = lines.length;
      return reasons;
    },
    async close() {
      await opened.channel.stop();
      await fake.stop();
      await store.close();
    },
  };
}

function idOf(chat: "private" | "group"): number {
  return chat === "group" ? GROUP : PEOPLE.asker;
}

function toFake(saying: Saying, message: (id: string) => FakeMessage) {
  const { chat, by = "asker", mention, to, names, forwarded, minutesAgo, thread } = saying;
  const named = names === "everyone" ? "@所有人 " : names === "colleague" ? "@colleague " : "";
  const from = typeof by === "number" ? FIRST_MEMBER + by : PEOPLE[by];
  return {
    chat: chat === "group" ? GROUP : from,
    from,
    text: `${named}${mention ? `@${BOT_NAME} ` : ""}${saying.text}`,
    ...(to === undefined ? {} : { replyTo: message(to) }),
    ...(minutesAgo === undefined ? {} : { ago: minutesAgo * 60 }),
    ...(thread === undefined ? {} : { thread: Number(thread) }),
    more: {
      ...(forwarded ? { forward_origin: { type: "hidden_user", date: 1, sender_user_name: "某人" } } : {}),
      ...(by === "bot" ? { from: { id: from, is_bot: true, first_name: "另一个" } } : {}),
    },
  };
}

function messageIn(fake: FakeTelegram, id: number): FakeMessage {
  const found = [GROUP, ...Object.values(PEOPLE)].flatMap(
    (chat) => fake.book.state(chat).messages.get(id) ?? [],
  );
  const [message] = found;
  if (!message) throw new Error(`no message ${id}`);
  return message;
}

function shownMessage({
  message_id,
  text,
  keys,
  reply_to,
  message_thread_id: thread,
  ...more
}: FakeMessage): ShownMessage {
  const file = (more["photo"] ?? more["document"]) as UploadedFile | undefined; // written by the fake itself
  return {
    id: String(message_id),
    text,
    labels: ((keys ?? []) as { text: string }[]).map((key) => key.text), // written by the fake itself
    ...(reply_to === undefined ? {} : { replyTo: String(reply_to) }),
    ...(thread === undefined ? {} : { thread: String(thread) }),
    ...(file === undefined ? {} : { file: file.file }),
  };
}

function withoutId({ update_id: _id, ...content }: FakeUpdate): Record<string, unknown> {
  return content;
}
