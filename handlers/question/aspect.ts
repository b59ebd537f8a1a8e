import { arabicDigits } from "../../index/chinese-number.ts";
import { askedStances } from "./asked-status.ts";
import type { Aspect } from "./question.ts";

const ASPECTS: readonly [RegExp, Aspect][] = [
  [
    /^(?:答复|回复|提案)?(?:全文|原文|完整(?:内容|答复))$|(?:看|要|发|来)(?:一下|[个份])?(?:全文|原文)|^(?:全文|原文)(?:发|给|拿|看|来|呢)/u,
    { kind: "full-text" },
  ],
  [
    /^(?:请|帮我|再)?(?:(?:简单)?(?:总结|概括|归纳|介绍|讲讲|说说|说明|看看)(?:一下|下)?|详细(?:点|一点|内容|情况)?(?:说说|讲讲)?|具体(?:内容|情况|说说)|什么意思|内容(?:是什么)?)[吧呢吗?？。]*$/u,
    { kind: "whole" },
  ],
  [
    /^(?:请|帮我|再|看|要|发)*(?:一下)?逐条(?:的?(?:建议|答复|回复|情况)|列出来?|看看?|说说?)*$/u,
    { kind: "whole" },
  ],
  [/支持|反对|赞成|投票|票数|多少票|网友/u, { kind: "votes" }],
  [/更正|补充答复|变化|改口|修改过|变了/u, { kind: "correction" }],
  [/附件/u, { kind: "attachment" }],
  [/期限|截止|最晚|逾期|超期|到期|交办|该.{0,4}(?:答复|回复)/u, { kind: "deadline" }],
  [/(?:何时|什么时候|哪天|哪一天)(?:答复|回复|办复|回)/u, { kind: "reply-dates" }],
  [/办理结果|结果标注|(?:是|属于)?[ABCD]类|哪一?类/iu, { kind: "mark" }],
  [/(?:谁|哪位|哪个委员|哪些委员)(?:提|写|交)|提案(?:人|者)(?:是谁)?$|联名/u, { kind: "proposers" }],
  [
    /(?:办|走|进行)到(?:哪|什么)|进度|(?:现在)?什么状态|办理情况|办(?:得)?(?:怎么样|怎样|如何)|^(?:这件|它|提案|这个)?(?:答复|回复|办)了(?:没有|吗|没)$|^(?:(?:有|都)?哪些|哪几[个家]|[几各](?:个|家)?|所有)(?:单位|部门)(?:都|已经?)*(?:答复|回复)了(?:没有|吗|没)?[?？]*$/u,
    { kind: "status" },
  ],
  [
    /(?:承诺|答应)(?:过|了)?(?:什么|哪些|几)|是(?:不是)?重点|^(?:提案)?重点(?:提案)?$|(?:委员|提案人)?(?:满意|评价)(?:吗|了吗|没有|如何|怎么样)|延期(?:了|到)?(?:吗|没有|什么时候|哪天)|催/u,
    { kind: "status" },
  ],
  [
    /(?:还有|有没有|有)(?:其他|其它|别的|另外的?)(?:人|提案|委员)|类似|相似|相近|以前(?:有|提过)|同类/u,
    { kind: "similar" },
  ],
];

/** 谁还没答复 asks of bureaus; without this word it would ask of points. */
const WHO_OWES =
  /(?:还)?差(?:谁|哪)|卡在(?:谁|哪)|(?:谁|哪(?:些|几)?(?:个|家)?(?:承?办?单位|部门|局|家))(?:还|都|仍)?(?:没有?|未)(?:有)?(?:答复|回复|回(?!应)|交|办完)/u;
const POINT_LABEL =
  /第\s*([0-9一二三四五六七八九十]{1,3}(?:[.．][0-9]{1,2}){0,2})\s*(?:条|点|项|款)|建议\s*([0-9一二三四五六七八九十]{1,3}(?:[.．][0-9]{1,2})*)(?!\d)|^([0-9]{1,2}[.．][0-9]{1,2})$/u;
/** 三（二）怎么答的, 第三大条第二小条: an item under an item. */
const NESTED_LABEL =
  /^(?:第|建议)?([0-9一二三四五六七八九十]{1,3})(?:大?[条点项]|部分)?[、,，里的]*(?:[(（]([0-9一二三四五六七八九十]{1,3})[)）](?!班)(?:[条点项款])?|(?:里面?)?的?第([0-9一二三四五六七八九十]{1,3})小?[条点项款])/u;

/** What a follow-up asks by its own words, before bureaus and contents are looked at. */
export function aspectOf(text: string): Aspect | undefined {
  if (WHO_OWES.test(text)) return { kind: "status" };
  const stances = askedStances(text);
  if (stances) return { kind: "stance", stances };
  const nested = NESTED_LABEL.exec(text);
  if (nested) return { kind: "point", label: nestedLabel(nested), words: text.replace(nested[0], " ") };
  const label = POINT_LABEL.exec(text);
  if (label) return { kind: "point", label: pointLabel(label), words: text.replace(label[0], " ") };
  return ASPECTS.find(([pattern]) => pattern.test(text))?.[1];
}

function nestedLabel([, above = "", bracketed, ordinal]: RegExpExecArray): string {
  return [above, bracketed ?? ordinal ?? ""].map((part) => arabicDigits(part) ?? part).join(".");
}

function pointLabel(match: RegExpExecArray): string {
  const written = match[1] ?? match[2] ?? match[3] ?? "";
  return arabicDigits(written) ?? written.replace("．", ".");
}
