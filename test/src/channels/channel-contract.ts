import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../handlers/answer-record.ts";
import { compose, notice, paragraph } from "../../../handlers/compose.ts";
import type { Chat, Incoming } from "../../../handlers/incoming.ts";
import { wording } from "../../../handlers/wording.ts";
import type { Answering, Channel } from "../../../src/channels/channel.ts";
import { EVERY_ANSWER } from "./every-block.ts";
import { HOSTILE_TEXTS, visible } from "./hostile-texts.ts";
import { notification } from "./notification.ts";
import { until } from "./until.ts";

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

/** What every channel promises, on a platform that works as it should. */
export function describeChannel(
  name: string,
  open: () => Promise<ChannelHarness>,
  traits: ChannelTraits,
): void {
  describe(`the ${name} channel`, () => {
    let harness: ChannelHarness | undefined;

    afterEach(async () => {
      await harness?.channel.stop();
      await harness?.close();
      harness = undefined;
    });

    const started = async (answering: Answering): Promise<ChannelHarness> => {
      harness = await open();
      await harness.channel.start(answering);
      return harness;
    };

    it("answers a message in the chat it came from", async () => {
      const { heard, answering } = listener();
      const { channel, say, chat, shown } = await started(answering);
      await say("a", "20260001");
      await until(async () => expect(await shown("a")).toEqual(["答：20260001"]));
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({ channel: channel.name, chat: { id: chat("a").id }, text: "20260001" });
      expect(heard[0]?.addressed).toBe(true);
    });

    it("names every event anew and tells when it was said", async () => {
      const { heard, answering } = listener();
      const { say, shown } = await started(answering);
      await say("a", "一");
      await say("a", "一");
      await until(async () => expect(await shown("a")).toHaveLength(2));
      expect(new Set(heard.map((one) => one.eventId)).size).toBe(2);
      expect(heard.every((one) => one.at > Date.UTC(2020, 0))).toBe(true);
    });

    it("answers a chat's messages in the order they came", async () => {
      const { heard, answering, release } = holding("慢");
      const { say, shown } = await started(answering);
      await say("a", "慢");
      await until(() => expect(heard).toEqual(["慢"]));
      await say("a", "快");
      release();
      await until(async () => expect(await shown("a")).toEqual(["答：慢", "答：快"]));
    });

    it.runIf(traits.chats === "many")("answers one chat while another one waits", async () => {
      const { heard, answering, release } = holding("慢");
      const { say, shown } = await started(answering);
      await say("a", "慢");
      await until(() => expect(heard).toEqual(["慢"]));
      await say("b", "快");
      await until(async () => expect(await shown("b")).toEqual(["答：快"]));
      expect(await shown("a")).toEqual([]);
      release();
      await until(async () => expect(await shown("a")).toEqual(["答：慢"]));
    });

    it("says nothing where the answer is silence", async () => {
      const { say, shown } = await started(async ({ text }) => (text === "嘘" ? undefined : notice(text)));
      await say("a", "嘘");
      await say("a", "说话");
      await until(async () => expect((await shown("a")).filter(Boolean)).toEqual(["说话"]));
    });

    it("apologises where answering fails, and answers the next message", async () => {
      const { say, shown } = await started(async ({ text }) => {
        if (text === "坏") throw new Error("a fault");
        return notice(text);
      });
      await say("a", "坏");
      await until(async () => expect(await shown("a")).toEqual([wording.fault]));
      await say("a", "好");
      await until(async () => expect(await shown("a")).toEqual([wording.fault, "好"]));
    });

    it("lets what is under way finish before it has stopped", async () => {
      const { heard, answering, release } = holding("慢");
      const { channel, say, shown } = await started(answering);
      await say("a", "慢");
      await until(() => expect(heard).toEqual(["慢"]));
      const stopping = channel.stop();
      release();
      await stopping;
      await until(async () => expect(await shown("a")).toEqual(["答：慢"]));
    });

    it("sends without being asked and gives back the message", async () => {
      const { channel, chat, shown } = await started(async () => undefined);
      const sent = await channel.send(chat("a"), notice("有新的答复"), notification("key-1"));
      expect(sent).toMatchObject({ ok: true, sent: { chat: { id: chat("a").id } } });
      await until(async () => expect(await shown("a")).toEqual(["有新的答复"]));
    });

    it.runIf(traits.sendsOnce)("delivers once what it is given twice under one key", async () => {
      const { channel, chat, shown } = await started(async () => undefined);
      const first = await channel.send(chat("a"), notice("有新的答复"), notification("key-1"));
      expect(await channel.send(chat("a"), notice("有新的答复"), notification("key-1"))).toEqual(first);
      await channel.send(chat("a"), notice("又一件"), notification("key-2"));
      await until(async () => expect(await shown("a")).toEqual(["有新的答复", "又一件"]));
    });

    it("shows the new words of a message that is edited", async () => {
      const { channel, chat, shown } = await started(async () => undefined);
      const result = await channel.send(chat("a"), notice("旧"), notification("key-1"));
      if (!result.ok) throw new Error("the message was not sent");
      expect(await channel.edit(result.sent, notice("新"))).toMatchObject({ ok: true });
      await until(async () => expect((await shown("a")).at(-1)).toBe("新"));
    });

    it.runIf(traits.files)("hands over the files that go with an answer, byte by byte", async () => {
      const { say, shown, files } = await started(async () => WITH_FILES);
      await say("a", "x");
      await until(async () => expect((await shown("a")).join("")).toContain("两个附件"));
      expect(await files("a")).toEqual([PICTURE, DOCUMENT]);
    });

    it.runIf(traits.files && traits.sendsOnce)("hands them over once under one key", async () => {
      const { channel, chat, files } = await started(async () => undefined);
      for (const _ of [1, 2]) await channel.send(chat("a"), WITH_FILES, notification("key-1"));
      expect(await files("a")).toHaveLength(2);
    });

    it.runIf(!traits.files)("names the files that go with an answer", async () => {
      const { say, shown } = await started(async () => WITH_FILES);
      await say("a", "x");
      await until(async () => expect((await shown("a")).join("")).toContain(DOCUMENT.name));
    });

    it("tells its state", async () => {
      harness = await open();
      const { channel } = harness;
      expect(channel.health().state).toBe("idle");
      await channel.start(async () => undefined);
      expect(channel.health().state).toBe("running");
      expect(channel.health().detail).not.toBe("");
      await channel.stop();
      expect(channel.health().state).toBe("idle");
    });

    it.each(HOSTILE_TEXTS)("shows %j as text", async (text) => {
      const { say, shown } = await started(async () => hostileAnswer(text));
      await say("a", "x");
      await until(async () => expect(await shown("a")).not.toEqual([]));
      const seen = visible((await shown("a")).join(""));
      expect(seen.split(visible(text)).length - 1).toBeGreaterThanOrEqual(HOSTILE_PLACES);
    });

    it("shows the words of every kind of block", async () => {
      const { say, shown } = await started(async () => EVERY_ANSWER);
      await say("a", "x");
      await until(async () => {
        const seen = visible((await shown("a")).join(""));
        const missing = wordsOf(EVERY_ANSWER, traits).filter((words) => !seen.includes(visible(words)));
        expect(missing).toEqual([]);
      });
    });
  });
}

const PICTURE: SeenFile = { kind: "picture", name: "图.png", bytes: onePixel() };
const DOCUMENT: SeenFile = {
  kind: "document",
  name: "提案办理-第1批.xlsx",
  bytes: new Uint8Array([0, 255, 10, 13, 7]),
};
const WITH_FILES = compose({
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

function listener(): { heard: Incoming[]; answering: Answering } {
  const heard: Incoming[] = [];
  const answering: Answering = async (incoming) => {
    heard.push(incoming);
    return notice(`答：${incoming.text}`);
  };
  return { heard, answering };
}

/** Answers at once, but for one text, whose answer waits until it is released. */
function holding(held: string): { heard: string[]; answering: Answering; release: () => void } {
  const heard: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const answering: Answering = async ({ text }) => {
    heard.push(text);
    if (text === held) await promise;
    return notice(`答：${text}`);
  };
  return { heard, answering, release: resolve };
}

const HOSTILE_PLACES = 9;

/** The text in {@link HOSTILE_PLACES} places where a layout could take it for markup. */
function hostileAnswer(text: string): Answer {
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
function wordsOf(answer: Answer, { drawsCharts }: ChannelTraits): string[] {
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
