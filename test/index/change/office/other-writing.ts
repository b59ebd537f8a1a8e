import { Converter } from "opencc-js/cn2t";
import type { Mutation } from "../mutation.ts";
import { onBody, onPage } from "./page-text.ts";

const hongkong = Converter({ from: "cn", to: "hk" });
const DIGITS = "〇一二三四五六七八九";
const hanYear = (year: string) => [...year].map((digit) => DIGITS[Number(digit)]).join("");
const hanDay = (text: string) => {
  const value = Number(text);
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${value % 10 > 0 ? DIGITS[value % 10] : ""}`;
};
const FULL_DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const two = (text: string) => text.padStart(2, "0");
const KANGXI: Record<string, string> = {
  一: "⼀",
  人: "⼈",
  工: "⼯",
  大: "⼤",
  小: "⼩",
  日: "⽇",
  月: "⽉",
  水: "⽔",
  用: "⽤",
  生: "⽣",
  行: "⾏",
  金: "⾦",
  长: "⻓",
  门: "⻔",
  车: "⻋",
};

/** The same words written with other signs, figures, labels and characters. */
export const OTHER_WRITING: readonly Mutation[] = [
  { name: "an en dash for a dash", apply: onPage((text) => text.replace(/[—－~～-]+(?=\d)/g, "–")) },
  { name: "two hyphens for a Chinese dash", apply: onPage((text) => text.replaceAll("——", "--")) },
  { name: "corner quotes", apply: onPage((text) => text.replaceAll("“", "「").replaceAll("”", "」")) },
  { name: "white corner quotes", apply: onPage((text) => text.replaceAll("“", "『").replaceAll("”", "』")) },
  { name: "full-width straight quotes", apply: onPage((text) => text.replace(/[“”]/g, "＂")) },
  { name: "two apostrophes for quotes", apply: onPage((text) => text.replace(/[“”]/g, "''")) },
  {
    name: "ISO dates",
    apply: onPage((text) => text.replace(FULL_DATE, (_, y, m, d) => `${y}-${two(m)}-${two(d)}`)),
  },
  {
    name: "dates with strokes",
    apply: onPage((text) => text.replace(FULL_DATE, (_, y, m, d) => `${y}/${m}/${d}`)),
  },
  {
    name: "dates with points",
    apply: onPage((text) => text.replace(FULL_DATE, (_, y, m, d) => `${y}.${m}.${d}`)),
  },
  {
    name: "dates in Chinese figures",
    apply: onPage((text) =>
      text.replace(FULL_DATE, (_, y, m, d) => `${hanYear(y)}年${hanDay(m)}月${hanDay(d)}日`),
    ),
  },
  {
    name: "dates with a circle for nought",
    apply: onPage((text) =>
      text.replace(
        FULL_DATE,
        (_, y, m, d) => `${hanYear(y).replaceAll("〇", "○")}年${hanDay(m)}月${hanDay(d)}日`,
      ),
    ),
  },
  { name: "dates with blanks", apply: onPage((text) => text.replace(FULL_DATE, "$1 年 $2 月 $3 日")) },
  {
    name: "dates with noughts in front",
    apply: onPage((text) => text.replace(FULL_DATE, (_, y, m, d) => `${y}年${two(m)}月${two(d)}日`)),
  },
  {
    name: "items in brackets for 一、",
    apply: onBody((text) => text.replace(/^(\s*)([一二三四五六七八九])、/gm, "$1（$2）")),
  },
  {
    name: "figures for 一、",
    apply: onBody((text) =>
      text.replace(/^(\s*)([一二三四五六七八九])、/gm, (_, space, han) => `${space}${DIGITS.indexOf(han)}. `),
    ),
  },
  {
    name: "figures for （一）",
    apply: onBody((text) =>
      text.replace(
        /^(\s*)[(（]([一二三四五六七八九])[)）]/gm,
        (_, space, han) => `${space}${DIGITS.indexOf(han)}、`,
      ),
    ),
  },
  {
    name: "circled figures for 1.",
    apply: onBody((text) =>
      text.replace(
        /^(\s*)([1-9])[.．、](?!\d)/gm,
        (_, space, digit) => `${space}${"①②③④⑤⑥⑦⑧⑨"[Number(digit) - 1]}`,
      ),
    ),
  },
  {
    name: "brackets behind figures for 一、",
    apply: onBody((text) =>
      text.replace(/^(\s*)([一二三四五六七八九])、/gm, (_, space, han) => `${space}${DIGITS.indexOf(han)}）`),
    ),
  },
  {
    name: "第一 for 一是",
    apply: onBody((text) => text.replace(/(?<=[。；;：:\n\s])([一二三四五六])是/g, "第$1，")),
  },
  {
    name: "full-width digits and letters",
    apply: onPage((text) =>
      /<\w/.test(text)
        ? undefined
        : text.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ),
  },
  {
    name: "a blank between all characters of the letter",
    apply: onBody((text) => text.replace(/(?<=\p{sc=Han})(?=\p{sc=Han})/gu, " ")),
  },
  {
    name: "a blank in every seventh place",
    apply: onBody((text) => text.replace(/(\p{sc=Han}{6})(?=\p{sc=Han})/gu, "$1 ")),
  },
  {
    name: "blanks around figures and Latin",
    apply: onPage((text) =>
      text.replace(/(?<=\p{sc=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=\p{sc=Han})/gu, " "),
    ),
  },
  { name: "blanks inside figures", apply: onBody((text) => text.replace(/(?<=\d)(?=\d)/g, " ")) },
  { name: "the traditional script of Hong Kong", apply: onPage(hongkong) },
  {
    name: "numeric entities",
    apply: onBody((text) => text.replaceAll("，", "&#65292;").replaceAll("。", "&#12290;")),
  },
  {
    name: "quotes as entities",
    apply: onPage((text) => text.replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;")),
  },
  { name: "soft hyphens", apply: onBody((text) => text.replace(/(\p{sc=Han}{4})/gu, "$1\u00ad")) },
  { name: "blanks of no width", apply: onPage((text) => text.replace(/(\p{sc=Han}{3})/gu, "$1\u200b")) },
  {
    name: "word joiners and marks of order",
    apply: onBody((text) => text.replace(/(\p{sc=Han}{5})/gu, "\u2060$1\ufeff")),
  },
  {
    name: "half-width commas and full stops",
    apply: onPage((text) => text.replaceAll("，", ",").replaceAll("；", ";").replaceAll("：", ":")),
  },
  { name: "full-width commas", apply: onPage((text) => text.replaceAll(",", "，").replaceAll(";", "；")) },
  { name: "full stops for semicolons", apply: onBody((text) => text.replace(/[；;](?=\s*\n)/g, "。")) },
  { name: "no stop at the ends of paragraphs", apply: onBody((text) => text.replace(/。(?=\s*\n)/g, "")) },
  {
    name: "commas for the commas of lists",
    apply: onBody((text) => text.replaceAll("、", "，").replace(/^(\s*[一二三四五六七八九])，/gm, "$1、")),
  },
  { name: "single book marks", apply: onBody((text) => text.replaceAll("《", "〈").replaceAll("》", "〉")) },
  {
    name: "other brackets of a document number",
    apply: onPage((text) => text.replace(/[〔[（(【](20\d\d)[〕\])）】](?=\d+号)/g, "[$1]")),
  },
  {
    name: "heavy brackets of a document number",
    apply: onPage((text) => text.replace(/[〔[（(【](20\d\d)[〕\])）】](?=\d+号)/g, "【$1】")),
  },
  { name: "half-width brackets", apply: onPage((text) => text.replaceAll("（", "(").replaceAll("）", ")")) },
  { name: "radicals of a PDF", apply: onBody((text) => text.replace(/./gu, (one) => KANGXI[one] ?? one)) },
  { name: "a full-width percent sign", apply: onPage((text) => text.replaceAll("%", "％")) },
  {
    name: "thousands apart",
    apply: onBody((text) =>
      text.replace(/(?<![\d.〔第])(\d{1,3})(\d{3})(?=[元人户米吨台家件名个辆根])/g, "$1,$2"),
    ),
  },
  {
    name: "figures for the numbers of articles",
    apply: onBody((text) =>
      text.replace(/第([一二三四五六七八九])条/g, (_, han) => `第${DIGITS.indexOf(han)}条`),
    ),
  },
  {
    name: "三年 as 3年",
    apply: onBody((text) =>
      text.replace(
        /(?<=[^\p{sc=Han}]|[用在近了过前的分])([三四五六七八九])年(?=[^级])/gu,
        (_, han) => `${DIGITS.indexOf(han)}年`,
      ),
    ),
  },
  { name: "你 for 您", apply: onBody((text) => text.replaceAll("您", "你")) },
  { name: "another middle dot", apply: onPage((text) => text.replaceAll("·", "•")) },
  {
    name: "more votes",
    apply: onPage((text) => text.replace(/支持\s*(\d+)/, (_, n) => `支持 ${Number(n) + 7}`)),
  },
  {
    name: "bureaus apart by other marks",
    apply: onPage((text) =>
      text.replace(/^(办理单位|主办单位|会办单位|【主办单位】|【协办单位】)(.*)$/gm, (line) =>
        line.replace(/[,，、]/g, "；"),
      ),
    ),
  },
  {
    name: "bureaus apart by blanks",
    apply: onPage((text) =>
      text.replace(/^(办理单位|【协办单位】)(.*)$/gm, (line) => line.replace(/[,，、]/g, " ")),
    ),
  },
  {
    name: "a strange script of Latin",
    apply: onBody((text) => text.replace(/[A-Z]{2,}/g, (word) => word.toLowerCase())),
  },
  {
    name: "section marks in other brackets",
    apply: onPage((text) => text.replace(/【(\p{sc=Han}{2,6})】/gu, "[$1]")),
  },
  {
    name: "a colon behind a section's name",
    apply: onPage((text) => text.replace(/^(部门答复|网友评价)$/m, "$1：")),
  },
  { name: "a number apart", apply: onPage((text) => text.replace(/第(\d+)号/g, "第 $1 号")) },
];
