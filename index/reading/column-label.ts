import { type LabelKey, labelKeyOf } from "./label.ts";

/** A column that a table of proposals may have: its label, the printed labels that mean it, and other names for it. */
type Column = { label: string; key: LabelKey | null; names?: RegExp };

/** In the order in which a proposal is written. */
const COLUMNS: readonly Column[] = [
  { label: "案由", key: "title", names: /^(?:reason|title)$/i },
  { label: "提案编号", key: "number", names: /^(?:proposal_?number|number)$/i },
  { label: "届次", key: "session", names: /^session$/i },
  { label: "年度", key: "year", names: /^year$/i },
  { label: "提案类别", key: "category", names: /^(?:type|category)$/i },
  { label: "提案人", key: "proposer", names: /^(?:personnel_?name|proposers?)$/i },
  { label: "联名人", key: "coProposer", names: /^co_?proposers?$/i },
  { label: "提案性质", key: "kind", names: /^kind$/i },
  { label: "主办单位", key: "lead", names: /^(?:lead|牵头|主责单位)$/i },
  { label: "会办单位", key: "assisting", names: /^assisting$/i },
  { label: "分办单位", key: "separate" },
  { label: "承办单位", key: "bureaus", names: /^(?:bureaus?|责任单位|责任部门)$/i },
  { label: "立案日期", key: "filedOn" },
  { label: "交办日期", key: "assignedOn" },
  { label: "答复期限", key: "dueOn" },
  { label: "答复日期", key: "repliedOn" },
  { label: "是否公开", key: null, names: /^(?:是否(?:同意)?公开|公开(?:属性|方式|类型|选项))$/ },
  { label: "办理结果", key: "mark", names: /^(?:结果|result_?mark)$/i },
  { label: "办理状态", key: "status" },
  { label: "内容", key: "content", names: /^(?:content|text|全文)$/i },
  { label: "存在问题", key: "problem" },
  { label: "建议", key: "suggestion", names: /^(?:suggestions?|recommendations?)$/i },
  { label: "部门答复", key: "reply", names: /^(?:reply|replies)$/i },
];

/** The labels of columns in the order in which a proposal is written. */
export const COLUMN_LABELS: readonly string[] = COLUMNS.map(({ label }) => label);

/** Columns that hold whole texts. */
export const LONG_COLUMNS: ReadonlySet<string> = new Set(["内容", "存在问题", "建议", "部门答复"]);

/** Columns whose value may be a day that a spreadsheet counts. */
export const DAY_COLUMNS: ReadonlySet<string> = new Set(["立案日期", "交办日期", "答复期限", "答复日期"]);

/** The label that a column's name stands for (案由 for 提案题目, 案 由 or 案由（必填）); null where the name is unknown. */
export function columnLabel(header: string): string | null {
  const name = header.replace(/[\s\ufeff"*＊]+/g, "").replace(/[（(【[][^）)】\]]*[）)】\]]$/, "");
  const named = COLUMNS.find(({ names }) => names?.test(name));
  if (named) return named.label;
  const key = labelKeyOf(name);
  return COLUMNS.find((column) => key !== undefined && column.key === key)?.label ?? null;
}
