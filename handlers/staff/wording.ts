import type { Deed, Doer, LoggedDeed } from "../../index/staff/deed.ts";
import { EVALUATION_WORDS } from "../board-wording.ts";
import type { Speaker } from "../speaker.ts";
import type { Place } from "../subscription/subscriptions.ts";
import { queueWording } from "./queue/wording.ts";

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  telegram: "Telegram",
  feishu: "飞书",
  web: "网页",
  terminal: "终端",
};

/** What the bot says to staff, and to those who are not. */
export const staffWording = {
  notStaff: ({ channel, person }: Speaker) =>
    `这项操作由政协工作人员来做。如果您是工作人员，请把您的编号 ${channel}:${person.id} 交给管理员，由他发“授权 ${channel}:${person.id}”。`,
  help: {
    title: "工作人员这样说",
    lines: [
      ["交办 20220015 2022-03-10", "登记交办日期，期限从这天算；改交 财政局 2022-04-01 只改一家"],
      ["延期到 2022-09-30、设为重点、评价 基本满意、二次办理 2022-09-01", "先打开那一件，或写上编号"],
      ["兑现 第2项", "了结一项承诺，序号见“这件办到哪一步了”"],
      ["撤回、操作记录", "撤回自己最近的一次；看谁做了什么"],
      ["导出、导出csv、导出2022年", "表格作为文件发来"],
      ["工作简报、开启工作简报", "现在就看；每周一 9 点发到这里"],
      ["待处理", "导入时定不了、留给人认的"],
    ],
    who: "看板（可打印、可登记）在运行机器人的地址后加 /board。谁是工作人员由管理员授权：授权 feishu:ou_xyz；管理员是部署时写在 STAFF 设置里的人。",
  },
  notAdmin: "授权和撤销授权由管理员来做（部署时写在 STAFF 设置里的人）。",
  inPrivate: "登记的内容只给工作人员看，请在私聊里操作；或由工作人员在本群发“本群可看登记”。",
  notHere: "这里只回答，不能登记；登记请在运行中的机器人里操作（npm start）。",
  whichProposal: "要登记哪一件？请先打开那一件，或写上编号，例如：交办 20220015 2022-03-10。",
  noSuchNumber: (number: string) => `没有编号为 ${number} 的提案，没有登记。`,
  severalWithNumber: (number: string, n: number) =>
    `编号 ${number} 有 ${n} 件，请先打开要登记的那一件，再发一次（不写编号）。没有登记。`,
  future: (day: string) => `${day} 还没有到，没有登记。请核对日期。`,
  noSuchPromise: (position: number, all: number) =>
    all === 0
      ? "这件提案没有读到承诺，没有登记。"
      : `这件提案只有 ${all} 项承诺，没有第 ${position} 项，没有登记。`,
  noSuchBureau: (bureau: string) => `这件提案的承办单位里没有“${bureau}”，没有登记。`,
  done: (number: number, what: string) => `已登记（第 ${number} 号操作）：${what}。`,
  undone: (what: string) => `已撤回：${what}。`,
  nothingToUndo: "没有可以撤回的操作。",
  notUndone: "导入的文件和重发的通知不能撤回；文件有误请再导入改好的。",
  matterNotUndone: "这件待处理后来又处理过，或已经撤回，没有什么可撤回的。",
  noSuchDeed: (number: number) => `没有第 ${number} 号操作。`,
  log: (shown: number, all: number) => `操作记录（共 ${all} 条，最近 ${shown} 条在前）：`,
  emptyLog: "还没有任何操作记录。",
  takenBack: "（已撤回）",
  staffList: (setting: string) => `工作人员：设置里写明的以外，还有${setting}。`,
  noStaff: "除设置里写明的以外，没有另外授权的工作人员。",
  onlyInGroup: "这句话要在群里说。",
  groupOpened: "本群以后可以看到工作人员登记的内容（期限、评价等）。发“本群不看登记”关闭。",
  groupClosed: "本群以后看不到工作人员登记的内容。",
  exportName: ({ year, day, format }: { year: number | undefined; day: string; format: string }) =>
    `${format === "csv" ? "提案清单" : "提案办理"}${year === undefined ? "" : `-${year}年`}-截至${day}.${format}`,
  exported: (proposals: number, tables: string, address: string | undefined) =>
    `表格见附件：${proposals} 件提案，${tables}；不含联系方式。${address ? `网页看板（可打印）：${address}/board` : ""}`,
  exportNowhere: "表格在运行中的机器人网页上下载：/board.xlsx、/board.csv，看板是 /board。",
  undo: "撤回这次登记",
  digestOn: "到时简报会发到这里；有期限将到时，提前三天另发一份。发“工作简报”现在就看，“关闭工作简报”停发。",
  digestIsOff: "这里没有开启工作简报。发“开启工作简报”，每周一 9 点发到这里。",
  digestNowhere: "网页和终端里不能主动发消息，请在 Telegram 或飞书里开启；发“工作简报”现在就能看。",
} as const;

