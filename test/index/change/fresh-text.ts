const SENTENCE = /[^。\n]{14,}。/g;
const FRAME = /感谢|收悉|答复如下|欢迎|此复|反馈|意见如下|联系人|电话|满意|不妥|抄送/;

/** What a text states, without courtesies and frame. */
export function statements(text: string): string[] {
  return (text.match(SENTENCE) ?? []).filter((one) => !FRAME.test(one));
}

/** The text with something else for what it has; undefined where it has nothing of the kind. */
export function instead(
  text: string,
  from: RegExp,
  to: string | ((whole: string) => string),
): string | undefined {
  const after = typeof to === "string" ? text.replace(from, to) : text.replace(from, to);
  return after === text ? undefined : after;
}

/** The text with a line behind it. */
export const behind = (line: string) => (text: string) => `${text.trimEnd()}\n${line}\n`;
/** The text with lines above it. */
export const above = (lines: string) => (text: string) => `${lines}\n${text}`;
/** The text with lines below it. */
export const below = (lines: string) => (text: string) => `${text}\n${lines}\n`;

/** The text with a line in its middle. */
export function inTheMiddle(line: string) {
  return (text: string) => {
    const lines = text.split("\n");
    lines.splice(Math.ceil(lines.length / 2), 0, line);
    return lines.join("\n");
  };
}
