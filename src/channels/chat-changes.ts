import type { ChannelName } from "../../handlers/incoming.ts";
import type { Log } from "../log/log.ts";
import type { ChatChange, OnChatChange } from "./channel.ts";

/** What is known of the chats of one channel since the start, and who is told of it. */
export type ChatChanges = {
  /** The bot can no longer write there. Told once, until the chat is heard of again; `at` is the platform's time of it. */
  lost(chat: string, at?: number): void;
  /** The bot was let in (again). */
  returned(chat: string, at?: number): void;
  /** Somebody spoke there, so a chat that was lost, by this process or an earlier one, is not. */
  heard(chat: string, at?: number): void;
  /** Something arrived there. */
  reached(chat: string): void;
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
  /** When each chat was heard of last: a platform may push news again hours later. */
  const heardAt = new Map<string, number>();
  let telling = Promise.resolve();

  function tell(change: ChatChange): void {
    log.info(change, "chat changed");
    passOn(change);
  }

  function passOn(change: ChatChange): void {
    const told = () => onChatChange?.(change);
    telling = telling.then(told).catch((fault: unknown) => {
      log.error({ ...change, err: fault }, "chat change not dealt with");
    });
  }

  function returned(chat: string, at = 0): void {
    lost.delete(chat);
    heardAt.set(chat, Math.max(at, heardAt.get(chat) ?? 0));
    tell({ channel, chat, change: "returned" });
  }

  return {
    lost(chat, at = Number.POSITIVE_INFINITY) {
      if (lost.has(chat) || at < (heardAt.get(chat) ?? 0)) return;
      lost.add(chat);
      tell({ channel, chat, change: "lost" });
    },
    returned,
    heard(chat, at = 0) {
      const isFirst = !heardAt.has(chat);
      if (lost.has(chat)) return returned(chat, at);
      heardAt.set(chat, Math.max(at, heardAt.get(chat) ?? 0));
      if (isFirst) passOn({ channel, chat, change: "heard" });
    },
    reached: (chat) => void lost.delete(chat),
    moved: (from, to) => tell({ channel, chat: from, change: "moved", to }),
    isLost: (chat) => lost.has(chat),
    idle: () => telling,
  };
}
