import { dirname, resolve, sep } from "node:path";
import { BureauFileError } from "../settings/bureau-file.ts";
import { settingProblemsText } from "../settings/setting-problem.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { type FileReport, type Importing, importFile } from "../sources/import-file.ts";
import { type ImportReport, importReport, importReportText } from "../sources/import-report.ts";
import { proposalFiles } from "../sources/proposal-files.ts";
import { readWithBounds } from "../sources/read-in-thread.ts";
import { ofCommittee } from "../sources/read-source.ts";
import { isWebAddress } from "../sources/source-name.ts";
import { accountFor } from "../sources/source-watch.ts";
import { openWeb } from "../sources/web/fetch/web.ts";
import { webRules } from "../sources/web/fetch/web-rules.ts";
import { type WebWork, worksAt } from "../sources/web/import-web.ts";
import { openStore } from "../store/open-store.ts";
import { StoreError } from "../store/store-error.ts";
import { EXIT, readCommandLine } from "./command-line.ts";
import { progressBar } from "./progress-bar.ts";

const HELP = `用法：npm run -s import -- 路径… [--dry-run] [--json]

把提案文件导入数据库（DATA_DIR，默认./data）。机器人运行时也可以导入，新提案几秒后就能查到。
  路径        提案文件或文件夹，可以写多个；也可以是网址（https://…）：一件提案的网页、一份文件，或清单页、RSS
  --dry-run   只读出、比较、报告，不导入
  --json      以JSON输出报告
  --help      显示本说明

每个文件一次写入：一个文件出错不影响其他文件，原有数据保持不变。第一次导入真实提案时，移除随程序附带的示例提案。
退出码：0 全部导入；1 有未能导入的；2 用法或设置不对。`;

const OPTIONS = { "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const line = readCommandLine(OPTIONS, HELP);
  if (!line.run) return line.exit;
  const { values, positionals } = line.given;
  if (positionals.length === 0) return misused(HELP);
  const wrong = positionals.find((one) => isWebAddress(one) && !URL.canParse(one));
  if (wrong !== undefined) return misused(`应为完整的网址，实际为“${wrong}”`);
  const read = readSettings(process.env);
  if (!read.ok) return misused(settingProblemsText(read.problems));
  try {
    const report = await importPaths(positionals, read.settings, values["dry-run"] === true);
    process.stdout.write(`${values.json ? JSON.stringify(report) : importReportText(report)}\n`);
    return report.problems.length > 0 ? EXIT.fault : EXIT.done;
  } catch (fault) {
    if (!(fault instanceof StoreError || fault instanceof BureauFileError)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return EXIT.fault;
  }
}

function misused(text: string): number {
  process.stderr.write(`${text}\n`);
  return EXIT.usage;
}

async function importPaths(
  paths: readonly string[],
  settings: Settings,
  dryRun: boolean,
): Promise<ImportReport> {
  const works = [...(await fileWorks(paths)), ...(await webWorks(paths, settings))];
  const store = await openStore(settings);
  try {
    const importing = {
      store,
      read: ofCommittee(settings.committee, readWithBounds()),
      now: Date.now,
      dryRun,
    };
    // Where the store holds nothing real, none of them is news, also where this run is killed.
    const places = works.map(({ place }) => place);
    if (!dryRun) await store.founding.begin(places, importing.now());
    const reports = await importAll(works, importing);
    if (!dryRun) await accountForAll(works, reports, importing);
    return importReport(reports, dryRun);
  } finally {
    await store.close();
  }
}

async function fileWorks(paths: readonly string[]): Promise<WebWork[]> {
  const files = await proposalFiles(paths.filter((path) => !isWebAddress(path)));
  return files.map((path) => ({
    label: path,
    place: resolve(path),
    source: folderOf(path, paths),
    take: (importing) => importFile(path, { ...importing, folder: folderOf(path, paths) }),
  }));
}

/** The folder that was named and has the file, or the one that it lies in. */
function folderOf(path: string, named: readonly string[]): string {
  const holding = named.map((one) => resolve(one)).find((one) => resolve(path).startsWith(one + sep));
  return holding ?? dirname(resolve(path));
}

async function accountForAll(
  works: readonly WebWork[],
  reports: readonly FileReport[],
  importing: Importing,
): Promise<void> {
  const placed = reports.map((report, at) => ({ report, source: works[at]?.source ?? "" }));
  for (const [source, own] of Map.groupBy(placed, (one) => one.source))
    await accountFor(
      source,
      own.map(({ report }) => report),
      importing,
    );
}

async function webWorks(paths: readonly string[], { webSources }: Settings): Promise<WebWork[]> {
  const addresses = paths.filter(isWebAddress);
  const web = openWeb({ rules: webRules([...addresses, ...webSources.entries], webSources), now: Date.now });
  const works: WebWork[] = [];
  for (const address of addresses) works.push(...(await worksAt(address, web)));
  return works;
}

async function importAll(works: readonly WebWork[], importing: Importing): Promise<FileReport[]> {
  const bar = progressBar(works.length, process.stderr);
  const reports: FileReport[] = [];
  for (const { label, take } of works) {
    bar.show(reports.length, label);
    reports.push(await take(importing));
  }
  bar.done();
  return reports;
}
