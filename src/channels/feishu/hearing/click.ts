import type { AnswerKind } from "../../../../handlers/answer-record.ts";
import { etiquetteWording } from "../../../../handlers/etiquette-wording.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import { wording as handlerWording } from "../../../../handlers/wording.ts";
import { conversationKey } from "../../../conversation-key.ts";
import { askAgain, asksAnew, isAnothers } from "../../manners/pressing.ts";
import type { Reaction } from "../../manners/reaction.ts";
import type { Card } from "../card/card.ts";
import { cardsOf } from "../card/layout.ts";
import { wording } from "../wording.ts";
import { ClickEvent } from "./event.ts";
import { readClick, takesPlace } from "./read-click.ts";
import { type RespondGround, remember, respond } from "./respond.ts";

/** What the platform is answered to a click: a word that flies by, and the card that takes the pressed one's place. */
export type ClickAnswer = { toast: Toast; card?: { type: "raw"; data: Card } };
type Toast = { type: "success" | "info" | "warning" | "error"; content: string };

export type ClickGround = RespondGround & {
  react(incoming: Incoming): Promise<Reaction>;
  /** Runs in the order of the chat's events. */
  inTurn<Result>(chat: string, task: () => Promise<Result>): Promise<Result>;
  /** How long the platform may wait, in milliseconds; it gives up after three seconds. */
  budgetMs: number;
  onFault(fault: unknown): void;
};

type Click = {
  incoming: Incoming;
  on: AnswerKind;
  asked: string | undefined;
  message: string;
  late: boolean;
};

/** Answers a click in time: with the new card if it is ready, else with a word, and the card follows as an edit. */
export async function answerClick(event: unknown, ground: ClickGround): Promise<ClickAnswer> {
  const read = ClickEvent.safeParse(event);
  if (!read.success) return toast("warning", wording.toast.expired);
  const clicked = readClick(read.data, ground.now());
  if (!clicked.ok) return toast("warning", clicked.problem);
  const { open_chat_id: chat, open_message_id: message } = read.data.context;
  const click: Click = { ...clicked, message, late: false };
  return inTime(
    ground.inTurn(chat, () => safely(click, ground)),
    click,
    ground.budgetMs,
  );
}

async function inTime(work: Promise<ClickAnswer>, click: Click, budgetMs: number): Promise<ClickAnswer> {
  const { promise: patience, resolve } = Promise.withResolvers<ClickAnswer>();
  const timer = setTimeout(() => {
    click.late = true;
    resolve(toast("info", wording.toast.working));
  }, budgetMs);
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}

async function safely(click: Click, ground: ClickGround): Promise<ClickAnswer> {
  try {
    return await carryOut(click, ground);
  } catch (fault) {
    ground.onFault(fault);
    return toast("error", handlerWording.fault);
  }
}

async function carryOut(given: Click, ground: ClickGround): Promise<ClickAnswer> {
  const { on, message } = given;
  const now = ground.now();
  const before = await ground.memory.answer(given.incoming.chat.id, message, now);
  const click = inThread(given, before?.thread);
  const { incoming } = click;
  if (isAnothers(incoming.text, incoming.person.id, before)) {
    return toast("info", etiquetteWording.notYourQuery);
  }
  const known = await ground.store.conversation(conversationKey(incoming, message), now);
  if (known === undefined && !asksAnew(incoming.text)) return expired(click, ground);
  const reaction = await ground.react(incoming);
  if (reaction.kind === "silence") return toast("info", wording.toast.nothing);
  const inPlace = reaction.kind === "say" && !reaction.pointsTo && takesPlace(on, reaction.answer.kind);
  return inPlace ? showInPlace(reaction, click, ground) : showBelow(reaction, click, ground);
}

/** A click does not tell in which thread its card stands. */
function inThread(click: Click, thread: string | undefined): Click {
  if (thread !== undefined) click.incoming = { ...click.incoming, chat: { ...click.incoming.chat, thread } };
  return click;
}

async function expired({ incoming, asked }: Click, ground: ClickGround): Promise<ClickAnswer> {
  await respond({ kind: "say", answer: askAgain(asked) }, incoming, ground);
  return toast("warning", etiquetteWording.expired);
}

type Say = Extract<Reaction, { kind: "say" }>;

/** A page stays the answer to the question that was asked first, and to who asked it, whoever turned it. */
async function showInPlace({ answer }: Say, click: Click, ground: ClickGround): Promise<ClickAnswer> {
  const { message, asked } = click;
  const { chat } = click.incoming;
  const before = await ground.memory.answer(chat.id, message, ground.now());
  const incoming = {
    ...click.incoming,
    ...(before?.asker === undefined ? {} : { person: { id: before.asker } }),
    ...(asked ? { text: asked } : {}),
  };
  const [card, ...more] = cardsOf(answer, { chat: chat.kind, asked });
  if (click.late || !card || more.length > 0) {
    await respond({ kind: "say", answer, replaces: message }, incoming, ground);
    return toast("success", wording.toast.answered);
  }
  await ground.sender.settled(message);
  await remember(incoming, { answer, message, messages: [message] }, ground);
  return { ...toast("success", firstLine(answer.text)), card: { type: "raw", data: card } };
}

async function showBelow(reaction: Reaction, { incoming }: Click, ground: ClickGround): Promise<ClickAnswer> {
  await respond(reaction, incoming, ground);
  return toast("success", reaction.kind === "remove" ? wording.toast.removed : wording.toast.answered);
}

const LONGEST_TOAST = 40;

function firstLine(text: string): string {
  const [line = ""] = text.trim().split("\n");
  const characters = [...line];
  return characters.length <= LONGEST_TOAST ? line : `${characters.slice(0, LONGEST_TOAST - 1).join("")}…`;
}

function toast(type: Toast["type"], content: string): ClickAnswer {
  return { toast: { type, content } };
}
