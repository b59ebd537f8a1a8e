import type { ChannelName } from "../../handlers/incoming.ts";
import type { Log } from "../log/log.ts";
import type { ChatChange, OnChatChange } from "./channel.ts";

/** What is known of the chats of one channel since the start, and who is told of it. */
export type ChatChanges = {
  /** The bot can no longer write there. Told once, until the chat is heard of again. */
  lost(chat: string): void;
  /** The bot was let in (again). */
  returned(chat: string): void;
  /** Somebody spoke there, so a chat that was lost is not. */
  heard(chat: string): void;
  moved(from: string, to: string): void;
  isLost(chat: string): boolean;
  /** Resolves when everybody has been told. */
  idle(): Promise<void>;
};

export type ChatChangesOptions = {
  channel: ChannelName;
  log: Pick<Log, "info" | "error">;
  onChatChange?: OnChatChange | undefined;
};

/** Passes news of chats on, in the order they came. */
export function createChatChanges({ channel, log, onChatChange }: ChatChangesOptions): ChatChanges {
  const lost = new Set<string>();
  let telling = Promise.resolve();

  function tell(change: ChatChange): void {
    log.info(change, "chat changed");
    const told = () => onChatChange?.(change);
    telling = telling.then(told).catch((fault: unknown) => {
      log.error({ ...change, err: fault }, "chat change not dealt with");
    });
  }

  function returned(chat: string): void {
    lost.delete(chat);
    tell({ channel, chat, change: "returned" });
  }

  return {
    lost(chat) {
      if (lost.has(chat)) return;
      lost.add(chat);
      tell({ channel, chat, change: "lost" });
    },
    returned,
    heard(chat) {
      if (lost.has(chat)) returned(chat);
    },
    moved: (from, to) => tell({ channel, chat: from, change: "moved", to }),
    isLost: (chat) => lost.has(chat),
    idle: () => telling,
  };
}
