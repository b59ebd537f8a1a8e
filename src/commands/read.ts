import type { Problem } from "../../index/problem.ts";
import { type Proposal, pointsOf, quote } from "../../index/proposal.ts";
import { readRecord } from "../../index/reading/read-record.ts";
import { proposalFiles } from "../sources/proposal-files.ts";
import { readWithBounds } from "../sources/read-in-thread.ts";
import { EXIT, readCommandLine } from "./command-line.ts";

const HELP = `用法：npm run -s read -- [--json] 文件或文件夹…

读出文件里的提案：编号、案由、届次、提案人、办理单位、各条建议和各单位答复。什么都不保存。

  --json   每件提案输出一行JSON；读不出的文件或记录各输出一行 {"problem": …}
  --help   显示本说明

文件夹会逐个读出其中的文件。支持纯文本、Markdown、网页、Word、Excel、CSV、JSON、PDF（有文字层的）和装着它们的zip。
退出码：0 全部读出；1 有读不出的；2 用法不对。`;

type Output = { json: boolean; problems: number };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printProblem({ source, line, expected, got }: Problem, { json }: Output): void {
  if (json) print(JSON.stringify({ problem: `应为${expected}，实为${got}`, source, line, expected, got }));
  else print(`✗ ${source}${line === null ? "" : `第${line}行`}：应为${expected}，实为：${got}`);
}

function printProposal(proposal: Proposal, { json }: Output): void {
  if (json) {
    print(JSON.stringify(readRecord(proposal)));
    return;
  }
  const points = pointsOf(proposal.recommendations);
  print(
    `✓ ${proposal.number ?? "无编号"} ${proposal.title}（${proposal.proposers.join("、") || "提案人不详"}；建议${points.length}条；答复${proposal.replies.length}件）`,
  );
  for (const { label, span } of points)
    print(`   ${label} ${quote(proposal, span).replace(/\s+/g, " ").slice(0, 60)}`);
}

const read = readWithBounds();

async function readPath(path: string, output: Output): Promise<void> {
  const { proposals, problems } = await read(path);
  for (const proposal of proposals) printProposal(proposal, output);
  for (const problem of problems) printProblem(problem, output);
  output.problems += problems.length;
}

async function main(): Promise<number> {
  const line = readCommandLine({ json: { type: "boolean" } }, HELP);
  if (!line.run) return line.exit;
  const { values, positionals } = line.given;
  if (positionals.length === 0) {
    process.stderr.write(`${HELP}\n`);
    return EXIT.usage;
  }
  const output: Output = { json: values.json ?? false, problems: 0 };
  for (const path of await proposalFiles(positionals)) await readPath(path, output);
  return output.problems > 0 ? EXIT.fault : EXIT.done;
}

process.exitCode = await main();
