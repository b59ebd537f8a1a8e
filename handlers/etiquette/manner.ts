/** How a message is directed at the bot; `none` is talk that it merely hears. */
export type Addressing = "private" | "command" | "mention" | "reply" | "button" | "none";

/** Whom a message names besides the bot: nobody, others after the bot, others before it (or without it), or all members. */
export type Named = "nobody" | "others-too" | "others-first" | "everyone";

/** How a message was said, in terms that every platform can tell. */
export type Manner = {
  addressing: Addressing;
  named: Named;
  /** Sent by a program: another bot, or this one. */
  byBot?: boolean;
  /** Not the sender's own words: forwarded, or copied by the platform from a linked channel. */
  forwarded?: boolean;
  /** A new version of a message that was sent before. */
  edited?: boolean;
  /** An answer to another person's message. */
  replyToOther?: boolean;
};
