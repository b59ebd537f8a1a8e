import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readInThread } from "../../../src/sources/read-in-thread.ts";
import { readSource } from "../../../src/sources/read-source.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const folder = temporaryFolder();

function save(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const file = save(
  "20240013.txt",
  "提案号：20240013\n案由：关于修缮河堤的提案\n建议：一、加固河堤。二、清理河道。\n",
);

describe("reading in a thread", () => {
  it("gives what reading gives", async () => {
    const reading = await readInThread()(file);
    expect(reading).toEqual(await readSource(file));
    expect(reading.proposals).toHaveLength(1);
  });

  it.each([
    ["never ends", "setInterval(() => {}, 1000);", "读取超时", 200],
    ["breaks", "throw new Error('out of memory');", "out of memory", 60_000],
  ])("makes a problem of a file on which reading %s", async (name, script, got, patienceMs) => {
    const thread = pathToFileURL(save(`${name.replace(" ", "-")}.mjs`, script));
    const reading = await readInThread({ thread, patienceMs })(file);
    expect(reading.problems).toMatchObject([{ source: "20240013.txt", line: null, got }]);
  });
});
