import type { DaySpan } from "../index/day-span.ts";
import type { BureauRole } from "../index/proposal.ts";
import { EVALUATION_WORDS } from "./board-wording.ts";
import type { ListView, RecordAsked } from "./list-view.ts";

/** What the bot says over the lists of the board: whose parts and which. */

type View<Kind extends ListView["kind"]> = Extract<ListView, { kind: Kind }>;

const ROLE_OFFICES: Record<BureauRole, string> = {
  lead: "主办（含分办）",
  assisting: "会办",
  separate: "分办",
  unknown: "承办",
};

const RECORD_WORDS: Record<RecordAsked, string> = {
  satisfied: `评价为${EVALUATION_WORDS.satisfied}`,
  "mostly-satisfied": `评价为${EVALUATION_WORDS["mostly-satisfied"]}`,
  understanding: `评价为${EVALUATION_WORDS.understanding}`,
  dissatisfied: `评价为${EVALUATION_WORDS.dissatisfied}`,
  "no-feedback": `登记为${EVALUATION_WORDS["no-feedback"]}`,
  evaluated: "登记了评价",
  "not-evaluated": "已答复、还没有登记评价",
  "second-handling": "登记了二次办理",
  extended: "登记了延期",
  reassigned: "登记了改交",
  key: "登记为重点",
};

function soonWords(days: number): string {
  return days === 15 ? "半个月内" : `${days} 天内`;
}

/** 2026-11-01 至 2026-11-30, 2026-04-30 以前, with the blanks between Chinese and figures. */
function spanWords({ from, to }: DaySpan): string {
  if (from === undefined) return to === undefined ? "" : ` ${to} 以前`;
  if (to === undefined) return ` ${from} 以后`;
  return from === to ? ` ${from} ` : ` ${from} 至 ${to} `;
}

function owingWords({ which, span, left, handedOver }: View<"owing">, soonDays: number): string {
  if (left !== undefined) return `只差 ${left} 家没有答复`;
  if (handedOver) return `${spanWords(handedOver)}交办、还没有答复`;
  const words = {
    unreplied: "还没有答复",
    overdue: "逾期未答复",
    "due-soon": `${soonWords(soonDays)}到期、尚未答复`,
    undated: "没有交办日期、也没有写明期限，尚未答复",
    waiting: "主办单位还没答复、也还没收到会办意见",
    "assisting-only": "主办（或分办）单位已经答复、只缺会办意见",
  };
  const told = words[which];
  return span ? `${spanWords(span)}到期、${which === "unreplied" ? "尚未答复" : told}` : told;
}

function answeredWords({ when, span }: View<"answered">): string {
  const told = when === undefined ? "答复" : when === "late" ? "超过期限才答复" : "按期答复";
  return `${span ? spanWords(span) : ""}${told}`;
}

function promisedWords({ which, span }: View<"promises">, soonDays: number): string {
  if (span) return `${spanWords(span)}到期、${which === "closed" ? "已了结" : "未了结"}`;
  const words = {
    due: "已到期、还没有下文",
    "due-soon": `${soonWords(soonDays)}到期`,
    open: "未了结",
    undated: "没有写明时间、未了结",
    closed: "已了结",
  };
  return words[which];
}

/** 谁在等城管局, 城管局在等谁: of a bureau that is named, on which side it stands. */
function waitsOf(view: ListView): string | undefined {
  if (view.kind !== "owing" || view.which !== "waiting" || !view.bureaus || !view.role) return undefined;
  const names = view.bureaus.join("、");
  return view.role === "lead" ? `${names}主办、还在等会办意见` : `在等${names}的会办意见、主办单位还没答复`;
}

/** Which proposals a list has, after whose they are: 财政局会办逾期未答复. */
function toldOf(view: ListView, soonDays: number): string {
  const waits = waitsOf(view);
  if (waits !== undefined) return waits;
  const whose = `${view.bureaus?.join("、") ?? ""}${view.role ? ROLE_OFFICES[view.role] : ""}`;
  switch (view.kind) {
    case "owing":
      return `${whose}${owingWords(view, soonDays)}`;
    case "answered":
      return `${whose}${answeredWords(view)}`;
    case "promises":
      return `${whose}${promisedWords(view, soonDays)}`;
    case "recorded":
      return RECORD_WORDS[view.what];
    default:
      return view satisfies never;
  }
}

/** How the list is ordered, where that is not plain. */
function orderOf(view: ListView): string {
  if (view.kind === "answered") return "，新的在前";
  const isOfAll = view.role === undefined && view.bureaus === undefined;
  return view.kind === "owing" && view.which !== "waiting" && isOfAll
    ? "，提案者还在等答复的在前，只缺会办意见的在后"
    : "";
}

/** Records are of proposals, and a lead waits once for all; else several bureaus may owe or have answered. */
function hasParts(view: ListView): boolean {
  return view.kind !== "recorded" && !(view.kind === "owing" && view.which === "waiting");
}

export const boardListWording = {
  /** `parts` where a proposal may count more than once: by bureaus, or by promises. */
  heading: (view: ListView, { soonDays, n, parts }: { soonDays: number; n: number; parts: number }) => {
    const told = toldOf(view, soonDays).trimStart();
    if (view.kind === "promises") return `${told}的承诺有 ${parts} 项，涉及 ${n} 件：`;
    return `${told}的有 ${n} 件${hasParts(view) ? `（${parts} 家次）` : ""}${orderOf(view)}：`;
  },
  nextDue: (number: string, bureau: string, day: string) =>
    `接下来最先到期的是 ${number}，${bureau}应于 ${day} 前答复。`,
  allPassed: (day: string) =>
    `还没答复的里面，已知的期限都已经过了，最晚的是 ${day}；发“逾期的有哪些”看名单。`,
  waitingToo: "主办单位也还没答复、在等会办意见的，发“谁在等谁”看。",
  unknownLength: (n: number) => `另有 ${n} 项未答复，不知道交办日期，算不出办了多久。`,
  noneUnreplied: "没有查到还没有答复的。",
  none: (view: ListView, soonDays: number) =>
    `没有查到${toldOf(view, soonDays)}的${view.kind === "promises" ? "承诺" : ""}。`,
} as const;
