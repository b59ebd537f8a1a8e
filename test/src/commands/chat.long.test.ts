import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";

const COMMAND = join(import.meta.dirname, "../../../src/commands/chat.ts");
const folder = temporaryFolder();
const file = join(folder, "20240012.txt");
writeFileSync(
  file,
  "示例市政协\n提案号：20240012\n案由：关于修缮河堤的提案\n建议：一、加固河堤。二、清理河道。\n",
);

/** util-linux runs a command in a terminal of its own. */
const SCRIPT = "/usr/bin/script";
const HAS_TERMINAL = existsSync(SCRIPT) && process.platform === "linux";
const BOLD = "\u001b[1m";

function run(words: readonly string[], input = "") {
  const env = { ...process.env, DATA_DIR: join(folder, "data") };
  return spawnSync(process.execPath, [COMMAND, ...words], { encoding: "utf8", env, input });
}

describe("the chat command", () => {
  it("prints its help", () => {
    expect(run(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("/exit") });
  });

  it("answers a piped conversation from files, without prompts and colours", () => {
    const { status, stdout } = run(["--data", file], "20240012\n第2条\n");
    const [first, second] = stdout.split("【关于修缮河堤的提案】").slice(1);
    expect(status).toBe(0);
    expect(first).toContain("加固河堤");
    expect(second).toContain("清理河道");
    expect([stdout.includes("问>"), stdout.includes("\u001b")]).toEqual([false, false]);
  });

  const inTerminal = (settings: Record<string, string>) => {
    const command = [process.execPath, COMMAND, "--data", file].join(" ");
    const env = { PATH: process.env["PATH"], DATA_DIR: join(folder, "data"), TERM: "xterm", ...settings };
    const input = "20240012\n/exit\n";
    return spawnSync(SCRIPT, ["-qec", command, "/dev/null"], { encoding: "utf8", env, input }).stdout;
  };

  it.skipIf(!HAS_TERMINAL)("shows colours and prompts in a terminal, and none with NO_COLOR", () => {
    const [coloured, plain] = [inTerminal({}), inTerminal({ NO_COLOR: "1" })];
    expect([coloured.includes(BOLD), coloured.includes("问>")]).toEqual([true, true]);
    expect([plain.includes(BOLD), plain.includes("问>")]).toEqual([false, false]);
    expect(plain).toContain("加固河堤");
  });

  it("answers from the store, which begins with the samples", () => {
    const { status, stdout } = run([], "帮助\n");
    expect([status, stdout.length > 0]).toEqual([0, true]);
  });
});
