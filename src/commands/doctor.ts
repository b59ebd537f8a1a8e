import { examine } from "../doctor/examine.ts";
import { findingsJson, findingsText, isWell } from "../doctor/finding.ts";
import { readSettings } from "../settings/settings.ts";
import { EXIT, readCommandLine } from "./command-line.ts";

const HELP = `用法：npm run -s doctor -- [--json]

检查机器人运行所需的一切：Node.js、SQLite、设置、文件夹权限、磁盘、数据库、各平台的凭据、时钟、最近一次导入。
只看不改；会各连一次已配置的平台和数据库。每行一项：✓ 无误，! 留意，✗ 要先解决；有问题的说明怎么办。
  --json   以JSON输出
  --help   显示本说明

退出码：0 没有 ✗；1 有 ✗；2 用法不对。`;

process.exitCode = await main();

async function main(): Promise<number> {
  const line = readCommandLine({ json: { type: "boolean" } }, HELP);
  if (!line.run) return line.exit;
  const findings = await examine(readSettings(process.env), Date.now());
  process.stdout.write(`${line.given.values.json ? findingsJson(findings) : findingsText(findings)}\n`);
  return isWell(findings) ? EXIT.done : EXIT.fault;
}
