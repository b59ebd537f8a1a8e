import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

/** A folder of the settings, named by its setting; one that is not `made` by the program has to be there. */
export type Folder = { setting: string; path: string; written: boolean; made: boolean };

/** Whether a folder is there and gives the rights that the program needs. */
export function seeFolder({ setting, path, written, made }: Folder): Finding {
  const check = `folder ${setting}`;
  const there = existsSync(path);
  if (there ? !statSync(path).isDirectory() : !made)
    return { check, mark: "fault", text: wording.folderMissing(setting, path) };
  const needed = there && !written ? constants.R_OK | constants.X_OK : constants.W_OK | constants.X_OK;
  if (!allows(nearest(path), needed)) {
    const lacks = written || !there ? wording.unwritable : wording.unreadable;
    return { check, mark: "fault", text: wording.folderShut(setting, path, lacks) };
  }
  const text = there ? wording.folderFine(setting, path) : wording.folderNew(setting, path);
  return { check, mark: "ok", text };
}

const MIB = 1024 * 1024;
const LEAST_BYTES = 200 * MIB;

/** Whether the disk of a folder has room for one more copy of the database, `databaseBytes` long. */
export function seeSpace(path: string, databaseBytes: number): Finding {
  const { bavail, bsize } = statfsSync(nearest(path));
  return spaceFinding(path, bavail * bsize, databaseBytes);
}

/** What so many free bytes mean. */
export function spaceFinding(path: string, freeBytes: number, databaseBytes: number): Finding {
  const check = "disk";
  const free =
    freeBytes >= 1024 * MIB
      ? `${Math.floor(freeBytes / MIB / 1024)} GB`
      : `${Math.floor(freeBytes / MIB)} MB`;
  if (freeBytes < LEAST_BYTES) return { check, mark: "fault", text: wording.noSpace(path, free) };
  if (freeBytes < databaseBytes + LEAST_BYTES)
    return { check, mark: "warning", text: wording.littleSpace(path, free) };
  return { check, mark: "ok", text: wording.space(path, free) };
}

/** The folder itself, or what it will be made in. */
function nearest(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) || dirname(whole) === whole ? whole : nearest(dirname(whole));
}

function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
