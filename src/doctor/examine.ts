import { statSync } from "node:fs";
import { scrubber } from "../log/scrub.ts";
import { secretsOf } from "../settings/setting-secrets.ts";
import type { readSettings, Settings } from "../settings/settings.ts";
import { embeddedFile } from "../store/sqlite/embedded-store.ts";
import { seeBackups } from "./backups.ts";
import { seeDatabase } from "./database.ts";
import { seeFiles } from "./files.ts";
import type { Finding } from "./finding.ts";
import { type Folder, seeFolder, seeSpace } from "./folders.ts";
import { seeFeishu, seeTelegram } from "./platforms.ts";
import { seeNode, seeSqlite } from "./runtime.ts";
import { seeWebSources } from "./web-source.ts";
import { wording } from "./wording.ts";

/** Looks at everything that running depends on, changes nothing. No finding has a secret in it. `now` in milliseconds since 1970. */
export async function examine(read: ReturnType<typeof readSettings>, now: number): Promise<Finding[]> {
  const runtime = [seeNode(process.versions.node), seeSqlite()];
  if (!read.ok) return [...runtime, ...read.problems.map(settingFinding)];
  const { settings } = read;
  const found = await Promise.all([
    seeFiles(settings.dataDir),
    foldersOf(settings).map(seeFolder),
    [seeSpace(settings.dataDir, databaseBytes(settings))],
    seeDatabase(settings, now),
    seeBackups(settings, now),
    seeWebSources(settings.webSources),
    settings.telegram ? seeTelegram(settings.telegram) : [],
    settings.feishu ? seeFeishu(settings.feishu) : [],
  ]);
  const scrub = scrubber(secretsOf(settings));
  const all: Finding[] = [
    ...runtime,
    { check: "settings", mark: "ok", text: wording.settingsFine },
    ...found.flat(),
  ];
  return all.map((finding) => ({ ...finding, text: scrub(finding.text) }));
}

function settingFinding({ name, expected, got }: { name: string; expected: string; got: string }): Finding {
  return { check: "settings", mark: "fault", text: wording.setting(name, expected, got) };
}

function foldersOf({ dataDir, proposalsDir, backupDir }: Settings): Folder[] {
  return [
    { setting: "DATA_DIR", path: dataDir, written: true, made: true },
    ...(proposalsDir ? [{ setting: "PROPOSALS_DIR", path: proposalsDir, written: false, made: false }] : []),
    ...(backupDir ? [{ setting: "BACKUP_DIR", path: backupDir, written: true, made: true }] : []),
  ];
}

function databaseBytes({ dataDir, databaseUrl }: Settings): number {
  if (databaseUrl) return 0;
  return statSync(embeddedFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
}
