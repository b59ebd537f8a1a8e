import type { ResultMark, WrittenDate } from "../proposal.ts";
import { areBureauNames } from "./bureau-phrase.ts";
import { markBeside } from "./result-mark.ts";
import { datesIn, wholeDate } from "./written-date.ts";

/** The line that announces a bureau's letter: `教育局:`, `商务局(2017-09-11):`, `答复(某局,2023年7月14日)`, `某局会办意见`. */
export type LetterHead = {
  /** Null where only the role is printed (主办单位答复). */
  bureau: string | null;
  date: WrittenDate | null;
  mark: ResultMark | null;
  opinion: boolean;
  correction: boolean;
  /** False for `财政局:(未答复)`. */
  answered: boolean;
  /** True for `财政局:` and nothing more, which could be an addressee as well. */
  bare: boolean;
  /** Where the letter's own text begins in the line. */
  rest: number;
};

const DECORATION = "[\\s|●■◆★·*#>\\-—]{0,8}";
const MARKER =
  "(?:[一二三四五六七八九十]{1,2}、|\\([一二三四五六七八九十\\d]{1,2}\\)|\\d{1,2}[.、](?!\\d))?\\s*";
const NOUN =
  "(?:书面|补充|更正|最终|再次|二次|第二次|第[一二]次|联合|提案|主办|会办|协办|办理)*(?:答复意见书|答复意见|办理意见|会办意见|协办意见|答复情况|办理情况|补充答复|答复函|答复|回复|复函|复文|意见|更正说明|补充说明|更正)(?:摘要|全文|内容|如下)?";
const NAME = "[\\u4e00-\\u9fff、,\\s]{2,60}?";
const PAREN = "[(\\[【〔](?<paren>[^()\\[\\]【】〔〕]{1,60})[)\\]】〕]";
const ROLE = "(?:主办|会办|协办|分办|独办|承办|答复|牵头|参办)(?:单位|部门)";

const FORMS: readonly RegExp[] = [
  new RegExp(
    `^${DECORATION}${MARKER}[【\\[]?(?:${ROLE})?\\s*[:(]?\\s*(?<name>${NAME})\\)?\\s*(?:的)?\\s*(?<noun>${NOUN})\\s*(?:${PAREN})?\\s*(?:[】\\]]\\s*:?|:|$)`,
  ),
  new RegExp(
    `^${DECORATION}${MARKER}[【\\[]?(?<noun>${NOUN})[一二三四五\\d]?\\s*[:(]\\s*(?<name>${NAME})(?:[,\\s]+(?<paren>[^()]{1,50}))?\\)\\s*(?:[】\\]]\\s*:?|:|$)`,
  ),
  new RegExp(
    `^${DECORATION}${MARKER}(?:(?<noun>${ROLE}|答复[一二三四五])\\s*[:(]?\\s*)?(?<name>${NAME})\\s*${PAREN}\\s*(?::|$)`,
  ),
  new RegExp(
    `^${DECORATION}(?<name>${NAME})\\s*${PAREN}\\s*(?:关于|对)[^。:,]{2,60}(?<noun>更正说明|补充说明|补充答复|更正)\\s*:?$`,
  ),
  new RegExp(`^${DECORATION}(?<name>${NAME})(?:致|复)(?<lead>${NAME})\\s*(?:[::]|的?函\\s*:?$|$)`),
  new RegExp(`^${DECORATION}[【\\[]\\s*(?<name>${NAME})\\s*[】\\]]\\s*:?`),
  new RegExp(`^${DECORATION}(?<noun>${ROLE}|答复[一二三四五])\\s*[:(]\\s*(?<name>${NAME})\\)?\\s*(?:$|:)`),
  new RegExp(`^${DECORATION}\\((?<noun>主办|会办|协办|分办|承办)\\)\\s*(?<name>${NAME})\\s*:`),
  new RegExp(`^${DECORATION}${MARKER}(?<name>${NAME})\\s*:`),
];
const LONGEST_HEAD = 130;
const BARE_FORM = FORMS.length - 1;
/** Words that stand where a letter is still missing: （未答复）, 暂无, 办理中. */
const UNANSWERED =
  /^\(?\s*(?:未答复|尚未答复|未回复|暂未答复|暂无答复|暂无|无答复|无|待答复|未见答复|未单独答复|办理中|正在办理|未提供|空|\/)\s*\)?\s*[。.]?$/;

/** Whom a letter goes to, beside its date: (2024-07-02,致市残联). */
const TO_BUREAU = /致(?!委员|提案|您|政协)[\u4e00-\u9fff]{2,16}$/;

function groupsOf(match: RegExpExecArray): { name: string; noun: string; paren: string; lead?: string } {
  const { name = "", noun = "", paren = "", lead } = match.groups ?? {};
  return { name: name.trim(), noun, paren, ...(lead === undefined ? {} : { lead: lead.trim() }) };
}

function dateIn(paren: string): WrittenDate | null {
  const found = datesIn(paren)[0];
  return found ? { text: found.text, day: found.day } : wholeDate(paren);
}

function headFrom(match: RegExpExecArray, form: number, text: string): LetterHead | null {
  const { name, noun, paren, lead } = groupsOf(match);
  if (lead !== undefined && !areBureauNames(lead)) return null;
  if (!areBureauNames(name) || /^(?:盖章|印章|公章|章|签章|代章)$/.test(paren.trim())) return null;
  const rest = text.slice(match[0].length).trim();
  const words = `${noun} ${paren}`;
  return {
    bureau: name.replace(/\s+/g, "").replace(/,/g, "、"),
    date: dateIn(paren),
    mark: markBeside(`(${paren})`),
    opinion:
      lead !== undefined ||
      TO_BUREAU.test(paren) ||
      noun === "意见" ||
      /会办|协办|参办/.test(`${words} ${text.slice(0, match[0].length)}`),
    correction: /更正|补充/.test(words),
    answered: !UNANSWERED.test(rest) && !UNANSWERED.test(paren),
    bare: form === BARE_FORM,
    rest: match[0].length,
  };
}

/** Whether a text only says that there is no answer yet. */
export function saysUnanswered(text: string): boolean {
  return UNANSWERED.test(text.trim());
}

/** A head ends with a colon or a bracket near the line's start, or is a short line. */
function mayAnnounce(text: string): boolean {
  const end = text.search(/[:】]/);
  return end < 0 ? text.length <= LONGEST_HEAD : end <= LONGEST_HEAD;
}

/** Reads a line that announces a letter; null for any other line. */
export function letterHeadAt(text: string): LetterHead | null {
  if (!mayAnnounce(text)) return null;
  for (const [form, pattern] of FORMS.entries()) {
    const match = pattern.exec(text);
    const head = match && headFrom(match, form, text);
    if (head) return head;
  }
  return null;
}
