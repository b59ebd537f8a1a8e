import { inLetter, type Mutation, onPage } from "./mutation.ts";

const SENTENCE = /[^。\n]{14,}。/g;
const OWN = /感谢|收悉|答复如下|欢迎|此复|反馈|意见如下/;

function sentences(text: string): string[] {
  return (text.match(SENTENCE) ?? []).filter((one) => !OWN.test(one));
}

function replaced(text: string, from: RegExp, to: string | ((whole: string) => string)): string | undefined {
  const after = typeof to === "string" ? text.replace(from, to) : text.replace(from, to);
  return after === text ? undefined : after;
}

/** Republications that change nothing, written without a look at the rules. */
export const BLIND_COSMETIC: readonly Mutation[] = [
  onPage("a counter at the head", (text) => `【字体：大 中 小】 浏览次数：3,482\n${text}`),
  onPage("print and close", (text) => `${text}\n【打印】【关闭】\n`),
  onPage("share line", (text) => `${text}\n分享到： 微信 微博 QQ空间\n`),
  onPage("date of print", (text) => `打印时间：2026年3月4日 15:20:11\n${text}`),
  onPage(
    "address of the page",
    (text) => `${text}\nhttps://www.example.gov.cn/zwgk/tajy/202603/t20260304_1.html\n`,
  ),
  onPage("running header", (text) => `政协提案办理答复选登\n${text}\n第 1 页 共 3 页\n`),
  onPage("breadcrumb", (text) => `您当前的位置：首页 >> 政务公开 >> 提案办理\n${text}`),
  onPage("source and publisher", (text) => `发布日期：2026-03-04 来源：市府办 阅读量：88\n${text}`),
  onPage("tabs for blanks", (text) => text.replace(/ {2}/g, "\t")),
  onPage("no blanks at all", (text) => text.replace(/^[ \t　]+/gm, "")),
  onPage("small variant comma", (text) => text.replace(/，|,(?!\d)/g, "﹐")),
  onPage("straight quotation marks", (text) => text.replace(/[“”]/g, '"')),
  onPage("fullwidth parentheses of numbers", (text) => text.replace(/\((\d+)\)/g, "（$1）")),
  onPage("a mark of order", (text) => `\ufeff${text}`),
  inLetter("phone number", (text) => `${text.trimEnd()}\n联系电话：0769-22830000\n`),
  inLetter("contact person changed", (text) => `${text.trimEnd()}\n承办人：李某某    电话：13900000000\n`),
  inLetter("contact in two lines", (text) => `${text.trimEnd()}\n联系人：陈某\n联系电话：22110000\n`),
  inLetter(
    "contact with department",
    (text) => `${text.trimEnd()}\n（联系科室：办公室，联系人：周某，电话：2345678）\n`,
  ),
  inLetter("copies", (text) => `${text.trimEnd()}\n抄送：市政府办公室、市政协提案委员会。\n`),
  inLetter("publicity", (text) => `${text.trimEnd()}\n公开方式：主动公开\n`),
  inLetter("empty enclosure heading", (text) => `${text.trimEnd()}\n附件：无\n`),
  inLetter("a sent line", (text) => `${text.trimEnd()}\n校对：张某　　打字：王某　　共印5份\n`),
  inLetter("narrow lines", (text) =>
    text
      .split("\n")
      .map((line) => line.replace(/(.{28})(?=.{5,})/g, "$1\n"))
      .join("\n"),
  ),
  inLetter("a page number in the middle", (text) => {
    const lines = text.split("\n");
    lines.splice(Math.ceil(lines.length / 2), 0, "- 2 -");
    return lines.join("\n");
  }),
  inLetter("half width stops", (text) => replaced(text, /。/g, "｡")),
  inLetter("title line repeated in bold", (text) =>
    replaced(text, /^(\s*)(一、[^。\n]{2,20})/m, "$1<b>$2</b>"),
  ),
  inLetter("dates with dashes", (text) => replaced(text, /(\d{4})年(\d{1,2})月(\d{1,2})日/g, "$1-$2-$3")),
  inLetter("blank between number and unit", (text) =>
    replaced(text, /(\d)(万元|公里|平方米|个|%)/g, "$1 $2"),
  ),
  inLetter("ideographic percent", (text) => replaced(text, /(\d+)%/g, "$1％")),
  inLetter(
    "another courtesy",
    (text) => `${text.trimEnd()}\n  感谢您对我局工作的关心与支持,欢迎继续提出宝贵意见。\n`,
  ),
  inLetter("reply slip", (text) => `${text.trimEnd()}\n附:提案办理征询意见表\n`),
  inLetter("您 for 你", (text) => replaced(text, /您/g, "你")),
];

