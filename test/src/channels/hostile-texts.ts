/** Texts that somebody can write into a file or a chat, and that a careless layout takes for more than text. */
export const HOSTILE_TEXTS: readonly string[] = [
  "<b>粗体</b>",
  "<script>window.harmed = true</script>",
  '<img src=x onerror="window.harmed = true">',
  "[点这里](javascript:alert(1))",
  "<at id=all></at> @_all @all",
  "**加粗** `代码` ~~删除~~ _斜体_ # 标题",
  "&lt;b&gt; &amp; &#60;",
  "右到左\u202Etxt.exe\u202C之后",
  "零宽\u200B字\u200D符\uFEFF尾",
  "𠮷野家 👨‍👩‍👧 𰻝",
  "\u001b[31m红色\u001b[0m\u0007",
  "```代码块``` \\ $x$ | 表 | 格 |",
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cf}/gu;

/**
 * What a person sees of a text: without control and format characters, which a channel may take out where they
 * would do harm, and without white space, which layouts may change.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/gu, "");
}
