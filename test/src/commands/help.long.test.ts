import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const COMMANDS = join(import.meta.dirname, "../../../src/commands");

it.each(["start", "ask", "chat", "read", "import", "move", "doctor"])(
  "%s prints its help in Chinese",
  (name) => {
    const command = join(COMMANDS, `${name}.ts`);
    const { stdout, status } = spawnSync(process.execPath, [command, "--help"], { encoding: "utf8" });
    expect([stdout, status]).toEqual([expect.stringContaining("用法："), 0]);
  },
);
