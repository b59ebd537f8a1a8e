import type { Problem } from "../../index/problem.ts";
import type { FileReport } from "./import-file.ts";
import type { ImportItem } from "./import-item.ts";

/** What an import of several files brought, also for scripts (`--json`). */
export type ImportReport = {
  dryRun: boolean;
  files: number;
  new: number;
  /** With a difference of substance. */
  changed: number;
  cosmetic: number;
  unchanged: number;
  /** Letters whose proposal is not there, or that only a person can place. */
  waiting: number;
  samplesRemoved: number;
  problems: Problem[];
  proposals: ImportItem[];
};

const MOST_SHOWN = 50;

/** Adds up the reports of the files. */
export function importReport(reports: readonly FileReport[], dryRun: boolean): ImportReport {
  const sum = (count: (report: FileReport) => number) => reports.reduce((all, one) => all + count(one), 0);
  return {
    dryRun,
    files: reports.length,
    new: sum((report) => report.counts.new),
    changed: sum((report) => report.counts.changed),
    cosmetic: sum((report) => report.counts.cosmetic),
    unchanged: sum((report) => report.counts.unchanged),
    waiting: sum((report) => report.counts.waiting),
    // A dry run removes nothing, so every file meets the same samples.
    samplesRemoved: dryRun
      ? Math.max(0, ...reports.map((report) => report.samplesRemoved))
      : sum((report) => report.samplesRemoved),
    problems: reports.flatMap((report) => report.problems),
    proposals: reports.flatMap((report) => report.items),
  };
}

/** The report as an operator reads it. */
export function importReportText(report: ImportReport): string {
  const { dryRun, files, problems } = report;
  const head = dryRun ? `试运行，没有写入：共${files}个文件` : `导入完成：共${files}个文件`;
  const counts = `新增${report.new}件，有实质变化${report.changed}件，仅格式不同${report.cosmetic}件，未变${report.unchanged}件，未能导入${problems.length}处。`;
  const lines = [`${head}，${counts}`, ...samplesLine(report), ...waitingLine(report)];
  return [...lines, ...problemLines(problems)].join("\n");
}

function samplesLine({ samplesRemoved, dryRun }: ImportReport): string[] {
  if (samplesRemoved === 0) return [];
  return [`示例提案${samplesRemoved}件${dryRun ? "将" : "已"}移除，库里只留导入的提案。`];
}

function waitingLine({ waiting }: ImportReport): string[] {
  if (waiting === 0) return [];
  return [`等待：有答复${waiting}件还没有找到它的提案，提案来了自动并上；拿不准的请工作人员在“待处理”里认。`];
}

function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, MOST_SHOWN).map(problemLine);
  const left = problems.length - shown.length;
  return ["未能导入：", ...shown, ...(left > 0 ? [`  另有${left}处，加--json可看全部`] : [])];
}

function problemLine({ source, line, expected, got }: Problem): string {
  const where = line === null ? source : `${source} 第${line}行`;
  return `  ${where}：应为${expected}，实际为${got || "空"}`;
}
