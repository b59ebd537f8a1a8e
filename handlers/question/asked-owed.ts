import type { ListView } from "../list-view.ts";

/** All that is not answered, only what is overdue, soon due or of unknown date, or where a lead waits for an assisting bureau. */
export type Owed = Extract<ListView, { kind: "owing" }>["which"];

/** What is asked for, and what else stands in the question where that must be nothing. */
type Read = { which: Owed; rest?: string };

const WAITING =
  /谁(?:还)?在?等(?:着)?(?:谁|.{2,10}[局委办厅院])|谁等谁|谁(?:在)?(?:卡|拖|压)(?:着|住|了)?谁|等(?:着|待)?(?:.{0,8})会办|卡在(?:谁|哪)/u;
const SOON = /(?:快|即将|临近|马上|本周|本月)(?:要)?(?:到期|期满|到期限|逾期|超期|过期)/u;
/** 逾期付款 is a matter of its own. */
const OVERDUE = /(?:逾期|超期)(?!支付|付|还|交房|交付|贷|缴|利息)|超时限|过期(?:没|未)/u;
const NOT_YET = "(?:还|都|到现在|至今|仍|尚)*(?:没有?|未)(?:有|能)?(?:按期|按时|如期)?";
const ANSWER =
  "(?:答复|回复|办复|办完|办结|完成|交(?:意见|上来)?|报(?:意见|送)?|回(?!应)|答(?!应|非|谢)|复(?!印|查|杂|核|习)|给|动静|反应|消息|下文)";
/** 只差会办意见的: who answers the proposer has answered. */
const ONLY_ASSISTING =
  /(?:只|就|仅|光)(?:是|还)?(?:差|缺|欠|剩)(?:着)?(?:会办|协办)(?:单位|意见|的)*(?:的)?|主办(?:单位|方)?(?:都|已经?)*(?:答复|回复|办完|答|回)(?:完)?了?(?:的)?[,，]?(?:但|而|可)?(?:会办|协办)(?:单位|意见)?(?:还|都)*(?:没有?|未)(?:有)?(?:答复|回复|答|回|交|报)(?:的)?/u;
/** What is certain only where nothing else is asked. */
const ALONE: readonly [RegExp, Owed][] = [
  [ONLY_ASSISTING, "assisting-only"],
  [/(?:没有?|未)(?:能)?(?:按期|按时|如期)(?:答复|回复|办复|办结|办完)/u, "overdue"],
  [
    /迟迟(?:没有?|未|不)(?:能)?(?:答复|回复|答|复|办)|(?:到期|过期)了?(?:没有?|未)(?:答复|回复|答|复|办)/u,
    "overdue",
  ],
  [/拖(?:得|了|的)?(?:时间)?(?:最|多)?[久长]|最久(?:没有?|未)(?:答复|回复)/u, "overdue"],
  [/(?:要|该|需要|应该|得)?催(?:办|促|一?下|哪些|哪几?家|谁)*(?:的)?/u, "overdue"],
  [/(?:哪些?|什么)?提案?卡住(?:了)?/u, "waiting"],
  [/(?:没有?|缺|无|未)(?:登记|填|写|写明)?(?:交办)?(?:日期|期限|时间)|期限不明/u, "undated"],
  [/(?:还有)?(?:什么时候|何时|哪天|几天|多少天|多久)(?:后|就|才|要|会)*(?:到期|期满|截止)/u, "unreplied"],
  [/(?:卡|压|拖|积压)(?:在|着)/u, "unreplied"],
  [
    new RegExp(
      `(?:谁|哪些?(?:一?个|一?家|几[个家])?(?:承?办?单位|会办单位|主办单位|部门|局|家)|[主会分]办(?:单位|意见|件)?)(?:的)?(?:谁)?${NOT_YET}${ANSWER}`,
      "u",
    ),
    "unreplied",
  ],
  [/(?:会办)?意见(?:都)?(?:交|报|回|来|给)(?:齐|了)*(?:没有?|吗|没)/u, "unreplied"],
  [/(?:还|都)?(?:没有?|未)(?:有)?(?:交|报|来|给)(?:来|过)?(?:会办)?意见/u, "unreplied"],
  [/[主会分]办(?:单位|件|的)*(?:都)?(?:办|答|回|交|报)(?:完|结|复|齐)?了?(?:没有?|吗|没)/u, "unreplied"],
  [/(?:还)?(?:没有?|未)(?:答复|回复|答|回|复)的?(?:有|是)?(?:几家|多少家|哪几?家|哪些家)/u, "unreplied"],
  [/(?:欠|差|剩|压|拖)(?:了|着|下|多少|几)*(?=.*(?:多少|几))/u, "unreplied"],
];

/** 逾期的, 快到期的, 谁在等谁, 还有谁没回, 该催谁: what is owed that a question asks for. */
export function readOwed(text: string): Read | undefined {
  if (WAITING.test(text)) return { which: "waiting" };
  if (SOON.test(text)) return { which: "due-soon" };
  const alone = ALONE.find(([pattern]) => pattern.test(text));
  if (alone) return { which: alone[1], rest: text.replace(alone[0], " ") };
  return OVERDUE.test(text) ? { which: "overdue" } : undefined;
}
