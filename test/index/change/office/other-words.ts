import type { Mutation, Page } from "../mutation.ts";
import { onBody, onLetter, onStatement, reworded, statementsOf } from "./page-text.ts";

/** A page whose letter has something behind its last sentence, in front of thanks and signature. */
function added(words: string): (page: Page) => string | undefined {
  return (page) => {
    const last = statementsOf(page).at(-1);
    const { text } = page.proposal;
    return last && `${text.slice(0, last.end)}${words}${text.slice(last.end)}`;
  };
}
const between = (words: string) => (page: Page) => {
  const at = page.pick(statementsOf(page));
  const { text } = page.proposal;
  return at && `${text.slice(0, at.end)}${words}${text.slice(at.end)}`;
};
/** In front of the first verb of a sentence with a bureau as its subject, or behind its first comma. */
const within = (words: string) => onStatement((text) => text.replace(/(?<=[，,])(?=\p{sc=Han}{4})/u, words));
const others = (bureau: string) => (bureau === "审计局" ? "统计局" : "审计局");

/** Another statement in a letter: denied, promised, limited, added, dropped, of another office or thing. */
export const OTHER_WORDS: readonly Mutation[] = [
  { name: "已 becomes 尚未", apply: reworded(/已(?!经|有)(?=\p{sc=Han})/u, "尚未") },
  { name: "已 becomes 将", apply: reworded(/已(?!经|有)(?=\p{sc=Han})/u, "将") },
  { name: "已经 becomes 没有", apply: reworded(/已经/, "没有") },
  { name: "正在 becomes 已", apply: reworded(/正在/, "已") },
  { name: "将 becomes 不再", apply: reworded(/(?<=[局府我，,])将(?=\p{sc=Han})/u, "不再") },
  { name: "拟 or 计划 becomes 已", apply: reworded(/(?<=[，,。局年月])(?:拟|计划)(?=\p{sc=Han})/u, "已") },
  { name: "可 becomes 不可", apply: reworded(/(?<![不许认])可(?=[向由在以通])(?!以)/, "不可") },
  { name: "可以 becomes 应当", apply: reworded(/可以/, "应当") },
  { name: "应当 or 必须 becomes 可以", apply: reworded(/应当|必须|须(?=明)/, "可以") },
  { name: "暂不 is dropped", apply: reworded(/暂不(?=\p{sc=Han})/u, "") },
  { name: "不 is dropped", apply: reworded(/不(?=予|具备|宜|属|作|再|能|得|在)/, "") },
  { name: "不予 becomes 予以", apply: reworded(/不予|不宜/, "予以") },
  { name: "无法 or 难以 becomes 可以", apply: reworded(/无法|难以|无权/, "可以") },
  {
    name: "a bureau within the text",
    apply: reworded(/(?<=[市县区])\p{sc=Han}{1,6}?局/u, (name) => others(name)),
  },
  { name: "another subject", apply: reworded(/我局|我委|我市|我县|我区/, "省有关部门") },
  { name: "a place changed", apply: reworded(/城东|城西|城南|城北|东|西|南|北(?=路|区|片|街|河|山)/, "中") },
  { name: "a sentence dropped", apply: onStatement(() => "") },
  { name: "a sentence put in between", apply: between("上述事项已通过市政府常务会议审议。") },
  { name: "a short sentence put in", apply: between("资金已到位。") },
  { name: "a sentence behind the last", apply: added("同时，我局将把这项工作纳入年度考核。") },
  {
    name: "a sentence behind thanks",
    apply: onBody((text) => text.replace(/(感谢[^。\n]*。)/, "$1下一步，我局将把该项目列入2027年预算。")),
  },
  {
    name: "a paragraph behind the signature",
    apply: onLetter((text) => `${text.trimEnd()}\n补充说明：上述两条线路已于8月1日停运。\n`),
  },
  { name: "a condition put in", apply: within("经市政府批准后") },
  { name: "a condition of means", apply: within("在资金允许的情况下") },
  {
    name: "an exception in brackets",
    apply: onStatement((text) => text.replace(/(?=[。；;]$)/, "（县城除外）")),
  },
  {
    name: "a condition behind a comma",
    apply: onStatement((text) => text.replace(/(?=[。；;]$)/, "，但须报上级审批")),
  },
  {
    name: "a condition dropped",
    apply: reworded(/(?:经[^，。]{2,12}后|符合[^，。]{2,10}的|在[^，。]{2,10}前提下)[，,]?/, ""),
  },
  { name: "增加 becomes 减少", apply: reworded(/增加|新增/, "减少") },
  { name: "提高 becomes 降低", apply: reworded(/提高|提升|上调/, "降低") },
  { name: "全部 becomes 部分", apply: reworded(/全部|均(?=已|由|为|可|免)|所有/, "部分") },
  { name: "全覆盖 becomes 基本覆盖", apply: reworded(/全覆盖|全面/, "基本") },
  { name: "免费 becomes 收费", apply: reworded(/免费/, "收费") },
  { name: "免 becomes 收", apply: reworded(/免(?=予|收|征|检)|减免/, "加") },
  { name: "同意 becomes 原则同意", apply: reworded(/同意/, "原则同意") },
  { name: "采纳 becomes 部分采纳", apply: reworded(/(?<!部分|不予)采纳/, "部分采纳") },
  { name: "采纳 becomes 留作参考", apply: reworded(/(?<!不予)(?:予以)?采纳|列入计划/, "留作参考") },
  { name: "开通 becomes 停运", apply: reworded(/开通|启用|运行|开放/, "停止") },
  { name: "完成 becomes 启动", apply: reworded(/(?<!全部|未)完成/, "启动") },
  { name: "和 becomes 或", apply: reworded(/(?<=\p{sc=Han}{3})和(?=\p{sc=Han}{3})/u, "或") },
  {
    name: "one of a list dropped",
    apply: onStatement((text) => text.replace(/\p{sc=Han}{2,6}、(?=\p{sc=Han})/u, "")),
  },
  {
    name: "one more in a list",
    apply: onStatement((text) => text.replace(/(?<=\p{sc=Han}{2})、(?=\p{sc=Han})/u, "、老年大学、")),
  },
  { name: "a name in quotes changed", apply: reworded(/(?<=“)[^”]{2,12}(?=”)/, "阳光") },
  {
    name: "the name of a document changed",
    apply: reworded(/(?<=《)[^》]{4,30}(?=》)/, (name) => `${name.slice(0, -2)}暂行规定`),
  },
];
