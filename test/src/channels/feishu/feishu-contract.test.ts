import { messageEvent } from "../../../fakes/feishu/event.ts";
import { type ChannelHarness, describeChannel } from "../channel-contract.ts";
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
    async close() {
      await platform.stop();
      await store.close();
    },
  };
}

describeChannel("Feishu", open, { chats: "many", sendsOnce: true });
