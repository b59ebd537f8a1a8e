/** Column names of an installation's own tables, each with the name that is known for it (案由, 内容, 主办单位 …). */
export type ColumnNames = Readonly<Record<string, string>>;

/** The known name of a column, where an installation says what its own stands for; else its own. */
export function knownColumn(name: string, names: ColumnNames): string {
  const own = name.trim();
  return Object.hasOwn(names, own) ? (names[own] ?? own) : own;
}

/** What is expected of a table's columns. */
export const COLUMNS_EXPECTED =
  '有“案由”列的表格；列名不同的，在同一文件夹的“列名.json”里写明，如{"议题":"案由"}';
