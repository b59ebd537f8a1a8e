import type { Problem } from "../../../index/problem.ts";
import type { FileCounts, FileOutcome } from "./file-desk.ts";

const SHOWN = 5;

/** What the bot says of documents that staff send. */
export const fileWording = {
  notStaff: "导入文件由政协工作人员来做。要查提案，请发文字：编号、提案者、承办单位或几个关键词。",
  tooLarge: (name: string, mostBytes: number) =>
    `${name} 超过 ${Math.floor(mostBytes / 1024 / 1024)}MB，没有读。请拆开再发，或放进 PROPOSALS_DIR 文件夹。`,
  unavailable: (name: string) => `${name} 没有取到，请再发一次；还不行就放进 PROPOSALS_DIR 文件夹。`,
  nothing: ({ name, problems }: FileOutcome) =>
    [`${name} 里没有读出提案，没有什么可导入。`, ...problemLines(problems)].join("\n"),
  preview: ({ name, counts, problems }: FileOutcome) =>
    [`${name} 导入后会：${countWords(counts)}。还没有写入，确认吗？`, ...problemLines(problems)].join("\n"),
  done: ({ name, counts, problems }: FileOutcome) =>
    [`${name} 已导入：${countWords(counts)}。`, ...problemLines(problems), ...waitingLine(counts)].join("\n"),
  howTo: (board: string) =>
    `在 Telegram 或飞书的私聊里把文件发给我，或者打开看板网页 ${board}/board/import 选文件：先说会改变什么，确认后才写入。`,
  confirm: "确认导入",
  withdraw: "不导入",
  noOffer: "没有等着确认的文件（发来一天后失效），请再发一次文件。",
  withdrawn: "好，没有导入。",
} as const;

function countWords({ new: added, changed, cosmetic, unchanged, waiting }: FileCounts): string {
  const waits = waiting > 0 ? `，等提案的答复 ${waiting} 件` : "";
  return `新增 ${added} 件，有实质变化 ${changed} 件，仅格式不同 ${cosmetic} 件，未变 ${unchanged} 件${waits}`;
}

function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const lines = problems.slice(0, SHOWN).map(({ source, line, expected, got }) => {
    const where = line === null ? source : `${source} 第${line}行`;
    return `· ${where}：应为${expected}，实际为${got || "空"}`;
  });
  const left = problems.length - lines.length;
  return [`读不懂 ${problems.length} 处：`, ...lines, ...(left > 0 ? [`· 另有 ${left} 处`] : [])];
}

function waitingLine({ waiting }: FileCounts): string[] {
  return waiting > 0 ? ["发“待处理”看哪些要人来认。"] : [];
}
