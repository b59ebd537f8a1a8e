const ASKS_REMOVAL = /^(?:[/／]?(?:remove|删除|撤回|删掉)(?:这条|回答)?|删了吧?)[。!！]?$/iu;

/** Whether a reply to one of the bot's answers asks to take it away. */
export function asksRemoval(text: string): boolean {
  return ASKS_REMOVAL.test(text.trim());
}
