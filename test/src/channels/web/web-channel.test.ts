import type { Letter } from "../../../../src/channels/web/inbox.ts";
import { type ChannelHarness, describeChannel } from "../channel-contract.ts";
import { postChat, webChannel } from "./open-web.ts";

describeChannel("web", openWebHarness, { chats: "many", sendsOnce: true });

/**
 * The far side is a script that uses the API as the page does. It reads the answer's text; that the page shows the
 * same as text is the browser tests' business.
 */
async function openWebHarness(): Promise<ChannelHarness> {
  const channel = webChannel();
  const replies = new Map<string, string[]>();
  const open: Promise<void>[] = [];
  const tell = (chat: string, text: string) => {
    replies.set(chat, [...(replies.get(chat) ?? []), text]);
  };
  return {
    channel,
    chat: (name) => ({ id: name, kind: "private" }),
    say: async (chat, text) => {
      const asked = postChat(channel.address() ?? "", { chat, text });
      open.push(asked.then(async (response) => tell(chat, wordsOf(await response.json()))));
    },
    shown: async (chat) => [...(replies.get(chat) ?? []), ...(await letters(channel.address(), chat))],
    close: async () => {
      await Promise.all(open);
    },
  };
}

function wordsOf(body: unknown): string {
  const { text, error } = body as { text?: string; error?: string };
  return text ?? error ?? "";
}

async function letters(address: string | undefined, chat: string): Promise<string[]> {
  if (!address) return [];
  const response = await fetch(`${address}/api/inbox?chat=${chat}`);
  const { letters } = (await response.json()) as { letters: Letter[] };
  return letters.map(({ answer }) => answer.text);
}
