import { afterEach, describe, expect, it } from "vitest";
import { notice } from "../../../handlers/compose.ts";
import { wording } from "../../../handlers/wording.ts";
import type { Answering } from "../../../src/channels/channel.ts";
import {
  type ChannelHarness,
  type ChannelTraits,
  DOCUMENT,
  HOSTILE_PLACES,
  holding,
  hostileAnswer,
  listener,
  PICTURE,
  WITH_FILES,
  wordsOf,
} from "./channel-harness.ts";
import { EVERY_ANSWER } from "./every-block.ts";
import { HOSTILE_TEXTS, visible } from "./hostile-texts.ts";
import { notification } from "./notification.ts";
import { until } from "./until.ts";

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
