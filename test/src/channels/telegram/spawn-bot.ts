import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { FAKE_TOKEN, type FakeTelegram } from "../../../fakes/telegram/fake-telegram.ts";

const START = join(import.meta.dirname, "../../../../src/commands/start.ts");

/** The whole program in a process of its own, with the fake as its Bot API; what it prints can be read from `stdout`. */
export function spawnBot(fake: FakeTelegram, folder: string, token = FAKE_TOKEN): ChildProcess {
  return spawn(process.execPath, [START], {
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: folder,
      PORT: "0",
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: fake.apiRoot,
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
    },
  });
}
