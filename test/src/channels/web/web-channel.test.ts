import type { Letter } from "../../../../src/channels/web/letter.ts";
import type { ShownAnswer, ShownAttachment } from "../../../../src/channels/web/shown-answer.ts";
import { describeChannel } from "../channel-contract.ts";
import type { ChannelHarness, SeenFile } from "../channel-harness.ts";
import { postChat, webChannel } from "./open-web.ts";

describeChannel("web", openWebHarness, {
  chats: "many",
  sendsOnce: true,
  files: true,
  drawsCharts: false,
});

/**
 * The far side is a script that uses the API as the page does. It reads the answer's text; that the page shows the
 * same as text is the browser tests' business.
 */
async function openWebHarness(): Promise<ChannelHarness> {
  const channel = await webChannel();
  const replies = new Map<string, ShownAnswer[]>();
  const open: Promise<void>[] = [];
  const tell = (chat: string, answer: ShownAnswer) => {
    replies.set(chat, [...(replies.get(chat) ?? []), answer]);
  };
  const all = async (chat: string) => [
    ...(replies.get(chat) ?? []),
    ...(await letters(channel.address(), chat)),
  ];
  return {
    channel,
    chat: (name) => ({ id: name, kind: "private" }),
    say: async (chat, text) => {
      const asked = postChat(channel.address() ?? "", { chat, text });
      open.push(asked.then(async (response) => tell(chat, (await response.json()) as ShownAnswer)));
    },
    shown: async (chat) => (await all(chat)).map(wordsOf),
    files: async (chat) => (await all(chat)).flatMap(({ attachments = [] }) => attachments.map(saved)),
    close: async () => {
      await Promise.all(open);
    },
  };
}

function wordsOf(body: ShownAnswer | { error: string }): string {
  return "error" in body ? body.error : body.text;
}

/** The file as a browser saves it. */
function saved({ kind, name, href }: ShownAttachment): SeenFile {
  return { kind, name, bytes: new Uint8Array(Buffer.from(href.split(",")[1] ?? "", "base64")) };
}

async function letters(address: string | undefined, chat: string): Promise<ShownAnswer[]> {
  if (!address) return [];
  const response = await fetch(`${address}/api/inbox?chat=${chat}`);
  const { letters } = (await response.json()) as { letters: Letter[] };
  return letters.map(({ answer }) => answer);
}
