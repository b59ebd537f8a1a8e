import type { HandlingState } from "../index/handling/handling-state.ts";
import type { PromiseState } from "../index/promise/ledger.ts";
import type { Evaluation } from "../index/staff/deed.ts";

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
  return daysLate > 0 ? `（${repliedOn}，超期 ${daysLate} 天）` : `（${repliedOn}）`;
}

export const boardWording = {
  owing: {
    unreplied: (n: number, parts: number) => `还没有答复的有 ${n} 件（${parts} 家次）：`,
    overdue: (n: number, parts: number) =>
      `逾期未答复的有 ${n} 件（${parts} 家次），提案者还在等答复的在前，只缺会办意见的在后：`,
    "due-soon": (n: number, parts: number) => `半个月内到期、尚未答复的有 ${n} 件（${parts} 家次）：`,
    waiting: (n: number) => `主办单位还没答复、也还没收到会办意见的有 ${n} 件：`,
  },
  soon: (days: number) => (days === 15 ? "半个月内" : `${days} 天内`),
  none: {
    unreplied: "没有查到还没有答复的。",
    overdue: "没有查到逾期未答复的。",
    "due-soon": "没有查到半个月内到期的。",
    waiting: "没有查到在等会办意见的主办单位。",
    due: "没有查到已到期的承诺。",
    open: "没有查到未了结的承诺。",
  },
  undated: (n: number) => `另有 ${n} 项未答复，但没有交办日期或期限，无法判断是否逾期。`,
  waitsFor: (lead: string, assisting: string) => `${lead} 在等 ${assisting} 的会办意见`,
  promises: {
    due: (n: number, parts: number) => `已到期、还没有下文的承诺有 ${parts} 项，涉及 ${n} 件：`,
    open: (n: number, parts: number) => `未了结的承诺有 ${parts} 项，涉及 ${n} 件：`,
  },
  promise: (at: number | undefined, bureau: string, text: string) =>
    `${at === undefined ? "" : `〔${at}〕`}${bureau}：“${text}”`,
  promiseDue: (day: string | null, written: string | null) =>
    day === null ? (written === null ? "没有写明时间" : `时间：${written}`) : `应于 ${day} 前`,
  condition: (text: string) => `条件：${text}`,
  rate: (all: number, replied: number, rate: string) =>
    `共 ${all} 件，已答复 ${replied} 件，办复率 ${rate}。`,
  parts: (replied: number, all: number, overdue: number, undated: number) =>
    `按单位计 ${all} 项，已答复 ${replied} 项，逾期 ${overdue} 项，期限不明的未答复 ${undated} 项。`,
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
  head: ["单位", "主办", "会办", "总数", "已答复", "办复率", "逾期"],
  sum: "合计",
  chart: "各单位答复情况",
  chartSeries: ["已答复", "未答复（未逾期）", "逾期未答复"],
  rateNote: "按单位统计时，会办单位向主办单位提出会办意见即计为已答复；只转送附件的不算答复。",
  moreBureaus: (n: number) => `还有 ${n} 个单位没有列出，请看网页看板或导出的表格。`,
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
