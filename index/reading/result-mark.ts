import type { ResultMark } from "../proposal.ts";

const WORDS =
  "已?解决(?:或|和)(?:已?采纳)|已解决和采纳|部分采纳|列入计划(?:逐步解决和拟采纳|拟解决)?|留作(?:工作)?参考|基本落实或计划落实|已经?采纳|全部采纳|采纳|已解决|基本解决|部分解决|正在解决|已落实|基本落实|计划落实|暂未解决|未采纳|不予采纳|暂不采纳|因条件限制暂无法解决|无法解决|暂无法办理";
const MARK = new RegExp(`[(\\[〔【"“]?\\s*([A-Da-d])\\s*\\d?\\s*类?[)\\]〕】"”]?|${WORDS}`);
const WHOLE = new RegExp(`^\\s*(?:${MARK.source})\\s*[。;.]?\\s*$`);
const BESIDE =
  /[((〔[【]\s*([A-D])\d?\s*类?\s*[))〕\]】]|(?<![A-Za-z0-9])([A-D])\d?\s*类|\d号\s+([A-D])\d?\s*$/;
const LABELLED =
  /(?:类\s*别|办理结果(?:标注)?|办复类别|答复类别|办理类别|办理等级|结果分类|办理结果分类)\s*[((:]?\s*[((]?\s*([A-D])\d?\s*类?/;

function letterOf(written: string | undefined): ResultMark["letter"] {
  const letter = written?.toUpperCase();
  return letter === "A" || letter === "B" || letter === "C" || letter === "D" ? letter : null;
}

function trimmed(text: string): string {
  return text
    .trim()
    .replace(/^[(([〔【]+|[))\]〕】。;.]+$/g, "")
    .trim();
}

/** The mark in the value of a label such as 办理结果: a letter (B, A1, C类) or local words (部分采纳); 提案 is none. */
export function markIn(value: string): ResultMark | null {
  if (WHOLE.test(value)) return { text: trimmed(value), letter: letterOf(/[A-Da-d]/.exec(value)?.[0]) };
  return markBeside(value);
}

/** The mark printed beside something else: 某函〔2019〕3号(C类), 已答复（B类）. */
export function markBeside(text: string): ResultMark | null {
  const match = LABELLED.exec(text) ?? BESIDE.exec(text);
  if (!match) return null;
  const letter = letterOf(match[1] ?? match[2] ?? match[3]);
  return { text: /[A-D]\d?\s*类?/.exec(match[0])?.[0] ?? match[0], letter };
}

const MARK_LINE =
  /^[[【(]?\s*(?:办理结果|办复类别|答复类别|类\s*别)[^。;]{0,16}[A-D]\d?|^[[【(]?\s*[A-D]\d?\s*类?\s*[)\]】]?$/;

/** Whether a line is nothing but a result mark: `[办理结果标注(A1)]`, `类别:B`, `(C)`. */
export function isMarkLine(text: string): boolean {
  return text.length <= 24 && MARK_LINE.test(text);
}
