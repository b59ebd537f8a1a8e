import type { FakeMessage } from "../../../fakes/telegram/chat-book.ts";
import type { UploadedFile } from "../../../fakes/telegram/uploaded-file.ts";
import { describeChannel } from "../channel-contract.ts";
import type { SeenFile } from "../channel-harness.ts";
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
      files: async (name) => fake.said(idOf(name)).flatMap(fileOf),
      close,
    };
  },
  { chats: "many", sendsOnce: false, files: true, drawsCharts: true },
);

function fileOf({ photo, document }: FakeMessage): SeenFile[] {
  const { file, bytes } = (photo ?? document ?? {}) as Partial<UploadedFile>; // written by the fake itself
  return file && bytes ? [{ kind: photo ? "picture" : "document", name: file, bytes }] : [];
}
