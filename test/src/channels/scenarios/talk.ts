import { afterEach, beforeEach, expect } from "vitest";
import type { Saying, ScenarioDriver, ShownMessage } from "../scenario-driver.ts";
import { until } from "../until.ts";

type Chat = "private" | "group";

/** One scenario after the other on a channel of its own. */
export type Talk = {
  driver: ScenarioDriver;
  /** Asks in the group, by a mention unless said otherwise. */
  ask(saying: Partial<Saying> & { text: string }): Promise<string>;
  /** The bot's messages in a chat once there are so many. */
  shown(count: number, chat?: Chat): Promise<ShownMessage[]>;
  /** The last of them. */
  last(count: number, chat?: Chat): Promise<ShownMessage>;
  /** Something that needs no answer is followed by a question; only that is answered, in the chat's order. */
  staysSilent(saying: Saying): Promise<void>;
};

/** Opens a channel before each test of the surrounding group, and closes it after. */
export function talkOn(open: () => Promise<ScenarioDriver>): Talk {
  const talk: Talk = {
    get driver() {
      if (!opened) throw new Error("the channel is not open yet");
      return opened;
    },
    ask: (saying) => talk.driver.say({ chat: "group", mention: true, ...saying }),
    shown: (count, chat = "group") =>
      until(async () => {
        const messages = await talk.driver.shown(chat);
        expect(messages.length).toBeGreaterThanOrEqual(count);
        return messages;
      }),
    async last(count, chat = "group") {
      const message = (await talk.shown(count, chat)).at(-1);
      if (!message) throw new Error("nothing was said");
      return message;
    },
    async staysSilent(saying) {
      await talk.driver.say(saying);
      await talk.ask({ text: "20240070" });
      const messages = await talk.shown(1);
      expect(messages).toHaveLength(1);
      expect(messages[0]?.text).toContain("小学学位");
    },
  };
  let opened: ScenarioDriver | undefined;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  return talk;
}
