import type { Mutation } from "../mutation.ts";
import { reworded } from "./page-text.ts";

const more = (digits: string) => String(Number(digits) + 1);

/** Another number, unit, date, span or bound in one sentence of a letter. */
export const OTHER_FIGURE: readonly Mutation[] = [
  { name: "a number one more", apply: reworded(/\d+(?=[个名家台所处件户人次条公万亿元%])/, more) },
  {
    name: "a number with a nought more",
    apply: reworded(/[1-9]\d*(?=[个名家台所处件户人次条万元])/, (n) => `${n}0`),
  },
  { name: "a decimal point moved", apply: reworded(/(\d)\.(\d)(?=[万亿%公元])/, (n) => n.replace(".", "")) },
  {
    name: "a percentage changed",
    apply: reworded(/\d+(?=[%％])/, (n) => String(Math.max(1, Number(n) - 5))),
  },
  { name: "万 becomes 亿", apply: reworded(/(?<=\d)万(?=元)/, "亿") },
  { name: "万元 becomes 元", apply: reworded(/(?<=\d)万元/, "元") },
  { name: "元 becomes 美元", apply: reworded(/(?<=\d)元/, "美元") },
  { name: "工作日 becomes 月", apply: reworded(/(?<=[\d一二三四五六七八九十]个)工作日/, "月") },
  { name: "公里 becomes 米", apply: reworded(/(?<=\d)公里|(?<=\d)平方米/, "亩") },
  { name: "a month later", apply: reworded(/\d+(?=月)/, (n) => String((Number(n) % 12) + 1)) },
  { name: "a year later", apply: reworded(/20\d\d(?=年)/, more) },
  { name: "今年 becomes 明年", apply: reworded(/今年/, "明年") },
  { name: "年底前 becomes 明年年底前", apply: reworded(/(?<!明年)年底前?/, "次年$&") },
  { name: "上半年 becomes 下半年", apply: reworded(/上半年/, "下半年") },
  { name: "a quarter changed", apply: reworded(/[一二三]季度/, "四季度") },
  {
    name: "a span of years in Chinese figures",
    apply: reworded(/[两三四五六七八九](?=年(?:内|建|完|改|规))|两(?=年)/, "十"),
  },
  { name: "每周 becomes 每月", apply: reworded(/每周|每两周|每天|每年|每月|每季度/, "每半年") },
  { name: "不低于 becomes 不高于", apply: reworded(/不低于|不少于/, "不高于") },
  { name: "不超过 becomes 不低于", apply: reworded(/不超过|不高于/, "不低于") },
  { name: "以上 becomes 以下", apply: reworded(/以上/, "以下") },
  { name: "超过 becomes 不足", apply: reworded(/(?<!不)超过|突破/, "不足") },
  { name: "前 becomes 后", apply: reworded(/(?<=月底?|日)前(?!往)/, "后") },
  { name: "the number of a document changed", apply: reworded(/(?<=[〕\])）])\d+(?=号)/, more) },
  { name: "an article of law changed", apply: reworded(/第([一二三四五六七八九]+)条/, "第九十条") },
  {
    name: "Chinese figures changed",
    apply: reworded(/[二三四五六七八](?=是否|个|家|所|类|项|级|期|批)/, "九"),
  },
];
