import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { expectKept, storedInFile } from "./kept-imports.ts";

const CUTS = Number(process.env["POWER_CUTS"] ?? 3);
const LONGEST_LIFE_MS = 1_000;
const SCRIPT = join(import.meta.dirname, "import-forever.ts");
const PIPE_MS = 200;

/** A disk of its own in a file, which reaches the file only by being synced or in the kernel's own time. */
function makeDisk(folder: string): { image: string; mounted: string } {
  const [image, mounted] = [join(folder, "disk"), join(folder, "mounted")];
  mkdirSync(mounted);
  execFileSync("truncate", ["--size=96M", image]);
  execFileSync("mkfs.ext4", ["-q", "-F", image]);
  return { image, mounted };
}

/** Why no disk can be mounted here; undefined where it can. */
function reasonNotTo(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root on Linux mounts a disk";
  try {
    const { image, mounted } = makeDisk(temporaryFolder());
    const { status, stderr } = spawnSync("mount", ["-o", "loop", image, mounted], { encoding: "utf8" });
    if (status !== 0) return stderr.trim();
    execFileSync("umount", [mounted]);
    return undefined;
  } catch (fault) {
    return String(fault);
  }
}

const reason = reasonNotTo();
if (reason) console.log(`no power is cut here: ${reason}`);

/** Mounts until the test is over. */
function mount({ image, mounted }: { image: string; mounted: string }): void {
  execFileSync("mount", ["-o", "loop", image, mounted]);
  onTestFinished(() => void spawnSync("umount", [mounted]));
}

/** Stops a writer in the middle and copies what has reached the disk by then; gives that disk, and what was acknowledged. */
async function cutPower(): Promise<{ path: string; acknowledged: string[] }> {
  const folder = temporaryFolder();
  const disk = makeDisk(folder);
  mount(disk);
  const writer = spawn(process.execPath, [SCRIPT, join(disk.mounted, "store.sqlite"), "writer"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void writer.kill("SIGKILL"));
  const output: string[] = [];
  writer.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
  await once(writer.stdout, "data");
  await sleep(Math.random() * LONGEST_LIFE_MS);
  writer.kill("SIGSTOP");
  await sleep(PIPE_MS);
  const after = { image: join(folder, "after"), mounted: join(folder, "after-mounted") };
  execFileSync("cp", ["--sparse=always", disk.image, after.image]);
  writer.kill("SIGKILL");
  await once(writer, "close");
  mkdirSync(after.mounted);
  mount(after);
  return {
    path: join(after.mounted, "store.sqlite"),
    acknowledged: output.join("").split("\n").slice(0, -1),
  };
}

it.skipIf(reason !== undefined)(
  `every acknowledged import is on the disk when the power goes, ${CUTS} times`,
  { timeout: 600_000 },
  async () => {
    const counts = { acknowledged: 0, stored: 0 };
    for (let cut = 0; cut < CUTS; cut += 1) {
      const { path, acknowledged } = await cutPower();
      expect(acknowledged.length).toBeGreaterThan(0);
      counts.acknowledged += acknowledged.length;
      const imports = storedInFile(path);
      expectKept(imports, acknowledged);
      counts.stored += imports.length;
    }
    console.log(`the power went ${CUTS} times`, counts);
  },
);
