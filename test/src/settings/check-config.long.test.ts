import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runProgram } from "../running-program.ts";

const COMMAND = join(import.meta.dirname, "../../../src/commands/start.ts");
const folder = temporaryFolder();

function check(environment: Record<string, string>) {
  const env = { PATH: process.env["PATH"] ?? "", ...environment };
  return spawnSync(process.execPath, [COMMAND, "--check-config"], { encoding: "utf8", env });
}

describe("checking the configuration", () => {
  it("says which channels would run and where the data is, shows no secret, starts nothing", () => {
    const dataDir = join(folder, "absent");
    const token = "123456:AbCdEfGhIjKlMnOpQrStUvWxYz012345678";
    const { status, stdout, stderr } = check({
      DATA_DIR: dataDir,
      TELEGRAM_BOT_TOKEN: token,
      DATABASE_URL: "postgres://bot:hush@127.0.0.1/tian",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("设置无误");
    expect(stdout).toContain("Telegram（长轮询）");
    expect(stdout).toContain(dataDir);
    expect(stdout).not.toContain("飞书");
    expect(stdout).not.toContain(token);
    expect(stdout).not.toContain("hush");
    expect(existsSync(dataDir)).toBe(false);
  });

  it("names a wrong setting", () => {
    const { status, stdout, stderr } = check({ DATA_DIR: folder, PORT: "x" });
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringContaining("PORT：应为")]);
  });

  it("names the file that would stop a start", () => {
    const dataDir = newFolder("wrong");
    writeFileSync(join(dataDir, "deadlines.json"), "{");
    const { status, stderr } = check({ DATA_DIR: dataDir });
    expect([status, stderr]).toEqual([2, expect.stringContaining("deadlines.json 不是 JSON")]);
  });

  it("says of a line of bureaus.txt that it does nothing; like the start, it goes on", async () => {
    const dataDir = newFolder("line");
    writeFileSync(join(dataDir, "bureaus.txt"), "住房局 房管局\n住建局 =>\n");
    const { status, stdout } = check({ DATA_DIR: dataDir });
    expect([status, stdout]).toEqual([0, expect.stringContaining("bureaus.txt 第 2 行不起作用")]);
    const started = runProgram({ DATA_DIR: dataDir, LOG_LEVEL: "error" });
    await started.address;
    expect(started.printed()).toContain("bureaus.txt 第 2 行不起作用");
    started.process.kill("SIGTERM");
    await started.exited;
  });

  it("says of a bureaus.txt that cannot be read what the start says", async () => {
    const dataDir = newFolder("unreadable");
    mkdirSync(join(dataDir, "bureaus.txt"));
    const { status, stderr } = check({ DATA_DIR: dataDir });
    expect([status, stderr]).toEqual([2, expect.stringContaining("读不了单位名称文件")]);
    const started = runProgram({ DATA_DIR: dataDir });
    expect(await started.exited).toBe(2);
    expect(started.printed()).toContain(stderr);
  });
});

function newFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}
