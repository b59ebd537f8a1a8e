import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where Debian's packages put the servers, a folder for each version. */
const VERSIONS = "/usr/lib/postgresql";

/** The folder with the server's programs, the latest version's; undefined where none is installed. */
export function serverPrograms(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  const versions = readdirSync(VERSIONS).toSorted((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(VERSIONS, version, "bin"))
    .find((folder) => existsSync(join(folder, "postgres")));
}

/** Who the server runs as: it refuses root, so root gives it to the package's user. */
export function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
