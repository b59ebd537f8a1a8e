const SWITCH = /^[/／]?(?:unasked|主动回答)\s*(on|off|开|关|打开|关闭|开启)$/iu;

/** What a text asks of the setting “answer unasked”: true is on; undefined when it is about something else. */
export function readUnaskedSwitch(text: string): boolean | undefined {
  const word = SWITCH.exec(text.trim())?.[1]?.toLowerCase();
  return word === undefined ? undefined : !["off", "关", "关闭"].includes(word);
}
