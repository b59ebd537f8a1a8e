import type { Answer } from "../../../handlers/answer-record.ts";
import { compose, notice, paragraph } from "../../../handlers/compose.ts";
import type { Chat, Incoming } from "../../../handlers/incoming.ts";
import type { Answering, Channel } from "../../../src/channels/channel.ts";

/**
 * A channel with the far side of its platform in the test's hands. The suite names chats "a" and "b"; the harness
 * turns a name into whatever the platform's ids look like.
 */
export type ChannelHarness = {
  /** Not started; the suite starts and stops it. */
  channel: Channel;
  /** The platform's address of the chat that the suite calls so, as the channel's `send` wants it. */
  chat(name: string): Chat;
  /** A person says something; resolves when the platform has it, not when it is answered. */
  say(chat: string, text: string): Promise<void>;
  /** What the bot has said in the chat, oldest first: the text as a person reads it, not its markup. */
  shown(chat: string): Promise<string[]>;
  /** The pictures and documents that the bot has sent to the chat, oldest first; none where they can only be named. */
  files(chat: string): Promise<SeenFile[]>;
  /** Ends what the harness itself has open; the channel is stopped by then. */
  close(): Promise<void>;
};

/** A file as a person gets it; a picture has no name on some platforms. */
export type SeenFile = { kind: "picture" | "document"; name: string; bytes: Uint8Array };

/** What not every platform has. */
export type ChannelTraits = {
  /** A terminal is one chat. */
  chats: "one" | "many";
  /** The same key twice delivers once. */
  sendsOnce: boolean;
  /** Whether files arrive; else they are named. */
  files: boolean;
  /** Charts arrive as pictures. */
  drawsCharts: boolean;
};

/** A picture of one point. */
export const PICTURE: SeenFile = { kind: "picture", name: "图.png", bytes: onePixel() };

/** A small table. */
export const DOCUMENT: SeenFile = {
  kind: "document",
  name: "提案办理-第1批.xlsx",
  bytes: new Uint8Array([0, 255, 10, 13, 7]),
};

/** An answer that brings both. */
export const WITH_FILES = compose({
  kind: "notice",
  blocks: [paragraph("两个附件")],
  attachments: [PICTURE, DOCUMENT],
});

/** The smallest picture: a PNG of one point. */
function onePixel(): Uint8Array {
  const png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  return new Uint8Array(Buffer.from(png, "base64"));
}

/** Notes what it hears. */
export function listener(): { heard: Incoming[]; answering: Answering } {
  const heard: Incoming[] = [];
  const answering: Answering = async (incoming) => {
    heard.push(incoming);
    return notice(`答：${incoming.text}`);
  };
  return { heard, answering };
}

/** Answers at once, but for one text, whose answer waits until it is released. */
export function holding(held: string): { heard: string[]; answering: Answering; release: () => void } {
  const heard: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const answering: Answering = async ({ text }) => {
    heard.push(text);
    if (text === held) await promise;
    return notice(`答：${text}`);
  };
  return { heard, answering, release: resolve };
}

/** So often a hostile text stands in its answer. */
export const HOSTILE_PLACES = 9;

/** The text in {@link HOSTILE_PLACES} places where a layout could take it for markup. */
export function hostileAnswer(text: string): Answer {
  return compose({
    kind: "proposal",
    blocks: [
      { kind: "title", text },
      paragraph(text),
      { kind: "fields", fields: [{ name: text, value: text }] },
      { kind: "list", items: [{ marker: "1.", runs: [{ text, strong: true }] }] },
      { kind: "quotation", source: "民政局", text },
      { kind: "fold", summary: "全文", text },
      { kind: "table", head: ["名称"], rows: [[text]] },
      { kind: "note", text },
    ],
  });
}

/** Words that every layout of the answer must show, wherever it puts them. */
export function wordsOf(answer: Answer, { drawsCharts }: ChannelTraits): string[] {
  return answer.blocks.flatMap((block) => {
    switch (block.kind) {
      case "title":
      case "note":
        return [block.text];
      case "paragraph":
        return [block.runs.map((run) => run.text).join("")];
      case "fields":
        return block.fields.flatMap(({ name, value }) => [name, value]);
      case "list":
        return block.items.flatMap(({ runs }) => runs.map((run) => run.text));
      case "points":
        return block.rows.flatMap(({ digest, answers }) => [digest, ...answers.map(({ quote }) => quote)]);
      case "quotation":
        return [block.source, block.text];
      case "fold":
        return [block.summary];
      case "table":
        return [...block.head, ...block.rows.flat()];
      case "chart":
        return [block.title, ...(drawsCharts ? [] : block.labels)];
      default:
        return block satisfies never;
    }
  });
}
