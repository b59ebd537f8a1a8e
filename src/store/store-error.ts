/** The store cannot be opened or read; the message is for the person who runs the bot, the cause for the log. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
