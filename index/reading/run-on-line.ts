import { sectionWords } from "./label.ts";
import type { Line } from "./line.ts";

/** Below this a line is not several lines that lost their ends. */
const SHORTEST = 60;
/** Words that also stand in the middle of a text with a colon, meaning nothing. */
const EVERYDAY =
  /^(?:问题|背景|现状|情况|事由|对策|回复|复函|复文|理由|基本情况|主要内容|主要问题|情况说明|具体内容)$/;
const SECTION = sectionWords()
  .filter((word) => !EVERYDAY.test(word))
  .join("|");
const FIELD =
  "提案人|提案者|附议人|联名人|办理单位|承办单位|主办单位|会办单位|答复单位|网友评价|办理状态|办理结果";
const LETTER =
  "[\\u4e00-\\u9fff]{2,16}(?:局|厅|委员会|委|办公室|政府|中心|办)(?:(?:会办意见|协办意见|答复意见|补充答复|答复)\\s*(?:\\([^()]{1,40}\\))?|\\(\\s*(?:19|20)\\d{2}[^()]{1,30}\\))";
const ADDRESS = "(?:尊敬的)?[\\u4e00-\\u9fff·]{2,12}(?:[、,][\\u4e00-\\u9fff·]{2,12}){0,8}(?:等)?委员";
const CUT = new RegExp(
  `(?<=[。;!?”)】\\s])\\s*(?=(?:[【\\[]?(?:${SECTION}|${FIELD}|${LETTER})[】\\]]?\\s*:|【(?:${SECTION})】|${ADDRESS}\\s*:\\s*(?:您|你|贵|现|关于|首先|感谢)))`,
  "g",
);

function pieces(line: Line): Line[] {
  const cuts = [...line.text.matchAll(CUT)]
    .map((match) => match.index + match[0].length)
    .filter((at) => at > 0);
  const starts = [0, ...new Set(cuts)];
  return starts.map((start, index) => {
    const text = line.text.slice(start, starts[index + 1] ?? line.text.length).trimEnd();
    return {
      ...line,
      start: line.start + start,
      end: line.start + start + text.length,
      text,
      apart: index === 0 && line.apart,
    };
  });
}

/** Cuts a line that runs several on (a page copied as one paragraph) where a section, field or letter begins inside it. */
export function withoutRunOns(lines: readonly Line[]): Line[] {
  return lines
    .flatMap((line) => (line.text.length < SHORTEST ? [line] : pieces(line)))
    .filter(({ text }) => text !== "");
}
