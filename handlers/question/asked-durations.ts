/** How long answers took: on average, or which took the shortest or the longest. */
export type Durations = "mean" | "fastest" | "slowest";

const MEAN =
  /平均(?:每件)?的?(?:(?:要|用|花)(?:了)?)?(?:(?:办理|答复|回复|办结|办复|办)(?:的)?)?(?:(?:要|用|花)(?:了)?)?(?:多少|几|多久|多长)?(?:天数?|日|时间|时长|周期|用时|工作日)?(?:(?:才)?(?:答复|回复|办结|办完))?|(?:办理|答复|办结)(?:的)?(?:平均)?(?:天数|时长|周期|用时|耗时)/u;
const EXTREME =
  /(?:答复|回复|办理?|办得?|办结)(?:得|的)?最(?<way>快|早|慢|晚|久|长)的?(?:是)?(?:哪|那)?(?:一|几|[0-9]+)?(?:件|个提案|份|条|提案)|(?:哪|那)(?:一|几)?件(?:提案)?(?:答复|回复|办理?|办结)(?:得|的)?最(?<turned>快|早|慢|晚|久|长)/u;

/** 平均办理天数, 答复最快的一件, and the question without these words. */
export function askedDurations(text: string): { order: Durations; rest: string } | undefined {
  const match = EXTREME.exec(text);
  const way = match?.groups?.way ?? match?.groups?.turned;
  if (match && way)
    return { order: /快|早/u.test(way) ? "fastest" : "slowest", rest: text.replace(match[0], " ") };
  const mean = MEAN.exec(text)?.[0] ?? "";
  return /天|日|时|久|长|周期|耗/u.test(mean) ? { order: "mean", rest: text.replace(mean, " ") } : undefined;
}
