import type { Library } from "../../handlers/library.ts";
import { createAnswering } from "../answering.ts";
import { isForPeople, lookOf } from "../channels/terminal/look.ts";
import { createTerminalChannel } from "../channels/terminal/terminal-channel.ts";
import { openHoldings } from "../holdings.ts";
import { openFiles } from "../library/file-library.ts";
import { createLog } from "../log/log.ts";
import { BureauFileError } from "../settings/bureau-file.ts";
import { settingProblemsText } from "../settings/setting-problem.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { openMemoryStore } from "../store/open-store.ts";
import { StoreError } from "../store/store-error.ts";
import { EXIT, readCommandLine } from "./command-line.ts";

const HELP = `用法：npm run -s chat
      npm run -s chat -- --data 路径…

在终端里对话，一行一个问题，/exit 或 Ctrl-D 结束。也可以用管道：echo 20170411 | npm run -s chat
  --data 路径   读这些提案文件或文件夹，不用数据库（DATA_DIR，默认./data）；可以写多个
  --help        显示本说明

设了 NO_COLOR 或输出不是终端时，不显示颜色和提示符。
退出码：0 正常结束；1 数据库或文件有问题；2 用法或设置不对。`;

const OPTIONS = { data: { type: "string", multiple: true } } as const;

/** A library, and what has to be closed after it. */
type Opened = { library: Library; close(): Promise<void> };

process.exitCode = await main();

async function main(): Promise<number> {
  const line = readCommandLine(OPTIONS, HELP);
  if (!line.run) return line.exit;
  const read = readSettings(process.env);
  if (!read.ok) return complain(settingProblemsText(read.problems), EXIT.usage);
  const { values, positionals } = line.given;
  if (!values.data && positionals.length > 0) return complain(HELP, EXIT.usage);
  try {
    const paths = values.data && [...values.data, ...positionals];
    const opened = await (paths ? openPaths(paths) : openStored(read.settings));
    await talk(opened.library, read.settings);
    await opened.close();
    return EXIT.done;
  } catch (fault) {
    if (!(fault instanceof StoreError || fault instanceof BureauFileError)) throw fault;
    return complain(fault.message, EXIT.fault);
  }
}

function complain(text: string, exit: number): number {
  process.stderr.write(`${text}\n`);
  return exit;
}

async function openPaths(paths: readonly string[]): Promise<Opened> {
  const { library, problems } = await openFiles(paths);
  for (const problem of problems) process.stderr.write(`${JSON.stringify({ problem })}\n`);
  return { library, close: async () => {} };
}

/** The watched folder is the running bot's business. */
async function openStored(settings: Settings): Promise<Opened> {
  const unwatched = { ...settings, proposalsDir: undefined };
  const holdings = await openHoldings(unwatched, { now: Date.now, log: createLog(settings) });
  try {
    await holdings.load();
    return holdings;
  } catch (fault) {
    await holdings.close();
    throw fault;
  }
}

/** The conversation is forgotten with the terminal, so that the next one starts anew. */
async function talk(library: Library, settings: Settings): Promise<void> {
  const log = createLog(settings);
  const report = (fault: unknown) => log.error({ err: fault }, "a question could not be answered");
  const store = await openMemoryStore();
  const { stdin: input, stdout: output, env } = process;
  const interactive = isForPeople(output, env) && input.isTTY === true;
  const look = () => lookOf(output, env);
  const channel = createTerminalChannel({ input, output, interactive, look, now: Date.now });
  await channel.start(
    createAnswering({
      store,
      services: { library },
      standingOf: () => ({ staff: true, admin: true }),
      timeZone: settings.timeZone,
      report,
    }),
  );
  await channel.ended;
  await store.close();
}
