import type { Proposal } from "../proposal.ts";
import { readProposal } from "./read-proposal.ts";

/** The label under which a column's value stands in the text that is read; first match of the header counts. */
const LABELS: readonly [RegExp, string][] = [
  [/^(?:reason|title|案由|标题|提案标题|提案名称|题目|提案题目|提案案由)$/i, "案由"],
  [/^(?:proposal_?number|number|提案号|提案编号|编号|案号|提案序号)$/i, "提案编号"],
  [/^(?:session|届次|会议|会议名称|提案届次)$/i, "届次"],
  [/^(?:year|年度|年份|提案年度)$/i, "年度"],
  [/^(?:type|category|类别|分类|提案类别|提案分类)$/i, "提案类别"],
  [/^(?:personnel_?name|proposers?|提案人|提案者|第一提案人|提案人姓名|提交人|提案单位|领衔人)$/i, "提案人"],
  [/^(?:co_?proposers?|联名人|附议人|联名委员)$/i, "联名人"],
  [/^(?:kind|提案性质|提案形式|提案类型)$/i, "提案性质"],
  [/^(?:lead|主办单位|主办|主办部门)$/i, "主办单位"],
  [/^(?:assisting|会办单位|会办|协办单位|协办)$/i, "会办单位"],
  [/^(?:分办单位|分办)$/, "分办单位"],
  [/^(?:bureaus?|承办单位|办理单位)$/i, "承办单位"],
  [/^(?:立案日期|立案时间)$/, "立案日期"],
  [/^(?:交办日期|交办时间)$/, "交办日期"],
  [/^(?:办理期限|答复期限|答复时限)$/, "答复期限"],
  [/^(?:是否(?:同意)?公开|公开(?:属性|方式|类型|选项))$/, "是否公开"],
  [/^(?:办理结果|结果|办复类别|答复类别|result_?mark)$/i, "办理结果"],
  [/^(?:content|text|内容|正文|提案内容|提案正文|全文|提案全文|理由|情况)$/i, "内容"],
  [/^(?:suggestions?|recommendations?|建议|具体建议|对策建议|办法|意见建议)$/i, "建议"],
  [/^(?:reply|replies|答复|办理答复|答复内容|部门答复|答复意见|办理情况)$/i, "部门答复"],
];
const LONG = new Set(["内容", "建议", "部门答复"]);

/** The label that a column name stands for (案由 for 提案题目); null where the name is unknown. */
export function columnLabel(header: string): string | null {
  const name = header.trim().replace(/^["\ufeff]+|["]+$/g, "");
  return LABELS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The values that a row holds, in the order a proposal is written in. */
function labelledValues(header: readonly string[], cells: readonly string[]): [string, string][] {
  const known = header.map((name, index) => [columnLabel(name), (cells[index] ?? "").trim()] as const);
  return LABELS.map(([, label]) => label).flatMap((label) => {
    const value = known.find(([name, cell]) => name === label && cell !== "")?.[1];
    return value === undefined ? [] : [[label, value] as [string, string]];
  });
}

function written([label, value]: [string, string]): string {
  return LONG.has(label) ? `\n${label}：\n${value}\n` : `${label}：${value.replace(/\s*\n\s*/g, " ")}`;
}

/** Reads one row by writing its cells out under their labels; null where it has no title or no text. */
export function readRow(
  header: readonly string[],
  cells: readonly string[],
  source: string,
): Proposal | null {
  const values = labelledValues(header, cells);
  const labels = values.map(([label]) => label);
  if (!labels.includes("案由") || !labels.some((label) => LONG.has(label))) return null;
  return readProposal(values.map(written).join("\n"), source);
}
