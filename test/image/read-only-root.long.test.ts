import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { soon } from "../soon.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { buildTree, dependenciesOf, readImage, reasonNotToRun, wordsToRun } from "./image-tree.ts";

const reason = reasonNotToRun();
if (reason) console.log(`the image is not run here: ${reason}`);

const WRITES = `for (const path of ["/app/x", "/x", "/app/node_modules/x", "/usr/x", "/data/x", "/tmp/x"]) {
  try { require("node:fs").writeFileSync(path, ""); console.log(path, "written"); }
  catch (fault) { console.log(path, fault.code); }
}
console.log(process.getuid(), process.getgid(), process.getgroups().join());
console.log(require("node:fs").readFileSync("/proc/self/status", "utf8").match(/CapEff.*|NoNewPrivs.*/g).join());`;

it.skipIf(reason !== undefined)(
  "the image's files run as nobody on a read-only root: the bot starts, answers, is healthy, and stops",
  { timeout: 300_000 },
  async () => {
    const image = readImage();
    const tree = join(temporaryFolder(), "root");
    mkdirSync(tree);
    buildTree(tree, image);
    const dependencies = dependenciesOf(tree, Boolean(process.env["IMAGE_NPM_CI"]));
    const environment = { HOST: "127.0.0.1", PORT: "0" };
    const place = { image, dependencies, environment };

    const probe = spawnSync("unshare", wordsToRun(tree, place, ["node", "-e", WRITES]), { encoding: "utf8" });
    expect(probe.stderr).toBe("");
    expect(probe.stdout.trim().split("\n")).toEqual([
      "/app/x EROFS",
      "/x EROFS",
      "/app/node_modules/x EROFS",
      "/usr/x EROFS",
      "/data/x written",
      "/tmp/x written",
      "10001 10001 10001",
      "CapEff:\t0000000000000000,NoNewPrivs:\t1",
    ]);

    const bot = spawn("unshare", wordsToRun(tree, place, image.command));
    onTestFinished(() => void bot.kill("SIGKILL"));
    const printed: string[] = [];
    for (const stream of [bot.stdout, bot.stderr])
      stream.on("data", (chunk: Buffer) => printed.push(String(chunk)));
    const port = await soon(() => {
      const found = /127\.0\.0\.1:(\d+)/.exec(printed.join(""))?.[1];
      expect([found, bot.exitCode, printed.join("")]).toEqual([expect.any(String), null, expect.any(String)]);
      return found ?? "";
    });
    const answer = await fetch(`http://127.0.0.1:${port}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ chat: "a", text: "20220015" }),
    });
    expect(await answer.text()).toContain("加装电梯");
    const [program = "", ...rest] = image.health;
    const env = { ...process.env, PORT: port };
    expect(spawnSync(program === "node" ? process.execPath : program, rest, { env }).status).toBe(0);
    bot.kill(image.stop);
    const [exit] = await once(bot, "exit");
    expect(exit).toBe(0);
  },
);
