import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { ask } from "./channels/web/chat-page.ts";
import { noBrowser, openBrowser } from "./channels/web/open-browser.ts";
import { runProgram } from "./running-program.ts";

const FILE = join(import.meta.dirname, "../../../shared/samples/dongguan-20170411.txt");
const IMPORT = join(import.meta.dirname, "../../src/commands/import.ts");

const missing = noBrowser ?? (existsSync(FILE) ? undefined : `skipped: ${FILE} is not here`);
if (missing) console.warn(missing);

describe.skipIf(missing)("from a file to an answer in the browser", () => {
  const environment = { DATA_DIR: join(temporaryFolder(), "data"), COMMITTEE: "示例市政协" };
  const ends: (() => unknown)[] = [];

  afterAll(async () => {
    for (const end of ends) await end();
  });

  it("imports the file, starts, and shows the proposal point by point in the source's own words", async () => {
    const env = { ...process.env, ...environment };
    const imported = spawnSync(process.execPath, [IMPORT, FILE], { encoding: "utf8", env });
    expect([imported.status, imported.stdout]).toEqual([0, expect.stringContaining("新增1件")]);

    const program = runProgram(environment);
    ends.push(() => program.process.kill("SIGKILL"));
    const browser = await openBrowser();
    ends.push(browser.close);
    const page = await browser.context.newPage();
    await page.goto(await program.address);
    await ask(page, "20170411");

    const source = closedUp(readFileSync(FILE, "utf8"));
    const shown = page.locator(".answer h2, .points blockquote");
    const copied = (await shown.allTextContents()).flatMap((words) => closedUp(words).split("……"));
    expect(copied.length).toBeGreaterThanOrEqual(6);
    expect(copied.filter((words) => !source.includes(words))).toEqual([]);
    const points = page.getByRole("table", { name: "逐条建议与答复" }).getByRole("rowheader");
    expect(await points.locator(".label").allTextContents()).toEqual(["1", "2", "3.1", "3.2", "3.3"]);
    await page.getByText("示例市政协提案与办理答复查询 · 共 1 件").waitFor();
    expect(await page.getByText("示例数据").isVisible()).toBe(false);

    program.process.kill("SIGTERM");
    expect(await program.exited).toBe(0);
  });
});

/** Without white space: lines may be broken otherwise on the page than in the file. */
function closedUp(text: string): string {
  return text.replace(/\s+/gu, "");
}
