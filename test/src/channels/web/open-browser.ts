import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

/** Where Debian's package puts the browser; another can be named. */
const PROGRAM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why the browser tests cannot run here; undefined where they can. */
export const noBrowser = existsSync(PROGRAM)
  ? undefined
  : `skipped: no browser at ${PROGRAM} (apt install chromium, or set CHROMIUM)`;

/** A browser of its own, with an empty profile that is gone when it is closed. */
export type Browser = { context: BrowserContext; close(): Promise<void> };

export async function openBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "tian-bot-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: PROGRAM,
    headless: true,
    args: ARGUMENTS,
    locale: "zh-CN",
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, close };
}
