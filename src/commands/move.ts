import { settingProblemsText } from "../settings/setting-problem.ts";
import { SettingSchema } from "../settings/setting-schema.ts";
import { readSettings } from "../settings/settings.ts";
import { type Moved, moveStore } from "../store/move/move-store.ts";
import { embeddedFile } from "../store/sqlite/embedded-store.ts";
import { StoreError } from "../store/store-error.ts";
import { EXIT, readCommandLine } from "./command-line.ts";
import { progressBar } from "./progress-bar.ts";

const HELP = `用法：npm run move -- --to postgres://用户:密码@主机/库

把内置数据库（DATA_DIR，默认./data）的全部内容搬进一个空的PostgreSQL库，逐表核对行数和校验值。
先停止机器人。原来的数据库保留不动（只升级到本版本的表）；中断或出错时目标库里什么也不留下，可以重来。
  --to     目标库的地址；不写时用DATABASE_URL（密码不必写在命令里）
  --help   显示本说明

搬完后设置DATABASE_URL再启动；不要再不带DATABASE_URL启动，否则会从旧库再通知一遍。
退出码：0 已搬完，或目标库里早已是同样的内容；1 没有搬；2 用法或设置不对。`;

process.exitCode = await main();

async function main(): Promise<number> {
  const line = readCommandLine({ to: { type: "string" } }, HELP);
  if (!line.run) return line.exit;
  const read = readSettings(process.env);
  if (!read.ok) return complain(settingProblemsText(read.problems), EXIT.usage);
  const { dataDir, databaseUrl } = read.settings;
  const to = SettingSchema.shape.DATABASE_URL.safeParse(line.given.values.to ?? databaseUrl);
  if (!to.data) return complain(`--to 后面要写 postgres:// 开头的地址\n\n${HELP}`, EXIT.usage);
  try {
    tell(await moved(embeddedFile(dataDir), to.data));
    return EXIT.done;
  } catch (fault) {
    if (fault instanceof StoreError) return complain(fault.message, EXIT.fault);
    throw fault;
  }
}

async function moved(path: string, to: string): Promise<Moved> {
  let bar = progressBar(0, process.stderr);
  const onTable = (name: string, at: number, of: number) => {
    if (at === 0) bar = progressBar(of, process.stderr);
    bar.show(at, name);
  };
  try {
    return await moveStore({ path, to, onTable });
  } finally {
    bar.done();
  }
}

function tell({ already, tables }: Moved): void {
  const head = already ? "目标库里已经是同样的内容，核对无误：" : "已搬完，核对无误：";
  const lines = tables.map(({ name, rows, hash }) => `  ${name} ${rows} 行 ${hash}`);
  process.stdout.write(`${[head, ...lines].join("\n")}\n`);
}

function complain(text: string, exit: number): number {
  process.stderr.write(`${text}\n`);
  return exit;
}
