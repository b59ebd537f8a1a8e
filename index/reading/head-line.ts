import type { Span } from "../proposal.ts";
import { isBureauName } from "./bureau-phrase.ts";
import { documentNumberAt } from "./document-number.ts";
import { isCollective, isPersonName } from "./proposer-name.ts";
import { isMarkLine } from "./result-mark.ts";
import { wholeDate } from "./written-date.ts";

const SENTENCE = /[。;!?]/;
const ABOUT_A_PROPOSAL =
  /政协|提案|建议|议案|届|次会议|第[\d〇零一二三四五六七八九十百]+号|文件|平台|答复|复函|公开|网站|政府|答\s*复/;
const OPENING = /^(?:关于|对|《|“)/;
const LISTED = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、])/;
const MEMBER =
  /^(?:[\u4e00-\u9fff]{0,24}(?:政协委员|委员|界别|小组|主任|主席|会长|主委)\s*[:]?\s*)?([\u4e00-\u9fff·]{2,12}(?:[、,\s]+[\u4e00-\u9fff·]{2,12}){0,12})\s*(?:委员)?$/;

/** A title: 关于…的建议, also 推动…的提案, in one line or at the end of a broken one. */
export function isTitleText(text: string): boolean {
  if (SENTENCE.test(text) || text.length > 140) return false;
  return (
    /^《?关于/.test(text) ||
    /(?:的|与)(?:提案|建议|意见|议案|几点建议|若干建议|思考|几点思考|对策|报告|调研报告)》?$/.test(text)
  );
}

const WHOLE =
  /^(?:提案)?第?\s*[\d-]{1,9}\s*号?\s*(?:提案)?\s*[:\s]\s*(?<title>关于[^。;:]{4,100}?(?:提案|建议|议案))(?:\s*\((?:提案人|提案者|提出者|提案委员)\s*:?\s*(?<told>[^()]{1,40})\)|\s+(?<names>[\u4e00-\u9fff·、\s]{2,40}))\s*$/;

/** A line that has number, title and proposers: 第88号提案:关于…的提案(提案人:某某), 2020-0173 关于…的提案 某某. */
export function wholeHead(text: string): { title: Span; names: string } | null {
  const { title, told, names = told } = WHOLE.exec(text)?.groups ?? {};
  if (!title || !names) return null;
  const start = text.indexOf(title);
  return { title: { start, end: start + title.length }, names };
}

/** Names alone on a line, as proposers stand under a title. */
export function proposersAlone(text: string): string | null {
  const names = MEMBER.exec(text)?.[1]?.replace(/委员$/, "");
  if (!names) return null;
  const each = names.split(/[、,\s]+/);
  if (each.every((name) => isPersonName(name) && !ABOUT_A_PROPOSAL.test(name))) return names;
  return isCollective(text) && text.length <= 30 ? text : null;
}

function isTableRow(text: string): boolean {
  return (text.match(/[|\t]/g) ?? []).length >= 2;
}

/** Whether a line without a label can stand above a proposal's or a letter's own text: body, session, title, names, date. */
export function isHeadText(text: string): boolean {
  if (text.length > 140 || SENTENCE.test(text.replace(/《[^》]*》/g, "")) || LISTED.test(text)) return false;
  if (isTableRow(text)) return false;
  if (isMarkLine(text)) return true;
  if (/[:,]$/.test(text)) return false;
  if (OPENING.test(text) || isTitleText(text) || wholeDate(text) || documentNumberAt(text)) return true;
  if (proposersAlone(text) || isBureauName(text)) return true;
  return text.length <= 60 && ABOUT_A_PROPOSAL.test(text) && !/[,]/.test(text);
}
