import { type Content, type Format, type Rows, unread } from "./content.ts";
import { decoded } from "./decode.ts";

const EXPECTED = "提案对象的数组，或每行一个对象的JSON";
/** Where objects hold the list: {"data": [...]}. */
const LISTS = ["proposals", "data", "list", "rows", "records", "items", "result"];

/** JSON and JSON lines: each object a row, its keys the columns. */
export const json: Format = {
  name: "JSON",
  owns: (_, name) => /\.(?:json|jsonl|ndjson)$/i.test(name),
  read(bytes, source): Content {
    const written = decoded(bytes);
    if (written === undefined) return unread(source, EXPECTED, "无法识别的文字编码");
    const values = valuesIn(written);
    if (!values) return unread(source, EXPECTED, "不是正确的JSON");
    const objects = values.flatMap(listIn).filter(isObject);
    return objects.length > 0
      ? { kind: "tables", tables: [rowsOf(objects)] }
      : unread(source, EXPECTED, "没有提案对象");
  },
};

type Json = Readonly<Record<string, unknown>>;

function valuesIn(written: string): unknown[] | null {
  const lines = written.split("\n").filter((line) => line.trim() !== "");
  return parsed([written]) ?? parsed(lines);
}

function parsed(texts: readonly string[]): unknown[] | null {
  try {
    return texts.map((one) => JSON.parse(one.replace(/^\ufeff/, "")));
  } catch {
    return null; // the caller says what was expected
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const list = LISTS.map((name) => (Object.hasOwn(value, name) ? value[name] : null)).find(Array.isArray);
  return list ?? [value];
}

/** Keys become column names, values cells; nothing is ever merged into an object of ours. */
function rowsOf(objects: readonly Json[]): Rows {
  const header = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const rows = objects.map((one) => header.map((key) => (Object.hasOwn(one, key) ? cellOf(one[key]) : "")));
  return [header, ...rows];
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map(cellOf)
      .filter((one) => one !== "")
      .join(separatorOf(value));
  return isObject(value) ? objectText(value) : String(value);
}

function separatorOf(list: readonly unknown[]): string {
  return list.some((one) => isObject(one) && textOf(one) !== null) ? "\n\n" : "、";
}

/** A reply, a recommendation or a bureau within a proposal, written as a page would print it. */
function objectText(value: Json): string {
  const text = textOf(value);
  const name = String(
    value["bureau"] ?? value["单位"] ?? value["答复单位"] ?? value["name"] ?? value["label"] ?? "",
  );
  if (text === null) return value["role"] ? `${name}(${roleOf(String(value["role"]))})` : name;
  return value["label"] === undefined ? `${name}：\n${text}` : `${name}${text}`;
}

function textOf(value: Json): string | null {
  const text = value["text"] ?? value["content"] ?? value["内容"] ?? value["答复"] ?? value["答复内容"];
  return text === undefined || text === null ? null : String(text);
}

function roleOf(role: string): string {
  return { lead: "主办", assisting: "会办", separate: "分办" }[role] ?? role;
}
