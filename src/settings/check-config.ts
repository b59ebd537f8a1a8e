import { seeCustomerFiles } from "./customer-files.ts";
import { settingProblemsText } from "./setting-problem.ts";
import { readSettings, type Settings } from "./settings.ts";

type Environment = Parameters<typeof readSettings>[0];

/** Whether the program could start with what it is told, and what an operator reads about it; never a secret. */
export type ConfigCheck = { ok: boolean; text: string };

/**
 * Reads the settings and the customer's files as the start does; opens no store and no connection, writes nothing. What
 * stops a start is a problem here, too; a line of bureaus.txt that says nothing stops neither, and is named by both.
 */
export async function checkConfig(environment: Environment): Promise<ConfigCheck> {
  const read = readSettings(environment);
  if (!read.ok) return { ok: false, text: settingProblemsText(read.problems) };
  const files = await seeCustomerFiles(read.settings.dataDir);
  if (!files.ok) return { ok: false, text: files.problem };
  const remarks = files.remarks.map((remark) => `  注意：${remark}`);
  return { ok: true, text: [summary(read.settings), ...remarks].join("\n") };
}

function summary(settings: Settings): string {
  const { telegram, feishu, dataDir, databaseUrl, proposalsDir, webSources, host, port } = settings;
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
    ...webSources.entries.map((entry) => `  网上来源：${entry}，每${webSources.everyMs / 60_000}分钟看一次`),
  ].join("\n");
}
