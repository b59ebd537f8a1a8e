import { messageEvent } from "../../../fakes/feishu/event.ts";
import type { FakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { describeChannel } from "../channel-contract.ts";
import type { ChannelHarness, SeenFile } from "../channel-harness.ts";
import { openFeishu } from "./open-feishu.ts";

async function open(): Promise<ChannelHarness> {
  const { platform, channel, store, shown } = await openFeishu();
  const chat = (name: string) => ({ id: `ou_${name}`, kind: "private" }) as const;
  return {
    channel,
    chat,
    async say(name, text) {
      await platform.push(messageEvent({ text, chat: `oc_${name}`, from: chat(name).id }));
    },
    shown: async (name) => shown(chat(name).id),
    files: async (name) => filesIn(platform, chat(name).id),
    async close() {
      await platform.stop();
      await store.close();
    },
  };
}

describeChannel("Feishu", open, { chats: "many", sendsOnce: true, files: true, drawsCharts: false });

function filesIn({ sent, uploads }: FakeFeishu, chat: string): SeenFile[] {
  return sent().flatMap((message) => {
    const keys = JSON.parse(message.content) as { image_key?: string; file_key?: string };
    const upload = message.chat === chat ? uploads.get(keys.image_key ?? keys.file_key ?? "") : undefined;
    return upload ? [{ kind: keys.image_key ? "picture" : "document", ...upload }] : [];
  });
}
