import type { HandlingState } from "../index/handling/handling-state.ts";
import type { PromiseState } from "../index/promise/ledger.ts";
import type { Evaluation } from "../index/staff/deed.ts";
import type { HandlingRecord } from "../index/staff/record.ts";
import type { RankedBy } from "./question/asked-rank.ts";

/** What the bot says about handling, deadlines and promises. */

export const EVALUATION_WORDS: Record<Evaluation, string> = {
  satisfied: "满意",
  "mostly-satisfied": "基本满意",
  understanding: "理解",
  dissatisfied: "不满意",
  "no-feedback": "未反馈",
};

export const PROMISE_WORDS: Record<PromiseState, string> = {
  open: "未到期",
  due: "已到期，该问了",
  closed: "已了结",
};

/** Where a bureau stands, after its name: 应于 2022-08-31 前答复，已逾期 182 天. */
export function stateWords(state: HandlingState): string {
  const again = state.kind !== "replied" && state.again ? "（二次办理）" : "";
  switch (state.kind) {
    case "replied":
      return `已答复${repliedDay(state)}`;
    case "overdue":
      return `${again}应于 ${state.dueOn} 前答复，已逾期 ${state.daysLate} 天`;
    case "awaiting":
      return state.dueOn === null
        ? `${again}未查到答复，期限不明`
        : `${again}应于 ${state.dueOn} 前答复，还有 ${state.daysLeft ?? 0} 天`;
    default:
      return state satisfies never;
  }
}

function repliedDay({ repliedOn, daysLate }: Extract<HandlingState, { kind: "replied" }>): string {
  if (repliedOn === null) return "";
  return daysLate !== null && daysLate > 0 ? `（${repliedOn}，超期 ${daysLate} 天）` : `（${repliedOn}）`;
}

const RANK_WORDS: Record<RankedBy, string> = {
  overdue: "逾期未答复",
  owing: "还没有答复",
  total: "承办件数",
  rate: "办复率",
  "content-rate": "满意率（登记了评价的，满意和基本满意）",
  dissatisfied: "评价为不满意的主办件",
  "in-time-rate": "按期率（能判断的）",
  adopted: "已采纳的建议",
  "adopted-rate": "建议被采纳的比例（按条，部分采纳不算）",
  declined: "暂不采纳的建议",
  unanswered: "未直接回应的建议",
  promises: "未了结的承诺",
  "due-promises": "已到期的承诺",
};

