import { describeChannel } from "../channel-contract.ts";
import { openTelegram } from "./open-telegram.ts";

const CHATS: Readonly<Record<string, number>> = { a: 7, b: 8 };

describeChannel(
  "Telegram",
  async () => {
    const { channel, fake, close } = await openTelegram();
    for (const id of Object.values(CHATS)) fake.book.state(id);
    const idOf = (name: string) => CHATS[name] ?? 0;
    return {
      channel,
      chat: (name) => ({ id: String(idOf(name)), kind: "private" }),
      async say(name, text) {
        fake.say({ chat: idOf(name), from: idOf(name), text });
      },
      shown: async (name) => fake.said(idOf(name)).map(({ text }) => text),
      close,
    };
  },
  { chats: "many", sendsOnce: false },
);
