import type { MessageEntity } from "grammy/types";
import type { Named } from "../../../../handlers/etiquette/manner.ts";

/** The bot's own account, as `getMe` tells it. */
export type Self = { id: number; username: string };

/** A text with whom it names; offsets are UTF-16 units, as Telegram counts. */
export type NamedText = { text: string; toBot: boolean; named: Named };

const EVERYONE = /[@＠](?:all|everyone|所有人|全体成员|全体)(?![a-z0-9_])/iu;

/** Takes the bot's own mention and quoted passages out of a text, and tells who else is named in it. */
export function readMentions(text: string, entities: readonly MessageEntity[], self: Self): NamedText {
  const quotes = entities.filter(isQuote);
  const own = entities.filter((entity) => !isQuoted(entity, quotes));
  const [toBot, others] = [
    own.filter((one) => names(one, text, self)),
    own.filter((one) => namesOther(one, text, self)),
  ];
  return {
    text: cut(text, [...toBot, ...quotes]).trim(),
    toBot: toBot.length > 0,
    named: EVERYONE.test(text) ? "everyone" : namedBesides(toBot, others),
  };
}

function namedBesides(toBot: readonly MessageEntity[], others: readonly MessageEntity[]): Named {
  const [bot, other] = [toBot[0], others[0]];
  if (!other) return "nobody";
  return bot && bot.offset < other.offset ? "others-too" : "others-first";
}

function isQuote({ type }: MessageEntity): boolean {
  return type === "blockquote" || type === "expandable_blockquote";
}

function isQuoted({ offset, type }: MessageEntity, quotes: readonly MessageEntity[]): boolean {
  if (type !== "mention" && type !== "text_mention") return false;
  return quotes.some((quote) => offset >= quote.offset && offset < quote.offset + quote.length);
}

function names(entity: MessageEntity, text: string, self: Self): boolean {
  if (entity.type === "text_mention") return entity.user.id === self.id;
  return (
    entity.type === "mention" && wordAt(entity, text).toLowerCase() === `@${self.username.toLowerCase()}`
  );
}

function namesOther(entity: MessageEntity, text: string, self: Self): boolean {
  const mention = entity.type === "mention" || entity.type === "text_mention";
  return mention && !names(entity, text, self);
}

function wordAt({ offset, length }: MessageEntity, text: string): string {
  return text.slice(offset, offset + length);
}

/** From the end, so that earlier offsets stay true. */
function cut(text: string, entities: readonly MessageEntity[]): string {
  return [...entities]
    .sort((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`, text);
}
