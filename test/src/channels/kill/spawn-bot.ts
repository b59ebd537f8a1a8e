import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const START = join(import.meta.dirname, "../../../../src/commands/start.ts");

/** The whole program in a process of its own; what it prints can be read from `stdout`. */
export function spawnBot(folder: string, settings: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [START], {
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: folder,
      PORT: "0",
      ...settings,
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
    },
  });
}