/** A channel by the name that people know it by. */
export function channelWords(channel: string): string {
  return CHANNEL_WORDS[channel] ?? channel;
}

/** A person in the log: 张三（飞书 ou_1）; at the web, where people have no ids, 网页 · 张三. */
export function personWords({ channel, person, name }: Doer): string {
  if (channel === "web" && name !== undefined) return `${channelWords(channel)} · ${name}`;
  const place = `${channelWords(channel)} ${person}`;
  return name === undefined ? place : `${name}（${place}）`;
}

/** A deed as the log tells it; `name` tells which proposal an id is. */
export function deedWords(deed: Deed, name: (id: string) => string): string {
  switch (deed.kind) {
    case "assigned":
      return `${name(deed.proposal)} ${deed.bureau ? `改交${deed.bureau}，` : ""}交办日期 ${deed.day}`;
    case "extended":
      return `${name(deed.proposal)} 延期${deed.day ? `到 ${deed.day}` : ""}`;
    case "key":
      return `${name(deed.proposal)} ${deed.key ? "列为重点提案" : "取消重点提案"}`;
    case "evaluated":
      return `${name(deed.proposal)} 提案人评价 ${EVALUATION_WORDS[deed.evaluation]}`;
    case "second-handling":
      return `${name(deed.proposal)} ${deed.day} 起二次办理`;
    case "promise-closed":
      return `${name(deed.proposal)} 承诺了结：${deed.promise.replace("|", "，")}`;
    case "granted":
      return `授权 ${deed.channel}:${deed.person}`;
    case "revoked":
      return `撤销授权 ${deed.channel}:${deed.person}`;
    case "group-opened":
      return "本群可看登记";
    case "group-closed":
      return "本群不看登记";
    case "digest-opened":
      return `开启工作简报，每周${WEEKDAYS[deed.weekday]} ${clockWords(deed.minute)}`;
    case "digest-closed":
      return "关闭工作简报";
    case "undone":
      return "撤回一项操作";
    case "matter-settled":
      return `待处理 ${deed.matter} 号：${queueWording.resolution(deed.resolution, name)}`;
    case "imported":
      return `导入 ${deed.file}：新增 ${deed.added} 件，有变化 ${deed.changed} 件`;
    case "sent-again":
      return sentAgainWords(deed, name);
    case "exported":
      return `导出 ${deed.file}`;
    default:
      return deed satisfies never;
  }
}

function sentAgainWords(
  { deliveries, of, to }: Extract<Deed, { kind: "sent-again" }>,
  name: (id: string) => string,
): string {
  const about = [of && name(of), to && `发给 ${channelWords(to.channel)} ${to.chat}`].filter(Boolean);
  return `重发 ${deliveries} 条通知${about.length > 0 ? `（${about.join("，")}）` : ""}`;
}

/** A chat as staff are told of it: 飞书群 oc_1. */
export function chatWords({ channel, chat: { id, kind, thread } }: Place): string {
  const topic = thread === undefined ? "" : ` 话题 ${thread}`;
  return `${channelWords(channel)}${kind === "group" ? "群" : "私聊"} ${id}${topic}`;
}

/** A line of the log: 12 · 2024-03-15 · 张三（飞书 ou_1）. */
export function deedHead({ number, by }: LoggedDeed, day: string): string {
  return `${number} · ${day} · ${personWords(by)}`;
}

const WEEKDAYS = "日一二三四五六";

/** 540 is 9:00. */
function clockWords(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}
