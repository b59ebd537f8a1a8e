import type { Stance } from "../../index/digest/point.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";

const STANCE_CUES: readonly [RegExp, readonly Stance[]][] = [
  [
    /(?:没有?|未|不)(?:能)?(?:被|获|给)?(?:采纳|同意|支持|批准|答应|通过|认可|批(?!评)|准)|被?拒(?:绝|了)?|否决|驳回|不行的|黄了/u,
    ["declined"],
  ],
  [
    /(?:没有?|未|不)(?:直接|正面)?(?:回应|回复|答复|回答|提到|提及|搭理|理会?|说到|吭声)|漏(?:了|答)/u,
    ["unanswered"],
  ],
  [/部分(?:采纳|落实|同意|解决|答应)|打了?折扣|缩了?水/u, ["partial"]],
  [/正在(?:办|推进|落实|做)|在办|列入计划|计划(?:办|做|实施)|承诺/u, ["planned"]],
  [
    /已经?(?:采纳|落实|完成|解决|办(?:好|完|成|结)?)|采纳了?|落实了?|同意了?|答应了?|办(?:成|好|完)了/u,
    ["adopted"],
  ],
];
const ITEMS = /(?:哪|几|多少|有没有)(?:一?些|几|一)?(?:条|点|项|个)?(?:建议|意见|内容)?/u;

/** 哪些没采纳, 已落实的有哪几条: the stances asked for, when the question asks for points by stance. */
export function askedStances(text: string): Stance[] | undefined {
  if (!ITEMS.test(text)) return undefined;
  // 有没有 asks; only the 没有 that is left denies.
  const told = text.replace(/有没有|是不是|能不能/gu, " ").replace(ITEMS, " ");
  const cue = STANCE_CUES.find(([pattern]) => pattern.test(told));
  if (!cue) return undefined;
  const rest = told.replace(cue[0], "").replace(/建议|意见|提案|单位|[的有呢吗是了都还被也\s?？]/gu, "");
  return rest.length <= 2 ? [...cue[1]] : undefined;
}

const CORPUS_STANCES: readonly [RegExp, readonly Stance[]][] = [
  [
    /(?:没有?|未|不予?|暂不)(?:被|获)?(?:采纳|同意|批准)(?:了|过)?(?:的)?|(?:被)?(?:拒绝|否决|驳回)(?:了|的)?|暂不采纳/u,
    ["declined"],
  ],
  [/(?:没有?|未)(?:直接|正面)?(?:回应|提到)(?:的)?|漏答(?:的)?/u, ["unanswered"]],
  [/部分(?:采纳|落实|同意)(?:了|的)?/u, ["partial"]],
  [/正在(?:办理?|推进|落实)(?:的)?|列入计划(?:的)?/u, ["planned"]],
  [/(?:已经?|都)?(?:被|获)?(?:采纳|落实)(?:了|过)?(?:的)?/u, ["adopted"]],
];

/** 没采纳的, 部分采纳: the stances asked for in a question over many proposals, and the question without them. */
export function askedPointStances(text: string): { stances: Stance[]; rest: string } {
  const cue = CORPUS_STANCES.find(([pattern]) => pattern.test(text));
  return cue ? { stances: [...cue[1]], rest: text.replace(cue[0], " ") } : { stances: [], rest: text };
}

const NOT_REPLIED =
  /(?:还|尚|都)?(?:没有?|未|不曾)(?:有|收到|得到|见到|看到)?(?:答复|回复|办复|办结|办完|办(?=\s*$)|答(?=的?\s*$)|回(?!应))|还在办理?(?:中|当中)?/u;
const REPLIED =
  /已(?:经)?(?:答复|回复|办复|办结)|办结(?:了)?的|(?:办完|办结|办复)了(?!吗|没)|(?:答复|回复)了(?=\s*$)/u;

/** 还没回的, 已答复的: the condition on replies in a question over many proposals, and the question without it. */
export function askedReplyState(text: string): { condition: Pick<ProposalFilter, "replied">; rest: string } {
  if (NOT_REPLIED.test(text)) return { condition: { replied: false }, rest: text.replace(NOT_REPLIED, " ") };
  if (REPLIED.test(text)) return { condition: { replied: true }, rest: text.replace(REPLIED, " ") };
  return { condition: {}, rest: text };
}

const COUNT =
  /(?<=(?:答复|回复|办完|办结|办复)了)(?:多少|几)(?:件|份)?(?![票人钱条天])|(?:(?:收到|立案|提交|交办|新增)(?:了|过)?)?(?:一?共|总共|合计|总数)?(?:有|(?:提|交|写|收|存)(?:了|过)?)?(?:多少|几)(?:件|份|个(?=提案))|(?:一?共|总共)?(?:有|(?:提|交|写|收|存)(?:了|过)?)?(?:多少|几)(?=提案)|(?<=提案)(?:一?共|总共)?有?多少(?:[件份个](?!人)|(?![票人钱条]))|(?:一?共|总共)多少|件数|总数/u;

/** 一共多少件: whether a number of proposals is asked for, and the question without these words. */
export function askedCount(text: string): { counts: boolean; rest: string } {
  return COUNT.test(text) ? { counts: true, rest: text.replace(COUNT, " ") } : { counts: false, rest: text };
}

const VOTES_RANKED =
  /(支持|赞成|反对|投票|网友评价|得票|票数|点赞|人气|关注度)(?:票|率|数|的人)*(?:排名|排行|最(?:多|高|少|低))|最受(?:欢迎|支持|关注)|最(?:多人?|不)(支持|赞成|反对)/u;
const PROPOSERS_RANKED =
  /(?:哪(?:个|位|些)|谁).{0,6}(?:提案?|写|交).{0,6}最(?:多|积极)|提案最多的(?:委员|人|党派)|(?:委员|党派)(?:提案)?(?:排名|排行)/u;

const OLDEST = /最早(?:的|一?件)?(?:那?[件份])?(?:的)?(?:提案|$|是|有)|(?:哪|那)一?件(?:提案)?最早/u;

/** By what proposals are ranked: most or fewest votes for or against, who proposed most, age. */
export type Ranking = VotesRanking | "proposers" | "oldest";

export type VotesRanking = "support" | "oppose" | "least-support" | "least-oppose";

/** 支持票最多, 反对最多, 谁提得最多, 最早的提案. */
export function askedRanking(text: string): Ranking | undefined {
  if (OLDEST.test(text)) return "oldest";
  const match = VOTES_RANKED.exec(text);
  if (!match) return PROPOSERS_RANKED.test(text) ? "proposers" : undefined;
  const side = (match[1] ?? match[2]) === "反对" ? "oppose" : "support";
  return /最(?:少|低)$/u.test(match[0]) ? `least-${side}` : side;
}
