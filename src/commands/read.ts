import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../../index/problem.ts";
import { type Proposal, pointsOf, quote } from "../../index/proposal.ts";
import { readRecord } from "../../index/reading/read-record.ts";
import { readText } from "../../index/reading/read-text.ts";
import { proposalFiles } from "../sources/proposal-files.ts";
import { readTextFile } from "../sources/text-file.ts";

const HELP = `用法：npm run -s read -- [--json] 文件或文件夹…

读出文件里的提案：编号、案由、届次、提案人、办理单位、各条建议和各单位答复。什么都不保存。

  --json   每件提案输出一行JSON；读不出的文件或记录各输出一行 {"problem": …}
  --help   显示本说明

文件夹会逐个读出其中的文件。支持纯文本、网页、Markdown（UTF-8或GB18030编码）和CSV表格。
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

async function readPath(path: string, output: Output): Promise<void> {
  for (const file of await proposalFiles([path])) {
    const decoded = await readTextFile(file);
    const { proposals, problems } = decoded.ok
      ? readText(decoded.text, basename(file))
      : { proposals: [], problems: [decoded.problem] };
    for (const proposal of proposals) printProposal(proposal, output);
    for (const problem of problems) printProblem(problem, output);
    output.problems += problems.length;
  }
}

function argumentsGiven(): { paths: string[]; json: boolean; help: boolean } | null {
  try {
    const options = {
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { paths: positionals, json: values.json, help: values.help };
  } catch {
    return null; // an unknown option; the usage is shown
  }
}

async function main(): Promise<number> {
  const given = argumentsGiven();
  if (given?.help) {
    print(HELP);
    return 0;
  }
  if (!given || given.paths.length === 0) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const output: Output = { json: given.json, problems: 0 };
  for (const path of given.paths) await readPath(path, output);
  return output.problems > 0 ? 1 : 0;
}

process.exitCode = await main();
