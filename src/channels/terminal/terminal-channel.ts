import { randomUUID } from "node:crypto";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Answer } from "../../../handlers/answer-record.ts";
import { notice } from "../../../handlers/compose.ts";
import type { Chat, Incoming } from "../../../handlers/incoming.ts";
import { wording as said } from "../../../handlers/wording.ts";
import type { Answering, Channel, ChannelHealth, SendResult } from "../channel.ts";
import { createChatOrder } from "../chat-order.ts";
import { type Look, layOutForTerminal } from "./layout.ts";
import { wording } from "./wording.ts";

export type TerminalOptions = {
  input: Readable;
  output: Writable;
  /** Somebody sits in front of it: prompts are shown and lines can be edited. */
  interactive: boolean;
  /** Asked before every answer, because windows change their size. */
  look: () => Look;
  now: () => number;
};

/** The terminal as a channel; `ended` resolves when the person has left and everything asked is answered. */
export type TerminalChannel = Channel & { ended: Promise<void> };

/** Terminals have one chat and one person. */
const CHAT: Chat = { id: "terminal", kind: "private" };
const LEAVING = /^\/(exit|quit)$/i;

/** Talks on a pair of streams, a line a question. */
export function createTerminalChannel(options: TerminalOptions): TerminalChannel {
  const order = createChatOrder();
  const ended = Promise.withResolvers<void>();
  let lines: Interface | undefined;
  let health: ChannelHealth = { state: "idle", detail: wording.idle };

  const print = (answer: Answer): SendResult => {
    options.output.write(`${layOutForTerminal(answer, options.look())}\n\n`);
    return { ok: true, sent: { chat: CHAT, message: randomUUID() } };
  };
  const prompt = () => {
    if (options.interactive && lines && order.waiting(CHAT.id) <= 1) lines.prompt();
  };

  return {
    name: "terminal",
    ended: ended.promise,
    async start(answering, opened) {
      await opened;
      const typed = openLines(options);
      lines = typed;
      health = { state: "running", detail: wording.running };
      typed.on("line", (line) => {
        // A chunk that was read before the end may still give lines after it.
        if (!lines) return;
        const text = line.trim();
        if (LEAVING.test(text)) return typed.close();
        void order.run(CHAT.id, async () => {
          if (text !== "") await answerLine(toIncoming(text, options.now()), answering, print);
          prompt();
        });
      });
      typed.once("close", () => {
        lines = undefined;
        health = { state: "idle", detail: wording.idle };
        void order.idle().then(ended.resolve);
      });
      prompt();
    },
    async stop() {
      lines?.close();
      await order.idle();
    },
    keyKnownForMs: 0,
    send: async (_chat, answer) => print(answer),
    // What is printed cannot be taken back; the new words follow.
    edit: async (_sent, answer) => print(answer),
    health: () => health,
  };
}

function openLines({ input, output, interactive }: TerminalOptions): Interface {
  const lines = createInterface({
    input,
    ...(interactive ? { output } : {}),
    terminal: interactive,
    prompt: wording.prompt,
  });
  lines.on("SIGINT", () => lines.close());
  // Who reads the output may leave before the end (`| head`); then nobody is left to talk to.
  output.once("error", () => lines.close());
  return lines;
}

async function answerLine(
  incoming: Incoming,
  answering: Answering,
  print: (answer: Answer) => unknown,
): Promise<void> {
  const answer = await answering(incoming).catch(() => notice(said.fault));
  if (answer) print(answer);
}

function toIncoming(text: string, at: number): Incoming {
  return {
    channel: "terminal",
    eventId: randomUUID(),
    at,
    chat: CHAT,
    person: { id: CHAT.id },
    text,
    addressed: true,
  };
}
