import { LONG_COLUMNS } from "./column-label.ts";
import type { RowValues } from "./table-row.ts";

/** Rows that are one proposal: the first of them, and what all of them say. */
export type RowGroup<Row> = { first: Row; values: RowValues };

const BUREAUS = new Set(["主办单位", "会办单位", "分办单位", "承办单位"]);

/**
 * Puts together rows that are one proposal, as tables with a row for each bureau have them: by number and title, or
 * because the cells of number and title are merged over them and so empty but in the first.
 */
export function rowGroups<Row>(rows: readonly Row[], valuesOf: (row: Row) => RowValues): RowGroup<Row>[] {
  const groups: { first: Row; all: RowValues[] }[] = [];
  const byName = new Map<string, RowValues[]>();
  for (const row of rows) {
    const values = valuesOf(row);
    const name = nameOf(values);
    const known = name === null ? undefined : byName.get(name);
    const last = groups.at(-1);
    if (known) known.push(values);
    else if (last && goesOn(values)) last.all.push(values);
    else {
      const group = { first: row, all: [values] };
      groups.push(group);
      if (name !== null) byName.set(name, group.all);
    }
  }
  return groups.map(({ first, all }) => ({ first, values: together(all) }));
}

function nameOf(values: RowValues): string | null {
  const [number, title] = [values.get("提案编号"), values.get("案由")];
  return number && title ? [number, title, values.get("届次"), values.get("年度")].join("\n") : null;
}

/** Whether a row has no name of its own, only what bureaus do. */
function goesOn(values: RowValues): boolean {
  const names = ["案由", "提案编号", "内容", "建议"];
  return names.every((name) => !values.has(name)) && (values.has("部门答复") || hasBureau(values));
}

function hasBureau(values: RowValues): boolean {
  return [...BUREAUS].some((name) => values.has(name));
}

function together(all: readonly RowValues[]): RowValues {
  const [first] = all;
  if (all.length === 1 && first) return first;
  const values = new Map<string, string>();
  for (const label of new Set(all.flatMap((one) => [...one.keys()]))) {
    const own = all.flatMap((one) => (label === "部门答复" ? replyOf(one) : (one.get(label) ?? [])));
    values.set(label, joined(label, [...new Set(own)]));
  }
  return values;
}

function joined(label: string, own: readonly string[]): string {
  if (BUREAUS.has(label)) return own.join("、");
  return LONG_COLUMNS.has(label) ? own.join("\n\n") : (own[0] ?? "");
}

/** A row's reply under the name of the row's own bureau. */
function replyOf(values: RowValues): string[] {
  const reply = values.get("部门答复");
  if (reply === undefined) return [];
  const bureau = [...BUREAUS].map((name) => values.get(name)).find((name) => name !== undefined);
  return [bureau === undefined ? reply : `${bureau}答复：\n${reply}`];
}
