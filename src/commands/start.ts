import { PortError } from "../channels/web/listen.ts";
import { DeadlineFileError } from "../deadlines/deadline-file.ts";
import { createLog } from "../log/log.ts";
import { type Program, startProgram } from "../program.ts";
import { BureauFileError } from "../settings/bureau-file.ts";
import { checkConfig } from "../settings/check-config.ts";
import { settingProblemsText } from "../settings/setting-problem.ts";
import { readSettings } from "../settings/settings.ts";
import { StoreError } from "../store/store-error.ts";
import { EXIT, readCommandLine } from "./command-line.ts";

const HELP = `用法：npm start
      npm start -- --check-config

启动机器人：网页对话，以及填写了凭据的各聊天平台。设置用环境变量填写，见 README“设置”一节。
第一次启动而数据库为空时，导入随程序附带的示例提案；导入真实提案后示例自动移除。
  --check-config   只检查设置、deadlines.json 和 bureaus.txt，说明结果，什么都不启动
  --help           显示本说明

按 Ctrl-C 或发 SIGTERM 停止：不再接收新问题，答完手头的（最多10秒）后退出；再按一次立即退出。
退出码：0 正常停止；1 故障；2 用法或设置不对。`;

const DRAIN_MS = 10_000;
/** npm passes on a signal that the terminal has already sent us: the same press counts once. */
const SAME_PRESS_MS = 1_000;

const exit = await main();
// A fault may leave connections open that would keep the process alive.
if (exit !== EXIT.done) process.exit(exit);

async function main(): Promise<number> {
  const line = readCommandLine({ "check-config": { type: "boolean" } }, HELP);
  if (!line.run) return line.exit;
  if (line.given.values["check-config"]) return tellConfig();
  const read = readSettings(process.env);
  if (!read.ok) return complain(settingProblemsText(read.problems), EXIT.usage);
  const log = createLog(read.settings);
  try {
    const program = await startProgram(read.settings, { now: Date.now, log });
    greet(program);
    stopOnSignal(program);
    return EXIT.done;
  } catch (fault) {
    if (fault instanceof DeadlineFileError || fault instanceof BureauFileError)
      return complain(fault.message, EXIT.usage);
    if (fault instanceof PortError || fault instanceof StoreError) return complain(fault.message, EXIT.fault);
    log.fatal({ err: fault }, "the program cannot start");
    return EXIT.fault;
  }
}

async function tellConfig(): Promise<number> {
  const { ok, text } = await checkConfig(process.env);
  if (!ok) return complain(text, EXIT.usage);
  process.stdout.write(`${text}\n`);
  return EXIT.done;
}

function complain(text: string, exit: number): number {
  process.stderr.write(`${text}\n`);
  return exit;
}

function greet({ address, samples }: Program): void {
  if (samples > 0) process.stdout.write(`数据库是空的，已导入 ${samples} 件示例提案供试用。\n`);
  process.stdout.write(`提案通已启动，请用浏览器打开：${address}\n`);
}

function stopOnSignal(program: Program): void {
  let askedAt: number | undefined;
  const onSignal = () => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      void shutDown(program);
      return;
    }
    if (Date.now() - askedAt > SAME_PRESS_MS) process.exit(EXIT.fault);
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

async function shutDown(program: Program): Promise<void> {
  process.stdout.write("正在停止：不再接收新问题，答完手头的就退出。\n");
  const inTime = await program.stop(DRAIN_MS);
  process.stdout.write(inTime ? "已停止。\n" : "十秒内没有答完，已停止。\n");
  process.exit(inTime ? EXIT.done : EXIT.fault);
}
