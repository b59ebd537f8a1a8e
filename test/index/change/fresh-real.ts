import { behind, instead, inTheMiddle, statements } from "./fresh-text.ts";
import { inLetter, type Mutation, onPage } from "./mutation.ts";

/** Changes that people have to hear of, written for a third round without a look at the rules. */
export const FRESH_REAL: readonly Mutation[] = [
  inLetter("hundred millions for ten thousands", (text) =>
    instead(text, /(\d)万(?=元|平方米|人|户)/, "$1亿"),
  ),
  inLetter("money in thousands", (text) => instead(text, /(\d)元(?!\/)/, "$1万元")),
  inLetter("metres for kilometres", (text) => instead(text, /(\d)公里/, "$1米")),
  inLetter("more for less", (text) => instead(text, /增加|提高|提升|扩大|加大/, "减少")),
  inLetter("a doubt", (text) => instead(text, /(?:将|拟)(?=[\u4e00-\u9fff])/, "争取")),
  inLetter("not any more", (text) => instead(text, /继续/, "不再")),
  inLetter("must to may", (text) => instead(text, /必须|应当|要求/, "可以")),
  inLetter("in principle", (text, { pick }) => {
    const place = pick(statements(text).filter((one) => /同意|采纳/.test(one)));
    return place && text.replace(place, place.replace(/同意|采纳/, "原则上$&"));
  }),
  inLetter("nearly done", (text) => instead(text, /(?:已经?)?完成(?!率)/, "基本完成")),
  inLetter("a quarter later", (text) => instead(text, /(?:第)?([一二三])季度/, "四季度")),
  inLetter("yearly to monthly", (text) => instead(text, /每年/, "每月")),
  inLetter("years for months", (text) => instead(text, /个月/, "年")),
  inLetter("a condition", (text, { pick }) => {
    const place = pick(statements(text));
    return place && text.replace(place, `在资金落实的前提下,${place.trimStart()}`);
  }),
  inLetter("a remark in brackets", (text) => instead(text, /万元|亿元|个月|%/, (unit) => `${unit}(暂定)`)),
  inLetter("an exception in brackets", (text, { pick }) => {
    const place = pick(statements(text));
    return place && text.replace(place, place.replace(/。$/, "(中心城区除外)。"));
  }),
  inLetter("one day later in the text", (text) =>
    instead(
      text,
      /月(\d{1,2})日(?!\s*$)(?=[起前至,，召印开施完])/,
      (whole) => `月${(Number.parseInt(whole.slice(1), 10) % 28) + 1}日`,
    ),
  ),
  inLetter("another range", (text) =>
    instead(text, /(\d+)[-—~～至](\d+)(?=[年个米%])/, (whole) =>
      whole.replace(/\d+$/, (last) => `${Number(last) + 3}`),
    ),
  ),
  inLetter("a decimal place", (text) =>
    instead(text, /(\d+)\.(\d)(?=\d*(?:万|亿|%|公里|米))/, (whole) => whole.replace(".", "")),
  ),
  inLetter("another count in Chinese", (text) => instead(text, /[二两三四五六七八](?=[个项条所座家])/, "九")),
  inLetter("another document", (text) =>
    instead(text, /《([^》]{2,30}?)(?:办法|方案|规划|意见|条例)》/, (whole) =>
      whole.replace(/(?:办法|方案|规划|意见|条例)》/, "征求意见稿》"),
    ),
  ),
  inLetter("another number of a document", (text) =>
    instead(text, /(〔20\d\d〕)(\d+)(?=号)/, (whole) =>
      whole.replace(/\d+$/, (last) => `${Number(last) + 1}`),
    ),
  ),
  inLetter("another name of a street or estate", (text) =>
    instead(text, /[\u4e00-\u9fff]{2}(?=(?:大道|小区|社区|公园|广场|学校|医院))/, "城北"),
  ),
  inLetter("another office responsible", (text) =>
    instead(text, /由(?:市)?[\u4e00-\u9fff]{2,8}局(?=[牵负会])/, "由市信访局"),
  ),
  inLetter("trial to everywhere", (text) => instead(text, /试点/, "全面推广")),
  inLetter("new to rebuilt", (text) => instead(text, /新建|新增/, "改建")),
  inLetter("first to last", (text) => instead(text, /优先/, "暂缓")),
  inLetter("rises to falls", (text) => instead(text, /同比增长|增长|上升/, "下降")),
  inLetter("at once to some day", (text) => instead(text, /尽快|立即|及时/, "适时")),
  inLetter("within to after", (text) => instead(text, /(?:前|内)(?=完成|建成|实现|投入|开工|印发)/, "后")),
  inLetter("everyone to some", (text) => instead(text, /均|都|全市/, "部分")),
  inLetter("also not", (text) => instead(text, /可(?=[\u4e00-\u9fff])(?!能|以)/, "不可")),
  inLetter("a promise behind thanks", behind("  感谢您的建议,我局将在明年完成全部改造。")),
  inLetter("money behind thanks", behind("  感谢您对我局工作的支持,市财政已追加资金80万元。")),
  inLetter("a short line of cost", inTheMiddle("总投资：3600万元")),
  inLetter("a line of where money comes from", inTheMiddle("资金来源：市级财政专项资金")),
  inLetter("an item more", inTheMiddle("  五是建立每季度通报制度,由督查室跟踪落实")),
  inLetter("an item that begins like a button", inTheMiddle("  推荐12家企业列入示范名单")),
  inLetter("a statement of a leader", inTheMiddle("  分管领导已批示同意该项目明年实施。")),
  inLetter("a statement of phone visits", inTheMiddle("  电话回访群众满意率为九成五。")),
  inLetter("a statement of the enclosure", behind("  附件所列三个项目因故全部取消。")),
  inLetter("an enclosure in two", behind("附件：1.整改清单\n　　　2.资金安排表")),
  inLetter("an enclosure named by a book title", behind("附：《示州市停车设施建设计划（2026—2028年）》")),
  inLetter("how far it is solved", (text, { letter }) =>
    letter.resultMark ? undefined : behind("办理结果：已解决")(text),
  ),
  inLetter("a mark in square brackets", (text, { letter }) =>
    letter.resultMark ? undefined : behind("[办理结果：C类]")(text),
  ),
  inLetter("the last statement gone", (text) => {
    const last = statements(text).at(-1);
    return last && text.replace(last, "");
  }),
  inLetter("the first half gone", (text) => {
    const all = statements(text);
    return all.length < 4 ? undefined : all.slice(0, 2).reduce((left, one) => left.replace(one, ""), text);
  }),
  inLetter("two offices changed round", (text) => {
    const [one, other] = [
      ...new Set(
        statements(text)
          .join("")
          .match(/市?(?:财政|公安|住建|教育|民政|城管|交通运输|生态环境|卫健)局/g) ?? [],
      ),
    ];
    return one && other
      ? text.replaceAll(one, "\u0001").replaceAll(other, one).replaceAll("\u0001", other)
      : undefined;
  }),
  onPage(
    "a second reply of the same office",
    (text, { letter: { span, bureau } }) =>
      `${text.slice(0, span.end)}\n\n\n${bureau}关于提案办理情况的补充答复:\n  现补充答复如下:该项目已于上月通过验收,即日起向公众开放。\n\n${text.slice(span.end)}`,
  ),
  onPage(
    "an assisting office's opinion",
    (text, { letter: { span } }) =>
      `${text.slice(0, span.end)}\n\n\n科技局:\n  我局会办意见如下:建议采用感应式灯具,可提供技术支持。\n\n${text.slice(span.end)}`,
  ),
  onPage("a recommendation less", (text, { proposal }) => {
    const last =
      proposal.recommendationOrigin === "proposal" && proposal.recommendations.length > 1
        ? proposal.recommendations.at(-1)
        : undefined;
    return last ? text.slice(0, last.span.start) + text.slice(last.span.end) : text;
  }),
  onPage("another proposer", (text, { proposal }) => {
    const [first] = proposal.proposers;
    return first ? text.replaceAll(first, "欧阳新示") : text;
  }),
  inLetter("a kind of result", (text, { letter }) =>
    letter.resultMark ? undefined : behind("类别：D类")(text),
  ),
  onPage("a sentence more of its background", (text, { proposal: { background } }) =>
    background
      ? `${text.slice(0, background.end)}据统计去年共发生投诉九百余起。${text.slice(background.end)}`
      : text,
  ),
];
