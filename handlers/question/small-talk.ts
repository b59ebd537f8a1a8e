import { arabicDigits } from "../../index/chinese-number.ts";

/** What is said to a bot beside questions. */
export type SmallTalk =
  | { kind: "help" }
  /** How staff record, export and see the board. */
  | { kind: "staff-help" }
  | { kind: "greeting" }
  | { kind: "thanks" }
  /** What everybody asks any bot, and no proposal is about. */
  | { kind: "off-topic" }
  | { kind: "more" }
  | { kind: "pick"; position: number };

const PATTERNS: readonly [RegExp, SmallTalk][] = [
  [
    /^(?:请问)?(?:我)?(?:要|想|能|可以)?(?:(?:怎么|如何|怎样|咋)(?:才能)?(?:看|打开|进|用)?(?:登记|录入|交办|延期|评价|设重点|二次办理|撤回|导出|看板|授权|简报)(?:.{0,6})|(?:帮我|我要|想)?打印.{0,10}|(?:登记|导出|看板|操作记录)(?:在哪(?:里|儿)?|怎么(?:用|做|弄|看|打开)|吗)|(?:我)?(?:能|可以)(?:登记|导出)吗|谁是(?:管理员|工作人员)|怎么成为工作人员)[呢呀啊?？!！。]*$/u,
    { kind: "staff-help" },
  ],
  [
    /^(?:\/?help|\/?start|帮助|使用(?:说明|方法)|说明|(?:这个?|你)?(?:怎么|如何|咋)(?:使?用|问|查)(?:你|呀|啊|呢)?|你(?:都)?(?:会|能|可以)(?:干|做|查|回答|帮我)?(?:些?什么|吗|嘛)?(?:呀|啊|呢)?|(?:都)?(?:能|可以)(?:问|查)(?:些)?什么|你是(?:谁|什么|哪位|干什么的|做什么的|机器人吗?)|菜单|功能|[?？]+)[?？!！。]*$/iu,
    { kind: "help" },
  ],
  [
    /^(?:你好|您好|hi|hello|哈喽|嗨|在吗|在不在|早|早安|(?:早上|上午|中午|下午|晚上)好|大家好)[呀啊吗呢,，!！。~]*(?:提案通|机器人|小助手)?[呀啊吗呢!！。~]*$/iu,
    { kind: "greeting" },
  ],
  [
    /^(?:(?:谢谢|多谢|感谢|谢了|辛苦了?|thanks?|thank you|好的?|收到|ok|明白了?|知道了?|懂了|了解了?|再见|拜拜|bye|晚安|不用了|没事了|嗯+)[你您了啦哦呀哈大家,，、\s!！。~]*)+$/iu,
    { kind: "thanks" },
  ],
  [/^(?:更多|下一页|下页|继续|还有吗|还有呢|接着|more|next)[吗呢?？。]*$/iu, { kind: "more" }],
];

const DAY = "(?:今天|今日|明天|明日|后天|昨天|今晚|明早|周末|现在|外面|这几天|最近)";
const HOW = "(?:怎么样|怎样|如何|好不好|好吗|热不热|冷不冷)";
const OFF_TOPIC = new RegExp(
  [
    `(?:.{2,4})?${DAY}的?天气(?:${HOW}|预报)?`,
    `(?:${DAY}.{0,4})?天气${HOW}`,
    `${DAY}?(?:会不会|会|要)?下[雨雪](?:吗|不)`,
    `${DAY}?(?:是)?(?:几点钟?|星期几|周几|几月几[日号]|几[日号])了?`,
    "(?:给我|跟我|帮我)?(?:讲|说|来)(?:个|一个|段)(?:笑话|故事)",
    "你?吃(?:饭|过)?了(?:吗|没有?)",
    "你(?:几岁|多大)了?",
    "(?:给我|帮我)?(?:唱|写)(?:首|一首)(?:歌|诗)",
  ]
    .map((form) => `^${form}[了啊呀呢吗?？!！。~]*$`)
    .join("|"),
  "u",
);

/** Greetings, thanks, help, 更多, or the bare position of a listed proposal (2, 第2个); undefined for a question. */
export function smallTalk(text: string, listed: number): SmallTalk | undefined {
  const found = PATTERNS.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  if (OFF_TOPIC.test(text)) return { kind: "off-topic" };
  return listed === 0 ? undefined : picked(text, listed);
}

const POSITION =
  /^(?:请?(?:看看?|选|要|打开|查看?|说说)\s*)?(?:第\s*)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:个|件|项|条|份)?(?:的?(?:呢|吧|看看|详情|内容))?$/u;
const LAST = /^(?:看看?|选|要)?(?:最后|倒数第?一)(?:一)?(?:个|件|项|条|份)(?:呢|吧)?$/u;

/** 2, 第二个, 看第3件, 最后一个: which of a list that was shown. A bare Chinese numeral needs 第 or 个. */
function picked(text: string, listed: number): SmallTalk | undefined {
  if (LAST.test(text)) return { kind: "pick", position: listed };
  const written = POSITION.exec(text)?.[1];
  const position = Number(written === undefined ? Number.NaN : arabicDigits(written));
  return position > 0 ? { kind: "pick", position } : undefined;
}
