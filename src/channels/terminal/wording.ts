/** What the terminal says besides the answers. */
export const wording = {
  prompt: "问> ",
  nextQuestions: (texts: readonly string[]) => `可以接着问：${texts.join("｜")}`,
  file: (name: string, bytes: number) =>
    `附件 ${name}（${Math.ceil(bytes / 1024)} KB）不能在终端里显示，请在网页对话里取。`,
  running: "终端对话进行中",
  idle: "终端对话未开始或已结束",
} as const;
