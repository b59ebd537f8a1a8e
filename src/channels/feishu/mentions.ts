import type { Named } from "../../../handlers/etiquette/manner.ts";
import type { Mention } from "./event.ts";

/** A text with its mentions read: the bot's own gone, the others by name. */
export type Addressed = { text: string; toBot: boolean; named: Named };

const EVERYONE = "@_all";

/** Reads whom a text names. Keys are replaced from the longest, because @_user_1 begins @_user_12. */
export function readMentions(text: string, mentions: readonly Mention[], bot: string): Addressed {
  const own = mentions.filter((mention) => mention.id?.open_id === bot);
  const others = mentions.filter((mention) => mention.id?.open_id !== bot && mention.key !== EVERYONE);
  const byLength = [...mentions].sort((a, b) => b.key.length - a.key.length);
  const said = byLength.reduce(
    (rest, mention) => rest.replaceAll(mention.key, own.includes(mention) ? " " : mention.name),
    text,
  );
  return {
    text: said
      .replaceAll(EVERYONE, " ")
      .replace(/[ \t]+/g, " ")
      .trim(),
    toBot: own.length > 0,
    named: namedBy({ text, own, others }),
  };
}

type Found = { text: string; own: readonly Mention[]; others: readonly Mention[] };

function namedBy({ text, own, others }: Found): Named {
  if (text.includes(EVERYONE) && own.length === 0) return "everyone";
  if (others.length === 0) return "nobody";
  const first = (list: readonly Mention[]) => Math.min(...list.map(({ key }) => text.indexOf(key)));
  return own.length > 0 && first(own) < first(others) ? "others-too" : "others-first";
}
