/** Why the bot speaks: how it was addressed, or what it recognised unasked. */
export type SpeakingReason =
  | "private"
  | "command"
  | "mention"
  | "reply"
  | "button"
  | "edited-question"
  | "known-number"
  | "unmistakable-question";

/** Why the bot keeps silent; one word for the log. */
export type SilenceReason =
  | "from-a-bot"
  | "forwarded"
  | "stale"
  | "edit-unchanged"
  | "names-everyone"
  | "names-others"
  | "courtesy"
  | "unasked-off"
  | "reply-to-other"
  | "quotes"
  | "unknown-number"
  | "talk";

/** What good manners ask for when something was said. */
export type Decision =
  /** `replaces` is the bot's own message that answered the question before it was edited. */
  | { kind: "answer"; reason: SpeakingReason; replaces?: string }
  | { kind: "stale-notice"; reason: "stale" }
  | { kind: "silence"; reason: SilenceReason };