/** Changes that people have to hear of, written without a look at the rules. */
export const BLIND_REAL: readonly Mutation[] = [
  inLetter("one digit of an amount", (text, { pick }) => {
    const place = pick([...text.matchAll(/\d(?=[\d.]*(?:万元|亿元|元|万|亿))/g)]);
    if (!place) return undefined;
    return `${text.slice(0, place.index)}${(Number(place[0]) % 9) + 1}${text.slice(place.index + 1)}`;
  }),
  inLetter("one digit of a count", (text, { pick }) => {
    const place = pick([...text.matchAll(/\d(?=\d*[个家辆户台件名处座条套盏所株对])/g)]);
    if (!place) return undefined;
    return `${text.slice(0, place.index)}${(Number(place[0]) % 9) + 1}${text.slice(place.index + 1)}`;
  }),
  inLetter("already becomes will", (text) => replaced(text, /已(?=[\u4e00-\u9fff])/, "将")),
  inLetter("will becomes already", (text) => replaced(text, /将(?=[\u4e00-\u9fff])/, "已")),
  inLetter("agree becomes not", (text) => replaced(text, /(?<!不)同意/, "不同意")),
  inLetter("adopt becomes not", (text) => replaced(text, /(?<!不)采纳/, "不予采纳")),
  inLetter("plan becomes maybe", (text) => replaced(text, /(?:拟|计划)(?=于|在|对|将|新|安)/, "暂不")),
  inLetter("another year of a plan", (text) =>
    replaced(
      text,
      /(20\d)(\d)(?=年底|年前|年内|年完成)/,
      (whole) => `${whole.slice(0, 3)}${(Number(whole[3]) + 1) % 10}`,
    ),
  ),
  inLetter("another month", (text) =>
    replaced(
      text,
      /(?<!\d)([1-9])月(?=底|份|前|完|建|启|开)/,
      (whole) => `${(Number.parseInt(whole, 10) % 12) + 1}月`,
    ),
  ),
  inLetter("half a year later", (text) => replaced(text, /上半年/, "下半年")),
  inLetter("this year becomes next", (text) => replaced(text, /今年|年内/, "明年")),
  inLetter("a sentence more", (text, { pick }) => {
    const place = pick(sentences(text));
    return place && text.replace(place, `${place}相关经费已获市政府批准。`);
  }),
  inLetter("a refusal more", (text, { pick }) => {
    const place = pick(sentences(text));
    return place && text.replace(place, `${place}经研究,暂不具备实施条件。`);
  }),
  inLetter("a very short sentence more", (text, { pick }) => {
    const place = pick(sentences(text));
    return place && text.replace(place, `${place}已停办。`);
  }),
  inLetter("a promise gone", (text, { pick }) => {
    const place = pick(sentences(text).filter((one) => /将|拟|计划|下一步/.test(one)));
    return place && text.replace(place, "");
  }),
  inLetter("half a sentence gone", (text, { pick }) => {
    const place = pick(sentences(text).filter((one) => one.split(/[,，]/).length > 2));
    return place && text.replace(place, `${place.split(/[,，]/).slice(0, -1).join(",")}。`);
  }),
  inLetter("a mark in the letter", (text, { letter }) =>
    letter.resultMark ? undefined : `${text.trimEnd()}\n办理类别：C\n`,
  ),
  inLetter("an enclosure with a name", (text) => `${text.trimEnd()}\n附件：2026年度改造计划表\n`),
  inLetter("another bureau named", (text) =>
    replaced(text, /(?:市)?(?:财政|公安|住建|教育|民政|城管|交通运输)局(?=[会负牵提反已将])/, "市应急管理局"),
  ),
  inLetter("a place changed", (text) =>
    replaced(text, /([\u4e00-\u9fff]{2})路(?=[\u4e00-\u9fff、,])/, "示范路"),
  ),
  inLetter("most becomes few", (text) => replaced(text, /全部|全面|所有|各/, "部分")),
  inLetter("not free", (text) => replaced(text, /免费/, "收费")),
  inLetter("at least becomes at most", (text) => replaced(text, /不少于|不低于/, "不超过")),
  inLetter("percent moved", (text) => replaced(text, /(\d)%/, (whole) => `${(Number(whole[0]) + 3) % 10}%`)),
  onPage("a supplement", (text, { letter }) => {
    const { end } = letter.span;
    return `${text.slice(0, end)}\n\n\n${letter.bureau}补充答复:\n  前次答复后,我局又于近日完成了现场勘查,结论是可以实施。\n\n${text.slice(end)}`;
  }),
  onPage("an opinion of another bureau", (text, { letter }) => {
    const { end } = letter.span;
    return `${text.slice(0, end)}\n\n\n司法局:\n  我局会办意见如下:拟将有关规定列入明年立法计划。\n\n${text.slice(end)}`;
  }),
];
