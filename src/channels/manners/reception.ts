import type { Answer } from "../../../handlers/answer-record.ts";
import { notice } from "../../../handlers/compose.ts";
import { decide } from "../../../handlers/etiquette/decide.ts";
import type { Decision } from "../../../handlers/etiquette/decision.ts";
import { alreadyShown, shownBy } from "../../../handlers/etiquette/repeat.ts";
import { readUnaskedSwitch } from "../../../handlers/etiquette/unasked-switch.ts";
import { etiquetteWording } from "../../../handlers/etiquette-wording.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { Reaction } from "./reaction.ts";
import type { ReceptionGround } from "./reception-ground.ts";
import { removal } from "./remove-answer.ts";

/** Decides how to react to what was said, by the one policy of manners, and answers where that is called for. */
export async function react(incoming: Incoming, ground: ReceptionGround): Promise<Reaction> {
  if (!ground.admits(incoming)) return silent(incoming, "group-not-listed", ground);
  const removed = await removal(incoming, ground);
  if (removed) return removed;
  const switched = await switchUnasked(incoming, ground);
  if (switched) return switched;
  const decision = decide(incoming, await circumstancesOf(incoming, ground));
  if (decision.kind === "answer") return answerPolitely(incoming, decision, ground);
  ground.note(incoming, decision);
  if (decision.kind === "silence") return { kind: "silence" };
  await ground.memory.keepStaleNoticed({ chat: incoming.chat.id, now: ground.now() });
  return { kind: "say", answer: notice(etiquetteWording.stale) };
}

async function circumstancesOf({ chat, message, manner }: Incoming, { memory, ...ground }: ReceptionGround) {
  const at = { chat: chat.id, now: ground.now() };
  const earlier = manner?.edited && message ? await memory.answerTo(chat.id, message, at.now) : undefined;
  return {
    now: at.now,
    unasked: chat.kind === "group" && (await memory.unasked(at)),
    knowsNumber: ground.knowsNumber,
    staleNoticed: await memory.staleNoticed(at),
    ...(earlier ? { earlier } : {}),
  };
}

type ToAnswer = Extract<Decision, { kind: "answer" }>;

async function answerPolitely(
  incoming: Incoming,
  decision: ToAnswer,
  ground: ReceptionGround,
): Promise<Reaction> {
  // By when it was said: what waited its turn in the chat was still said in one go.
  // Many documents at once are no flood but one piece of work.
  const allowance = incoming.files ? "answer" : ground.allow(incoming.person.id, incoming.at);
  if (allowance === "silent") return silent(incoming, "too-many", ground);
  if (allowance === "tell") return tooMany(incoming, ground);
  const answer = await ground.answering(withAdmin(incoming, ground));
  if (!answer || answer.kind === "silence") return silent(incoming, "nothing-to-say", ground);
  if (isUnasked(decision) && !isAboutProposals(answer)) return silent(incoming, "nothing-known", ground);
  const pointer = await pointerTo(incoming, answer, ground);
  if (pointer && !decision.replaces) return pointer;
  ground.note(incoming, decision);
  return { kind: "say", answer, ...(decision.replaces ? { replaces: decision.replaces } : {}) };
}

/** Who runs the chat is asked of the platform only where the answer depends on it. */
function withAdmin(incoming: Incoming, { isAdmin }: ReceptionGround): Incoming {
  const { person } = incoming;
  return { ...incoming, person: { isAdmin: () => isAdmin(incoming), ...person } };
}

function tooMany(incoming: Incoming, { note }: ReceptionGround): Reaction {
  note(incoming, { kind: "notice", reason: "too-many" });
  return { kind: "say", answer: notice(etiquetteWording.tooMany, "refused") };
}

function silent(incoming: Incoming, reason: string, { note }: ReceptionGround): Reaction {
  note(incoming, { kind: "silence", reason });
  return { kind: "silence" };
}

function isUnasked({ reason }: ToAnswer): boolean {
  return reason === "known-number" || reason === "unmistakable-question";
}

/** Unasked, the bot only speaks when it has something to show. */
function isAboutProposals({ proposals }: Answer): boolean {
  return proposals.length > 0;
}

/** In a group the same proposal is not shown twice within a quarter of an hour. */
async function pointerTo(
  incoming: Incoming,
  answer: Answer,
  ground: ReceptionGround,
): Promise<Reaction | undefined> {
  if (incoming.chat.kind !== "group") return undefined;
  const now = ground.now();
  const earlier = await ground.memory.shown({ chat: incoming.chat.id, now });
  const shown = alreadyShown(shownBy(answer), earlier, now);
  if (!shown) return undefined;
  ground.note(incoming, { kind: "pointer", reason: "shown-lately" });
  const minutes = Math.floor((now - shown.at) / 60_000);
  return { kind: "say", answer: notice(etiquetteWording.pointer(minutes)), pointsTo: shown.message };
}

async function switchUnasked(incoming: Incoming, ground: ReceptionGround): Promise<Reaction | undefined> {
  const wanted = readUnaskedSwitch(incoming.text);
  if (wanted === undefined || incoming.chat.kind !== "group" || !incoming.addressed) return undefined;
  if (!(await ground.isAdmin(incoming))) return told(etiquetteWording.adminsOnly);
  await ground.memory.keepUnasked({ chat: incoming.chat.id, now: ground.now() }, wanted);
  ground.note(incoming, { kind: "notice", reason: wanted ? "unasked-on" : "unasked-off" });
  return told(wanted ? etiquetteWording.unaskedOn : etiquetteWording.unaskedOff);
}

function told(text: string): Reaction {
  return { kind: "say", answer: notice(text) };
}
