import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../../index/problem.ts";

/** The largest text file that is read, in bytes; a committee's whole year is a few megabytes. */
export const LARGEST_TEXT_FILE = 64 * 1024 * 1024;

/** What the bytes of a file say: their text, or why they are no text. */
export type DecodedText = { ok: true; text: string } | { ok: false; problem: Problem };

type Encoding = { name: string; bom: number[] };

const WITH_BOM: readonly Encoding[] = [
  { name: "utf-8", bom: [0xef, 0xbb, 0xbf] },
  { name: "utf-16le", bom: [0xff, 0xfe] },
  { name: "utf-16be", bom: [0xfe, 0xff] },
];

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the bytes are of another encoding; the caller tries the next one
  }
}

function encodingByBom(bytes: Uint8Array): string | undefined {
  return WITH_BOM.find(({ bom }) => bom.every((byte, at) => bytes[at] === byte))?.name;
}

function notText(source: string, expected: string, got: string): DecodedText {
  return { ok: false, problem: { source, line: null, expected, got } };
}

/** The text of a file's bytes: by its byte order mark, else strict UTF-8, else strict GB18030. Never guesses further. */
export function decodeText(bytes: Uint8Array, source: string): DecodedText {
  if (bytes.length === 0) return notText(source, "有文字的提案文件，请检查文件是否为空", "空文件");
  if (bytes.length > LARGEST_TEXT_FILE)
    return notText(source, "不超过64MB的文本文件，请拆分后再导入", `${bytes.length}字节`);
  const marked = encodingByBom(bytes);
  if (!marked && bytes.includes(0))
    return notText(source, "文本文件，请另存为纯文本（UTF-8）后再导入", "二进制内容");
  const text = (marked ? [marked] : ["utf-8", "gb18030"])
    .map((encoding) => decodeAs(encoding, bytes))
    .find((decoded) => decoded !== undefined);
  if (text === undefined)
    return notText(source, "UTF-8或GB18030编码的文本，请另存为UTF-8后再导入", "无法识别的文字编码");
  return { ok: true, text };
}

/** Reads and decodes one text file; a file that is gone or unreadable is a problem, not a fault. */
export async function readTextFile(path: string): Promise<DecodedText> {
  const source = basename(path);
  try {
    const { size } = await stat(path);
    if (size > LARGEST_TEXT_FILE)
      return notText(source, "不超过64MB的文本文件，请拆分后再导入", `${size}字节`);
    return decodeText(await readFile(path), source);
  } catch (cause) {
    return notText(source, "可以打开的文件，请检查路径和权限", reasonOf(cause));
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const known: Record<string, string> = {
    ENOENT: "文件不存在",
    EACCES: "没有读取权限",
    EPERM: "没有读取权限",
  };
  return known[code] ?? `打不开（${code || "原因不明"}）`;
}
