import type { Answer } from "../../handlers/answer-record.ts";
import type { ChannelName, Chat, Incoming } from "../../handlers/incoming.ts";

/** Answers one incoming message; `undefined` is silence. Never rejects: a fault is logged and becomes an answer. */
export type Answering = (incoming: Incoming) => Promise<Answer | undefined>;

/** A message that the platform has taken; enough to edit it later. */
export type SentMessage = { chat: Chat; message: string };

/** Why a message was not, or may not have been, delivered. */
export type SendFailure =
  | { kind: "gone" }
  | { kind: "moved"; to: string }
  | { kind: "rate-limited"; retryAfterMs: number }
  | { kind: "refused"; reason: string }
  /** The bot may not write there for now (muted, a closed topic); it may again later. */
  | { kind: "muted"; reason: string }
  /** The platform was not reached: surely not delivered. */
  | { kind: "unreachable"; reason: string }
  /** Nobody can tell whether it arrived (a lost response). */
  | { kind: "unknown"; reason: string };

/**
 * How something is sent that no message asked for. `key` names it for ever: the same key twice delivers once where the
 * platform allows it. An answer goes before every notification. `anew`: also where the bot could not write before, because somebody
 * has asked for that since.
 */
export type SendOptions = { key: string; urgency: "answer" | "notification"; anew?: boolean };

export type SendResult = { ok: true; sent: SentMessage } | { ok: false; failure: SendFailure };

/**
 * News of a chat that somebody may be waiting to hear from: the bot can write there no longer (removed, blocked,
 * disbanded), it can again, somebody spoke there for the first time since the start, or the chat goes on under another id. Told at least once, not exactly once.
 */
export type ChatChange = { channel: ChannelName; chat: string } & (
  | { change: "lost" }
  | { change: "returned" }
  | { change: "heard" }
  | { change: "moved"; to: string }
);

/** Is told of every change; a rejection is logged and not repeated. */
export type OnChatChange = (change: ChatChange) => Promise<void>;

/**
 * A channel's state for `/readyz`: one line that an operator can act on; `polledAt` is when a poll of the platform last
 * ended well, in milliseconds since 1970, where the channel polls.
 */
export type ChannelHealth = {
  state: "idle" | "starting" | "running" | "failed";
  detail: string;
  polledAt?: number;
};

/** One way to talk with people. Adapters only translate; they decide nothing about proposals. */
export interface Channel {
  readonly name: ChannelName;
  /**
   * Begins to receive; resolves when messages can arrive. What comes before `opened` resolves is taken and dealt with
   * afterwards; where the person waits for an answer at once, it is a word about that.
   */
  start(answering: Answering, opened?: Promise<void>): Promise<void>;
  /** Stops receiving, lets what is under way finish, and resolves when nothing is left. */
  stop(): Promise<void>;
  /**
   * For how long the platform recognises a key, in milliseconds: within it an `unknown` outcome may be tried again
   * under the same key. 0 where it never does.
   */
  readonly keyKnownForMs: number;
  /** Sends without being asked; buttons and replies go on from there as from any answer. */
  send(chat: Chat, answer: Answer, options: SendOptions): Promise<SendResult>;
  /** Replaces a sent message; may give a new one where the old cannot be edited any more. */
  edit(sent: SentMessage, answer: Answer): Promise<SendResult>;
  health(): ChannelHealth;
}
