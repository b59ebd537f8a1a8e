/** What the terminal says besides the answers. */
export const wording = {
  prompt: "问> ",
  nextQuestions: (texts: readonly string[]) => `可以接着问：${texts.join("｜")}`,
  running: "终端对话进行中",
  idle: "终端对话未开始或已结束",
} as const;
