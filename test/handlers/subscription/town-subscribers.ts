import { answer } from "../../../handlers/answer.ts";
import type { Answer } from "../../../handlers/answer-record.ts";
import { type Conversation, NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import type { ChannelName, Chat } from "../../../handlers/incoming.ts";
import type { Library } from "../../../handlers/library.ts";
import type { Speaker } from "../../../handlers/speaker.ts";
import type { Records } from "../../../handlers/staff/records.ts";
import type { Subscriptions } from "../../../handlers/subscription/subscriptions.ts";
import { createSubscriptionService } from "../../../src/notify/subscription-service.ts";
import { openRecordBook } from "../../../src/staff/record-book.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { smallTown } from "../small-town.ts";

/** Somebody in a chat. */
export type Member = { channel?: ChannelName; chat?: Chat; admin?: boolean; staff?: boolean };

export const GROUP: Chat = { id: "-5", kind: "group" };

/** The small town with a store behind it: says something as somebody, each chat in a conversation of its own. */
export type Town = {
  store: Store;
  subscriptions: Subscriptions;
  records: Records;
  say(text: string, who?: Member): Promise<Answer>;
  /** Lets a proposal be gone, or private, from now on. */
  hide(number: string): void;
  /** Imports a letter of the lead bureau about proposal 20220070. */
  answerWater(): Promise<void>;
};

/** A town whose four proposals are stored, so that they can be followed; its clock ticks whenever it is looked at. */
export async function openTown(): Promise<Town> {
  const clock = { at: Date.parse("2023-03-01T04:00:00Z") };
  const now = () => {
    clock.at += 1;
    return clock.at;
  };
  const store = await openMemoryStore();
  const library = smallTown();
  const ids = library.index.cards({}).map(({ id }) => id);
  const proposals = await Promise.all(ids.map((id) => library.proposal(id)));
  await store.importProposals(
    proposals.filter((one) => one !== undefined),
    { source: "town.txt", at: now() },
  );
  const ground = { store, now, timeZone: "Asia/Shanghai", wake: () => undefined };
  const subscriptions = createSubscriptionService(ground);
  const records = await openRecordBook(store.deeds);
  const conversations = new Map<string, Conversation>();
  return {
    store,
    subscriptions,
    records,
    async say(text, who = {}) {
      const by = speaker(who);
      const before = conversations.get(by.chat.id) ?? NEW_CONVERSATION;
      const said = { text, by, now: now(), day: "2023-03-01" };
      const given = await answer(said, before, { library, subscriptions, records });
      conversations.set(by.chat.id, given.conversation);
      return given.answer;
    },
    hide(number) {
      const [card] = library.index.byNumber(number).exact;
      const { proposal } = library;
      if (!card) throw new Error(`no ${number} to hide`);
      library.index.remove([card.id]);
      library.proposal = async (id) => (id === card.id ? undefined : proposal(id));
    },
    answerWater: () => answerWater(store, library),
  };
}

async function answerWater(store: Store, library: Library): Promise<void> {
  const [card] = library.index.byNumber("20220070").exact;
  const proposal = card && (await store.proposal(card.id));
  if (!proposal) throw new Error("expected the proposal to be stored");
  const text = `${proposal.text}\n环保局:\n已完成清淤。`;
  const span = { start: proposal.text.length + 1, end: text.length };
  const letter = { bureau: "环保局", role: "lead", to: "proposer", kind: "reply" } as const;
  const rest = { date: null, resultMark: null, documentNumber: null, span, body: span };
  const answered = { ...proposal, text, replies: [{ ...letter, ...rest }] };
  await store.importProposals([answered], { source: "reply.txt", at: Date.parse("2023-03-01T05:00:00Z") });
}

function speaker({ channel = "telegram", chat, admin = false, staff = false }: Member): Speaker {
  return {
    channel,
    chat: chat ?? { id: "7", kind: "private" },
    person: { id: "p1", ...(chat ? { isAdmin: async () => admin } : {}) },
    staff,
  };
}

/** What an answer's buttons say when they are pressed. */
export function pressable(given: Answer): string[] {
  return given.buttons.flat().map(({ text }) => text);
}
