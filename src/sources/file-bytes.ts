import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../../index/problem.ts";
import { LARGEST_FILE } from "./read-bytes.ts";

/** The bytes of a file, or why there are none. */
export type FileBytes = { ok: true; bytes: Uint8Array } | { ok: false; problem: Problem };

/** Reads a whole file; one that is gone, too large or unreadable is a problem, not a fault. */
export async function fileBytes(path: string): Promise<FileBytes> {
  const source = basename(path);
  const no = (expected: string, got: string): FileBytes => ({
    ok: false,
    problem: { source, line: null, expected, got },
  });
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) return no("不超过64MB的文件，请拆分后再导入", `${size}字节`);
    return { ok: true, bytes: await readFile(path) };
  } catch (cause) {
    return no("可以打开的文件，请检查路径和权限", reasonOf(cause));
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
