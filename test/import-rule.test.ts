import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const FOLDERS = ["src", "handlers", "index"] as const;
type Folder = (typeof FOLDERS)[number];

/** Which of our folders a folder may import, and which packages. */
const ALLOWED: Record<Folder, { folders: readonly string[]; packages: RegExp }> = {
  index: {
    folders: ["index"],
    packages: /^(zod|minisearch|opencc-js|pinyin-pro|csv-parse|diff|@node-rs\/jieba)(\/|$)/,
  },
  handlers: { folders: ["handlers", "index"], packages: /^zod(\/|$)/ },
  src: { folders: ["src", "handlers", "index"], packages: /./ },
};

type Import = { file: string; target: string };

function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\s]+)["']/g);
  return [...found].map((match) => ({ file, target: match[1] ?? "" }));
}

function breaksRule({ file, target }: Import): boolean {
  const folder = file.split("/")[0] as Folder;
  const allowed = ALLOWED[folder];
  if (!target.startsWith(".")) return !allowed.packages.test(target);
  const to = relative(ROOT, join(ROOT, dirname(file), target)).split("/")[0] ?? "";
  return !allowed.folders.includes(to);
}

function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
  );
}

describe("the import rule", () => {
  it("lets src import handlers and index, handlers import index, and index nothing of ours", () => {
    const imports = sourceFiles().flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), "utf8")));
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(breaksRule)).toEqual([]);
  });

  it.each([
    ["index/proposal.ts", 'import { answer } from "../handlers/answer.ts";'],
    ["index/search/tokens.ts", 'import { readFileSync } from "node:fs";'],
    ["handlers/answer.ts", 'const store = await import("../src/store/store.ts");'],
    ["handlers/answer.ts", 'import { Bot } from "grammy";'],
  ])("catches a violation planted in %s", (file, text) => {
    expect(importsOf(file, text).filter(breaksRule)).toHaveLength(1);
  });

  it("keeps files free of catch-all names", () => {
    const catchAll = /\/(index|utils?|helpers?|common|types|misc)\.ts$/;
    expect(sourceFiles().filter((file) => catchAll.test(file))).toEqual([]);
  });
});
