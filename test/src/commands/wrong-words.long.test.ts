import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";

const COMMANDS = join(import.meta.dirname, "../../../src/commands");
const folder = temporaryFolder();
const file = join(folder, "20240012.txt");
writeFileSync(file, "示例市政协\n提案号：20240012\n案由：关于修缮河堤的提案\n建议：一、加固河堤。\n");

it.each<[string, string, string[], Record<string, string>]>([
  ["chat", "an unknown option", ["--fast"], {}],
  ["chat", "a path without --data", [file], {}],
  ["import", "no path", [], {}],
  ["import", "an unknown option", [file, "--fast"], {}],
  ["import", "a wrong setting", [file], { PORT: "x" }],
])("the %s command exits with 2 and says why for %s", (command, _what, words, environment) => {
  const { status, stderr } = spawnSync(process.execPath, [join(COMMANDS, `${command}.ts`), ...words], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: join(folder, "data"), ...environment },
  });
  expect([status, stderr.length > 0]).toEqual([2, true]);
});
