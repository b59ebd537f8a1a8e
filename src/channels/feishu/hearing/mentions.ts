import type { Named } from "../../../../handlers/etiquette/manner.ts";
import type { Mention } from "./event.ts";

/** A text with its mentions read: the bot's own gone, the others by name. */
export type Addressed = { text: string; toBot: boolean; named: Named };

const EVERYONE = "@_all";

/** Reads whom a text names. */
export function readMentions(text: string, mentions: readonly Mention[], bot: string): Addressed {
  const parts = cutAtMentions(text, mentions);
  const isOwn = (part: Part) => typeof part !== "string" && part.id?.open_id === bot;
  const isOther = (part: Part) => typeof part !== "string" && part.key !== EVERYONE && !isOwn(part);
  const own = parts.findIndex(isOwn);
  const other = parts.findIndex(isOther);
  return {
    text: tidy(
      parts.map((part) => (isOther(part) ? nameOf(part) : typeof part === "string" ? part : " ")).join(""),
    ),
    toBot: own !== -1,
    named: namedBy({ own, other, everyone: text.includes(EVERYONE) }),
  };
}

type Part = string | Mention;

/** The longest key first, because @_user_1 begins @_user_12; what a person types right behind a mention is not part of it. */
function cutAtMentions(text: string, mentions: readonly Mention[]): Part[] {
  const byLength = [...mentions].sort((a, b) => b.key.length - a.key.length);
  return byLength.reduce<Part[]>((parts, mention) => parts.flatMap((part) => cutAt(part, mention)), [text]);
}

function cutAt(part: Part, mention: Mention): Part[] {
  if (typeof part !== "string") return [part];
  return part.split(mention.key).flatMap((piece, at) => (at === 0 ? [piece] : [mention, piece]));
}

function nameOf(part: Part): string {
  return typeof part === "string" ? part : part.name;
}

/** Places among the parts; -1 is nowhere. */
function namedBy({ own, other, everyone }: { own: number; other: number; everyone: boolean }): Named {
  if (everyone && own === -1) return "everyone";
  if (other === -1) return "nobody";
  return own !== -1 && own < other ? "others-too" : "others-first";
}

function tidy(text: string): string {
  return text
    .replaceAll(EVERYONE, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
