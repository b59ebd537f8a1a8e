import type { WrittenDate } from "../proposal.ts";
import { areBureauNames, isBureauName, splitNames } from "./bureau-phrase.ts";
import type { Line } from "./line.ts";
import { isMarkLine } from "./result-mark.ts";
import { datesIn, wholeDate } from "./written-date.ts";

/** Who signs a letter and when, and where the signature begins. */
export type Signature = { bureau: string | null; date: WrittenDate | null; start: number };

const TAIL =
  /^(?:\(?\s*(?:联系|承办|经办|主管|分管|负责|电话|手机|传真|地址|邮编|抄送|抄报|主送|此件|此页|公开|是否同意公开|主题词|附件|附:|附\s|同意公开|不予公开|依申请公开|领导签|签发|审核|拟稿|校对|印发|打印|共印|注:|备注|回执|第\s*\d+\s*页)|\d+\s*[.、]\s*《|信息来源|来源|责任编辑|编辑|上一篇|下一篇|相关|分享|[【[]?(?:打印|关闭))/;
/** A line that stands over the next letter: 【附1】, ※会办意见※, 二、会办单位答复. */
const OVER_NEXT =
  /^[【[(※○●■\s]*(?:附件?[一二三四五\d]{1,2}|(?:[一二三四五]、|附:?)?\s*(?:会办|协办)(?:单位)?(?:意见|答复|复函)(?:\(?[一二三四五\d]\)?)?)[】\])※\s:]*$/;
/** Who printed it, and when: 示例市教育局办公室 2023年5月6日印发. */
const PRINTED = /^[^。;]{2,50}(?:印发|制发|打印)\s*[)】]?$/;
const CLOSING = /^(?:此复|专此|特此|此致|敬礼|谨此|以上答复|以上意见|顺致|祝)/;
const STAMP = /\((?:盖章|印章|公章|章|签章|代章)\)|(?:盖章)$/;

/** Whether a line stands over the next letter: 附:会办单位意见. */
export function standsOverNext(text: string): boolean {
  return OVER_NEXT.test(text);
}

/** Whether a line belongs after a signature: contacts, copies, marks, enclosures, publication notes. */
export function isTail(text: string): boolean {
  return (
    isMarkLine(text) ||
    TAIL.test(text) ||
    OVER_NEXT.test(text) ||
    PRINTED.test(text) ||
    text.replace(STAMP, "") === ""
  );
}

/** Whether a line is a letter's closing formula: 此复。特此答复。 */
export function isClosing(text: string): boolean {
  return CLOSING.test(text) && text.length <= 40;
}

/** The bureau, or the several bureaus, that a line names by itself. */
export function signingBureau(text: string): string | null {
  const bare = text
    .replace(STAMP, "")
    .replace(/^(?:落款|答复单位|单位)\s*:/, "")
    .trim();
  if (/\s/.test(bare) && areBureauNames(bare)) return splitNames(bare).join("、");
  const joined = bare.replace(/\s+/g, "");
  if (isBureauName(joined)) return joined;
  return areBureauNames(bare) ? splitNames(bare).join("、") : null;
}

function bureauWithDate(text: string): Omit<Signature, "start"> | null {
  const found = datesIn(text).at(-1);
  if (!found || found.at + found.text.length < text.length - 2) return null;
  const bureau = signingBureau(text.slice(0, found.at));
  return bureau ? { bureau, date: { text: found.text, day: found.day } } : null;
}

/** A sentence and a signature run together, as where a page's lines were lost: …支持。某市教育局2019年5月3日 */
function runOn(line: Line): Signature | null {
  const cut = Math.max(...["。", "!", ";"].map((sign) => line.text.lastIndexOf(sign, line.text.length - 2)));
  if (cut < 0) return null;
  const rest = line.text.slice(cut + 1);
  const date = wholeDate(rest);
  const found = bureauWithDate(rest.trim()) ?? (date?.day ? { bureau: null, date } : null);
  if (!found) return null;
  return { ...found, start: line.start + cut + 1 + (rest.length - rest.trimStart().length) };
}

type Step = Partial<Signature> & { done: boolean };

function readLine(line: Line, soFar: Signature): Step {
  const whole = bureauWithDate(line.text);
  if (whole) return { ...whole, start: line.start, done: true };
  const date = wholeDate(line.text);
  if (date && !soFar.date) return { date, start: line.start, done: false };
  const bureau = signingBureau(line.text);
  if (bureau)
    return { bureau: soFar.bureau ? `${bureau}、${soFar.bureau}` : bureau, start: line.start, done: false };
  return { done: true };
}

/** Reads a letter's signature from its last lines upwards; the tail (contacts, copies) may follow it. */
export function signatureOf(lines: readonly Line[]): Signature | null {
  const body = [...lines];
  while (body.length > 1 && isTail(body.at(-1)?.text ?? "")) body.pop();
  const signature: Signature = { bureau: null, date: null, start: -1 };
  for (const line of body.toReversed()) {
    const step = readLine(line, signature);
    Object.assign(signature, step.start === undefined ? {} : step);
    if (step.done) break;
  }
  if (signature.start >= 0) return { bureau: signature.bureau, date: signature.date, start: signature.start };
  const last = body.at(-1);
  return last ? runOn(last) : null;
}
