import type { Followed } from "../../index/subscription/followed.ts";
import { followedText } from "../subscription/wording.ts";

/** Everything that a notification says beside the sources' own words. */
export const notificationWording = {
  news: {
    "new-proposal": "新提案",
    "changed-proposal": "提案有改动",
    "new-reply": "新答复",
    "changed-reply": "答复有改动",
  },
  again: "［补发］若已收到请忽略",
  because: (followed: readonly Followed[]) => `因为您订阅了：${followed.map(followedText).join("；")}`,
  answered: (promises: readonly string[]) =>
    [
      "您等的答复已经到了，这项“直到答复”的订阅就此结束。",
      ...promises.map((promise) => `答复里的承诺：“${promise}”`),
      promises.length === 0 ? "想知道后来怎样，可以继续关注。" : "想知道是否兑现，可以继续关注。",
    ].join("\n"),
  answeredOnes: (positions: readonly number[]) =>
    `您等的答复已经到了（第 ${positions.join("、")} 件），“直到答复”的订阅就此结束。想知道承诺是否兑现，可以继续关注。`,
  changed: "与上一版相比：",
  reworded: "改为",
  was: (sentence: string) => `原为：“${sentence}”`,
  added: "新增",
  removed: "删去",
  morePoints: (n: number) => `另有 ${n} 条，点“逐条答复”看全部。`,
  moreSentences: (n: number) => `另有 ${n} 处改动，点“答复全文”看全部。`,
  sinceChanged: "这封答复之后又有改动，请看全文。",
  digest: (n: number) => `${n} 条新消息`,
  digestPick: "回序号看一件。",
  summed: (head: string, stances: string) => `${head}：${stances}`,
  counted: (n: number, word: string) => `${word} ${n} 条`,
  button: {
    points: "逐条答复",
    fullText: "答复全文",
    mute: "不再提醒这件",
    mine: "我的订阅",
    follow: "继续关注",
    followOn: (number: string) => `继续关注 ${number}`,
  },
} as const;
