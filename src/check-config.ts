import { join } from "node:path";
import { readBureauFile } from "./bureau-file.ts";
import { DeadlineFileError, readDeadlines } from "./deadlines/deadline-file.ts";
import { settingProblemsText } from "./setting-problem.ts";
import { readSettings, type Settings } from "./settings.ts";

type Environment = Parameters<typeof readSettings>[0];

/** Whether the program could start with what it is told, and what an operator reads about it; never a secret. */
export type ConfigCheck = { ok: boolean; text: string };

/** Reads the settings and the customer's files as the start does; opens no store and no connection, writes nothing. */
export async function checkConfig(environment: Environment): Promise<ConfigCheck> {
  const read = readSettings(environment);
  if (!read.ok) return { ok: false, text: settingProblemsText(read.problems) };
  const problems = await fileProblems(read.settings.dataDir);
  return problems.length > 0
    ? { ok: false, text: problems.join("\n") }
    : { ok: true, text: summary(read.settings) };
}

async function fileProblems(dataDir: string): Promise<string[]> {
  const deadlines = deadlineProblem(join(dataDir, "deadlines.json"));
  return [...(deadlines === undefined ? [] : [deadlines]), ...(await bureauProblems(dataDir))];
}

function deadlineProblem(path: string): string | undefined {
  try {
    readDeadlines(path);
    return undefined;
  } catch (fault) {
    if (fault instanceof DeadlineFileError) return fault.message;
    throw fault;
  }
}

/** A line that says nothing does not stop a start, yet whoever checks wants to hear of it. */
async function bureauProblems(dataDir: string): Promise<string[]> {
  const path = join(dataDir, "bureaus.txt");
  try {
    const table = await readBureauFile(dataDir);
    return (table?.problems ?? []).map(
      ({ line, expected, got }) => `单位名称文件 ${path} 第 ${line} 行有误：应为“${expected}”，实际“${got}”`,
    );
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return [`读不了单位名称文件 ${path}，请检查它是不是文件、有没有读的权限：${reason}`];
  }
}

function summary({ telegram, feishu, dataDir, databaseUrl, proposalsDir, host, port }: Settings): string {
  const channels = [
    `网页（${host}:${port}）`,
    ...(telegram ? [`Telegram（${telegram.webhook ? "webhook" : "长轮询"}）`] : []),
    ...(feishu ? [`飞书（${feishu.mode === "ws" ? "长连接" : "webhook"}）`] : []),
  ];
  return [
    "设置无误，可以启动。",
    `  渠道：${channels.join("、")}`,
    `  数据：${databaseUrl ? "PostgreSQL（DATABASE_URL）" : "内置数据库"}，数据文件夹 ${dataDir}`,
    `  监视的文件夹：${proposalsDir ?? "未设置"}`,
  ].join("\n");
}
