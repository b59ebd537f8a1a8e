import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** What the Dockerfile says of running: its last stage's environment, user and command, and its health check. */
export type Image = {
  environment: Record<string, string>;
  user: string;
  command: string[];
  health: string[];
  stop: NodeJS.Signals;
  copied: string[];
};

/** Reads the Dockerfile as far as running needs it. */
export function readImage(): Image {
  const text = readFileSync(join(ROOT, "Dockerfile"), "utf8");
  const line = (pattern: RegExp) => pattern.exec(text)?.[1] ?? "";
  return {
    environment: Object.fromEntries(
      line(/^ENV (.+)$/m)
        .split(" ")
        .map((one) => one.split("=") as [string, string]),
    ),
    user: line(/^USER (\d+):/m),
    command: JSON.parse(line(/^CMD (\[.+\])$/m)),
    health: JSON.parse(line(/^ {2}CMD (\[.+\])$/m)),
    stop: line(/^STOPSIGNAL (\w+)$/m) as NodeJS.Signals,
    copied: [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) => names.split(" ")),
  };
}

/** Makes the image's root in a folder: what is copied stands in /app; the base's own files are this machine's. */
export function buildTree(tree: string, { copied }: Image): void {
  for (const name of ["app", "usr", "tmp", "data", "dev", "proc", "etc"]) mkdirSync(join(tree, name));
  for (const name of copied.filter((one) => one !== ".npmrc"))
    cpSync(join(ROOT, name), join(tree, "app", basename(name)), { recursive: true });
  mkdirSync(join(tree, "app/node_modules"));
  for (const name of ["bin", "lib", "lib64"]) symlinkSync(`usr/${name}`, join(tree, name));
  writeFileSync(join(tree, "node"), "");
  for (const name of ["null", "urandom"]) writeFileSync(join(tree, "dev", name), "");
}

/** Dependencies as the first stage installs them, where that is wished for; this machine's own otherwise. */
export function dependenciesOf(tree: string, install: boolean): string {
  if (!install) return join(ROOT, "node_modules");
  const folder = join(tree, "..", "dependencies");
  mkdirSync(folder);
  for (const name of ["package.json", "package-lock.json", ".npmrc"])
    cpSync(join(ROOT, name), join(folder, name));
  const { status, stderr } = spawnSync("npm", ["ci", "--omit=dev", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return join(folder, "node_modules");
}

/** Mounts the tree read-only but /data and /tmp, gives up every right, and runs a command in it; needs root. */
const RUN = `set -e
T=$1 DEPENDENCIES=$2 NODE=$3 USER=$4; shift 4
mount --bind "$T" "$T"
mount --rbind /usr "$T/usr"
mount --bind /proc "$T/proc"
for device in null urandom; do mount --bind "/dev/$device" "$T/dev/$device"; done
mount --bind "$DEPENDENCIES" "$T/app/node_modules"
mount --bind "$NODE" "$T/node"
for folder in tmp data; do mount -t tmpfs none "$T/$folder"; chown "$USER:$USER" "$T/$folder"; done
for folder in . usr app/node_modules node; do mount -o remount,bind,ro "$T/$folder"; done
exec chroot "$T" /usr/bin/setpriv --reuid "$USER" --regid "$USER" --clear-groups --no-new-privs \\
  --inh-caps=-all --bounding-set=-all /usr/bin/env --chdir=/app "$@"`;

/** The words that run a command of the image in its tree, without an engine. */
export function wordsToRun(
  tree: string,
  { image, dependencies, environment = {} }: { image: Image; dependencies: string; environment?: object },
  [program = "", ...rest]: readonly string[],
): string[] {
  const variables = Object.entries({ ...image.environment, ...environment }).map(
    ([name, value]) => `${name}=${value}`,
  );
  const command = [program === "node" ? "/node" : program, ...rest];
  const place = [tree, dependencies, process.execPath, image.user];
  return [
    "--mount",
    "--propagation",
    "private",
    "sh",
    "-c",
    RUN,
    "run",
    ...place,
    "-i",
    ...variables,
    ...command,
  ];
}

/** Why the image's tree cannot be run here; undefined where it can. */
export function reasonNotToRun(): string | undefined {
  if (process.platform !== "linux") return "only Linux mounts so";
  if (process.getuid?.() !== 0) return "only root may mount";
  const tried = spawnSync("unshare", ["--mount", "--propagation", "private", "setpriv", "--version"]);
  return tried.status === 0 ? undefined : "unshare or setpriv is not there or not allowed";
}
