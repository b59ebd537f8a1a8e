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

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** Files that import themselves by way of one another, sorted: what is left when files that import none of the rest are taken away. */
function circleIn(imports: readonly Import[]): string[] {
  const targets = Map.groupBy(
    imports.filter(({ target }) => target.startsWith(".")),
    ({ file }) => file,
  );
  const left = new Map(
    [...targets].map(([file, all]) => [file, all.map(({ target }) => join(dirname(file), target))]),
  );
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, all] of left) if (!all.some((target) => left.has(target))) left.delete(file);
  }
  return [...left.keys()].sort();
}

describe("the import rule", () => {
  it("lets src import handlers and index, handlers import index, and index nothing of ours", () => {
    const imports = sourceFiles().flatMap((file) => importsOf(file, textOf(file)));
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

  it("lets no file import itself, not even by way of others and for a type alone", () => {
    expect(circleIn(sourceFiles().flatMap((file) => importsOf(file, textOf(file))))).toEqual([]);
  });

  it("catches a circle", () => {
    const [a, b, c] = [
      importsOf("index/a.ts", 'import type { B } from "./deep/b.ts";'),
      importsOf("index/deep/b.ts", 'import { c } from "./c.ts";'),
      importsOf("index/deep/c.ts", 'import { a } from "../a.ts";'),
    ];
    expect(circleIn([...a, ...b])).toEqual([]);
    expect(circleIn([...a, ...b, ...c])).toEqual(["index/a.ts", "index/deep/b.ts", "index/deep/c.ts"]);
  });

  it("keeps files free of catch-all names", () => {
    const catchAll = /\/(index|utils?|helpers?|common|types|misc)\.ts$/;
    expect(sourceFiles().filter((file) => catchAll.test(file))).toEqual([]);
  });
});
