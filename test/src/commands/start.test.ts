import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type RunningProgram, runProgram } from "../running-program.ts";

const COMMAND = join(import.meta.dirname, "../../../src/commands/start.ts");
const folder = temporaryFolder();
const started: RunningProgram[] = [];

function start(environment: Record<string, string> = {}): RunningProgram {
  const program = runProgram({ DATA_DIR: join(folder, String(started.length)), ...environment });
  started.push(program);
  return program;
}

afterAll(async () => {
  for (const program of started) program.process.kill("SIGKILL");
  await Promise.all(started.map((program) => program.exited));
});

describe("starting the bot", () => {
  it("refuses a wrong setting by name", () => {
    const env = { ...process.env, PORT: "x" };
    const { status, stderr } = spawnSync(process.execPath, [COMMAND], { encoding: "utf8", env });
    expect([status, stderr]).toEqual([2, expect.stringContaining("PORT：应为")]);
  });

  it("imports the samples into an empty store, says where the chat is, answers, and stops on a signal", async () => {
    const program = start({ COMMITTEE: "示例市政协" });
    const address = await program.address;
    expect(program.printed()).toMatch(/已导入 \d+ 件示例提案/);

    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        ready: true,
        parts: ["index", "store", "channels"].map((part) => ({ part, ok: true, detail: expect.any(String) })),
      },
    ]);
    const about = (await (await fetch(`${address}/api/about`)).json()) as { suggestions: string[] };
    expect(about).toMatchObject({ committee: "示例市政协", samples: true });

    const body = JSON.stringify({ chat: "c", text: about.suggestions[0] });
    const headers = { "content-type": "application/json" };
    const answered = await fetch(`${address}/api/chat`, { method: "POST", headers, body });
    expect(await answered.json()).toMatchObject({ v: 1, kind: "proposal", total: 1 });

    program.process.kill("SIGTERM");
    expect(await program.exited).toBe(0);
    expect(program.printed()).toContain("已停止");
  });

  it("says that the port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const program = start({ PORT: String(port) });
    expect(await program.exited).toBe(1);
    expect(program.printed()).toContain(`端口被占用：127.0.0.1:${port}`);
    server.close();
  });
});