export const boardWording = {
  recordsHidden:
    "重点、评价、延期、改交、二次办理由工作人员登记，只给工作人员看；工作人员请在私聊里问，或先在群里说“本群可看登记”。",
  contentShare: (share: string) => `表了态的里面，满意和基本满意占 ${share}`,
  undated: (n: number) => `另有 ${n} 项未答复，但没有交办日期或期限，无法判断是否逾期。`,
  waitsFor: (lead: string, assisting: string) => `${lead} 在等 ${assisting} 的会办意见`,
  promise: (at: number | undefined, bureau: string, text: string) =>
    `${at === undefined ? "" : `〔${at}〕`}${bureau}：“${text}”`,
  promiseDue: (day: string | null, written: string | null) =>
    day === null ? (written === null ? "没有写明时间" : `时间：${written}`) : `应于 ${day} 前`,
  condition: (text: string) => `条件：${text}`,
  rate: (all: number, replied: number, rate: string) =>
    `共 ${all} 件，已答复 ${replied} 件，办复率 ${rate}。`,
  parts: (replied: number, all: number, overdue: number, undated: number) =>
    `按单位计 ${all} 项，已答复 ${replied} 项，逾期 ${overdue} 项，期限不明的未答复 ${undated} 项。`,
  inTime: (onTime: number, judged: number, share: string) =>
    `有日期可判断的 ${judged} 项，按期答复 ${onTime} 项，按期率 ${share}。`,
  ofBureau: (name: string, lead: number, assisting: number, rate: string) =>
    `${name}：主办 ${lead} 件，会办 ${assisting} 件，办复率 ${rate}。`,
  count: (n: number) => `${n} 项`,
  points: (n: number) => `${n} 条`,
  ranked: (by: RankedBy, least: boolean, named: string) =>
    named === ""
      ? `没有${RANK_WORDS[by]}的记录可排。`
      : `${RANK_WORDS[by]}${least ? "从低到高" : "从高到低"}：${named}。`,
  onlyDone: (only: "all" | "none", n: number, named: string) => {
    const what = only === "all" ? "承办的全部答复了" : "承办的一项都没有答复";
    return n === 0 ? `没有查到${what}的单位。` : `${what}的单位有 ${n} 个：${named}。`;
  },
  adoptedShare: (share: string) => `已采纳占 ${share}`,
  adopted: (adopted: number, all: number, share: string) =>
    `主办（或分办）单位回答的建议 ${all} 条，已采纳 ${adopted} 条，采纳率 ${share}。`,
  meanDays: (n: number, mean: number) => `从交办到答复平均 ${mean} 天（交办、答复日期都知道的 ${n} 项）。`,
  meanOf: (role: string, n: number, mean: number) => `${role} ${n} 项，平均 ${mean} 天。`,
  noDurations:
    "没有同时知道交办日期和答复日期的，算不出办理天数。登记交办日期以后就能算：交办 20220015 2022-03-10。",
  undatedAnswers: (n: number) => `另有 ${n} 项已答复，不知道交办日期或答复日期，没有算进去。`,
  byDuration: (order: "fastest" | "slowest", n: number) =>
    `从交办到答复，用时最${order === "fastest" ? "短" : "长"}的 ${n} 项：`,
  duration: (days: number, from: string, to: string) => `用了 ${days} 天（${from} 交办，${to} 答复）`,
  groupHead: ["件数", "已答复", "办复率", "单位项数", "已答复项", "逾期", "按期率"],
  groupNames: { year: "年份", session: "届次", committee: "政协", kind: "提案者", category: "类别" },
  ungrouped: {
    year: "年份不明",
    session: "没有写届次",
    committee: "没有写明政协",
    kind: "不明",
    category: "没有写类别",
  },
  groups: (name: string, n: number) => `按${name}统计，共 ${n} 件：`,
  lacking: {
    lead: "每件都写明了主办（或分办）单位，没有查到缺的。",
    assisting: "每件都有会办单位，没有查到缺的。",
  },
  noneMarked: (mark: string, marks: string) =>
    `没有查到办理结果标注为“${mark}”的。${marks === "" ? "手头的答复都没有印办理结果。" : `有标注的是：${marks}。`}`,
  notKept: {
    "between-sessions":
      "资料里没有分开记会议提案和平时提案，不能按它筛选或统计。原文里写着的可以找：搜索 平时提案；也可以按届次问：九届五次会议逾期的。",
    submitted:
      "资料里没有提案提交的日期，不知道哪天新来了哪些提案。可以问：最新的提案有哪些、本周新答复的、今年收到多少件；想有新的就知道，发：关注所有提案。",
    visits: "资料里没有登记面商、走访的情况，算不出来。可以问：不满意的有哪些、满意率、没有评价的。",
    filing:
      "这里只有已经立案、公开的提案，没有立案审查的记录，算不出来。可以问：今年收到多少件、办复率、按届次统计。",
  },
  stances: "答复的态度（按条）",
  promised: (open: number, due: number, closed: number) =>
    `未到期 ${open} 项，已到期 ${due} 项，已了结 ${closed} 项。`,
  marks: "答复上标注的办理结果（主办件）",
  evaluations: "提案人评价",
  pending: (n: number) => `还有 ${n} 件的逐条态度和承诺正在统计，稍后再看会更全。`,
  bureau: "单位",
  promisesName: "承诺",
  promiseHead: ["承诺未到期", "承诺已到期", "承诺已了结"],
  marksHead: "办理结果标注",
  outcomes: "各单位答复的内容",
  outcomeNote:
    "态度按条统计：主办（或分办）单位答复以后，它要回答的每一条建议计一次。办理结果是答复上印着的标注，各地含义不同。",
  head: ["单位", "主办", "会办", "总数", "已答复", "办复率", "逾期", "按期率"],
  sum: "合计",
  chart: "各单位答复情况",
  chartSeries: ["已答复", "未答复（未逾期）", "逾期未答复"],
  rateNote:
    "按单位统计时，会办单位向主办单位提出会办意见即计为已答复；只转送附件的不算答复。按期率是有日期可判断的里面按期答复的，逾期未答复的也在分母里。",
  moreBureaus: (n: number) => `还有 ${n} 个单位没有列出，请看网页看板或导出的表格。`,
  /** Extension and second handling in a cell. */
  given: ({ extended, extendedTo, secondHandlingOn }: HandlingRecord) =>
    [
      ...(extended ? [extendedTo === null ? "延期" : `延期到 ${extendedTo}`] : []),
      ...(secondHandlingOn === null ? [] : [`二次办理 ${secondHandlingOn}`]),
    ].join("；"),
  recorded: {
    assigned: (day: string) => `交办日期：${day}（登记）`,
    reassigned: (bureau: string, day: string) => `${bureau} 交办日期：${day}（登记）`,
    extended: (day: string | null) => (day === null ? "已批准延期（登记）" : `已批准延期到 ${day}（登记）`),
    key: "重点提案（登记）",
    evaluated: (word: string) => `提案人评价：${word}（登记）`,
    secondHandling: (day: string) => `${day} 起二次办理（登记）`,
  },
  dueOn: (bureau: string, day: string) => `${bureau}应于 ${day} 前答复（按交办日期推算）。`,
} as const;
