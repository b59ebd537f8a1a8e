import type { AnswerKind } from "../../../handlers/answer-record.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { Reaction } from "../manners/reaction.ts";
import type { Card } from "./card.ts";
import { ClickEvent } from "./event.ts";
import { cardsOf } from "./layout.ts";
import { readClick, takesPlace } from "./read-click.ts";
import { type RespondGround, remember, respond } from "./respond.ts";
import { wording } from "./wording.ts";

/** What the platform is answered to a click: a word that flies by, and the card that takes the pressed one's place. */
export type ClickAnswer = { toast: Toast; card?: { type: "raw"; data: Card } };
type Toast = { type: "success" | "info" | "warning" | "error"; content: string };

export type ClickGround = RespondGround & {
  react(incoming: Incoming): Promise<Reaction>;
  /** Runs in the order of the chat's events. */
  inTurn<Result>(chat: string, task: () => Promise<Result>): Promise<Result>;
  /** How long the platform may wait, in milliseconds; it gives up after three seconds. */
  budgetMs: number;
};

type Click = { incoming: Incoming; on: AnswerKind; message: string; late: boolean };

/** Answers a click in time: with the new card if it is ready, else with a word, and the card follows as an edit. */
export async function answerClick(event: unknown, ground: ClickGround): Promise<ClickAnswer> {
  const read = ClickEvent.safeParse(event);
  if (!read.success) return toast("warning", wording.toast.expired);
  const clicked = readClick(read.data, ground.now());
  if (!clicked.ok) return toast("warning", clicked.problem);
  const { open_chat_id: chat, open_message_id: message } = read.data.context;
  const click: Click = { ...clicked, message, late: false };
  const work = ground.inTurn(chat, () => carryOut(click, ground));
  return inTime(work, click, ground.budgetMs);
}

async function inTime(work: Promise<ClickAnswer>, click: Click, budgetMs: number): Promise<ClickAnswer> {
  const { promise: patience, resolve } = Promise.withResolvers<ClickAnswer>();
  const timer = setTimeout(() => {
    click.late = true;
    resolve(toast("info", wording.toast.working));
  }, budgetMs);
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}

async function carryOut(click: Click, ground: ClickGround): Promise<ClickAnswer> {
  const { incoming, on, message } = click;
  const reaction = await ground.react(incoming);
  if (reaction.kind === "silence") return toast("info", wording.toast.nothing);
  const inPlace = reaction.kind === "say" && takesPlace(on, reaction.answer.kind);
  if (!inPlace) return respondBeside(reaction, click, ground);
  const { answer } = reaction;
  const [card, ...more] = cardsOf(answer, incoming.chat.kind);
  if (click.late || !card || more.length > 0) {
    await respond({ ...reaction, replaces: message }, incoming, ground);
    return toast("success", wording.toast.answered);
  }
  await ground.sender.settled(message);
  await remember(incoming, { answer, message }, ground);
  return { ...toast("success", firstLine(answer.text)), card: { type: "raw", data: card } };
}

async function respondBeside(
  reaction: Reaction,
  { incoming }: Click,
  ground: ClickGround,
): Promise<ClickAnswer> {
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
