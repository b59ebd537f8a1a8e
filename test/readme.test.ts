import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const scripts: Record<string, string> = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts;

const run = promisify(execFile);

async function output(script: string, ...words: readonly string[]): Promise<string> {
  const [program = "", ...given] = (scripts[script] ?? "").split(" ");
  const { stdout } = await run(program, [...given, ...words], { cwd: ROOT });
  return stdout;
}

/** The first code block without a language: the transcript. */
function transcript(): string[] {
  return (/\n```\n([\s\S]*?)\n```/.exec(README)?.[1] ?? "").split("\n").filter((line) => line !== "");
}

describe("the README", () => {
  it("fits on two screens", () => {
    expect(README.split("\n").length).toBeLessThanOrEqual(120);
  });

  it("shows a transcript that the program gives today", async () => {
    const [question = "", ...lines] = transcript();
    const printed = (await output("ask", "--data", "src/samples", question.replace("> ", ""))).split("\n");
    const missing = lines.filter((line) => !printed.some((one) => one.startsWith(line.replace("……", ""))));
    expect(lines.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  }, 60_000);

  it("names only commands that there are", () => {
    const named = [...README.matchAll(/npm (?:run (?:-s )?)?(start|test|[a-z]+)(?= --|`|\n| &&)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
  });

  it("links only to files that there are", () => {
    const links = [...README.matchAll(/\]\(((?!http)[^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });
});
