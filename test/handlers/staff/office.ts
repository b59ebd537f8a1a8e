import { answer } from "../../../handlers/answer.ts";
import type { Answer } from "../../../handlers/answer-record.ts";
import { type Conversation, NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import type { IncomingFile } from "../../../handlers/incoming.ts";
import type { Services } from "../../../handlers/services.ts";
import type { Speaker } from "../../../handlers/speaker.ts";
import { readSource } from "../../../src/sources/read-source.ts";
import { openFileDesk } from "../../../src/staff/open-file-desk.ts";
import { openRecordBook } from "../../../src/staff/record-book.ts";
import { staffRoll } from "../../../src/staff/staff-roll.ts";
import { writeTables } from "../../../src/staff/table-file.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { smallTown } from "../small-town.ts";

/** The chats of a committee's office whose records are in a real store; `ou_admin` is in the settings. */
export type Office = {
  /** Says something in a chat (a person's own by default) and gives the answer. */
  say(person: string, text: string, group?: string): Promise<Answer>;
  /** Sends a document in private. */
  send(person: string, file: IncomingFile): Promise<Answer>;
  services: Services;
  store: Store;
  close(): Promise<void>;
};

/** Opens the office on a day. */
export async function openOffice(day = "2023-03-01"): Promise<Office> {
  const store = await openMemoryStore();
  const records = await openRecordBook(store.deeds);
  const standingOf = staffRoll([{ channel: "feishu", id: "ou_admin" }], records);
  const files = openFileDesk({ store, read: readSource });
  const services: Services = { library: smallTown(), records, matters: store.queue, files, writeTables };
  const conversations = new Map<string, Conversation>();
  const state = { now: Date.UTC(2023, 2, 1, 2) };
  return {
    services,
    store,
    async say(person, text, group) {
      const chat = group ? { id: group, kind: "group" as const } : { id: person, kind: "private" as const };
      const place = { channel: "feishu" as const, chat, person: { id: person, name: `${person}的名字` } };
      const by: Speaker = { ...place, ...standingOf(place) };
      state.now += 1_000;
      const before = conversations.get(chat.id) ?? NEW_CONVERSATION;
      const given = await answer({ text, by, now: state.now, day }, before, services);
      conversations.set(chat.id, given.conversation);
      return given.answer;
    },
    async send(person, file) {
      const place = {
        channel: "feishu" as const,
        chat: { id: person, kind: "private" as const },
        person: { id: person },
      };
      const by: Speaker = { ...place, ...standingOf(place) };
      const said = { text: "", by, files: [file], now: state.now, day };
      return (await answer(said, NEW_CONVERSATION, services)).answer;
    },
    close: () => store.close(),
  };
}
