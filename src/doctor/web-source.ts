import type { WebSourceSettings } from "../settings/settings.ts";
import { openWeb } from "../sources/web/fetch/web.ts";
import { webRules } from "../sources/web/fetch/web-rules.ts";
import { readLinks } from "../sources/web/lists/read-links.ts";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

const PATIENCE_MS = 20_000;

/** Whether the addresses that proposals are fetched from can be had, and what they are. Each is asked for once. */
export async function seeWebSources({ entries, ...allowed }: WebSourceSettings): Promise<Finding[]> {
  const web = openWeb({
    rules: webRules(entries, allowed),
    now: Date.now,
    patienceMs: PATIENCE_MS,
    pauseMs: 0,
  });
  const findings: Finding[] = [];
  for (const entry of entries) findings.push(await see(entry, web));
  return findings;
}

async function see(entry: string, web: ReturnType<typeof openWeb>): Promise<Finding> {
  const check = "web source";
  const got = await web.get(entry);
  if (got.kind === "failed" || got.kind === "refused")
    return { check, mark: "fault", text: wording.webSourceShut(entry, got.reason) };
  const links = got.kind === "document" ? await readLinks()(got) : undefined;
  if (!links) return { check, mark: "ok", text: wording.webSourceFile(entry) };
  const count = links.listing.documents.length;
  return count === 0
    ? { check, mark: "warning", text: wording.webSourceEmpty(entry) }
    : { check, mark: "ok", text: wording.webSourceList(entry, count) };
}
