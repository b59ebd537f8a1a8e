import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFile } from "../../../src/sources/import-file.ts";
import { proposalFiles } from "../../../src/sources/proposal-files.ts";
import { readSource } from "../../../src/sources/read-source.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { zipOf } from "./formats/writers.ts";

const FILES = {
  "20240013.txt":
    "示例市政协九届二次会议提案\n提案编号：20240013\n案由：关于修缮河堤的提案\n提案人：张示例\n主办单位：市水务局\n会办单位：市财政局\n建议：\n1.加固河堤。\n2.清理河道。\n",
  "不明/答复.txt": "今天天气很好\n",
  "水务局/答复.txt":
    "关于市政协九届二次会议第20240013号提案的答复\n张示例委员：\n您提出的《关于修缮河堤的提案》收悉，现答复如下：河堤已投入三百万元加固，年内完成。\n示例市水务局\n2024年5月6日\n",
  "财政局/答复.txt":
    "关于市政协九届二次会议第20240013号提案的会办意见\n市水务局：\n《关于修缮河堤的提案》收悉，会办意见如下：所需资金三百万元已列入2024年度预算。\n示例市财政局\n2024年4月6日\n",
};
const folder = temporaryFolder();
for (const [name, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function imported(store: Awaited<ReturnType<typeof openMemoryStore>>) {
  const reports = [];
  for (const path of await proposalFiles([folder]))
    reports.push(await importFile(path, { store, read: readSource, now: () => 1, folder }));
  return reports;
}

describe("files of one name in several folders", () => {
  it("are told apart: their letters stand side by side, also when all come again, and the bad one waits for staff", async () => {
    const store = await openMemoryStore();
    await imported(store);
    const again = await imported(store);
    expect(again.map(({ counts }) => counts.new + counts.changed)).toEqual([0, 0, 0, 0]);
    const bureaus: string[] = [];
    for await (const batch of store.proposals())
      bureaus.push(...batch.flatMap(({ replies }) => replies.map(({ bureau }) => bureau)));
    expect(bureaus.sort()).toEqual(["示例市水务局", "示例市财政局"]);
    expect(await store.queue.open()).toMatchObject([{ kind: "not-understood", source: "不明/答复.txt" }]);
  });

  it("are told apart in an archive", async () => {
    const path = join(temporaryFolder(), "all.zip");
    const parts = Object.entries(FILES).map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]);
    writeFileSync(path, await zipOf(Object.fromEntries(parts)));
    const { proposals, problems } = await readSource(path);
    const sources = proposals.map(({ source }) => source).sort();
    expect(sources).toEqual(["all.zip/20240013.txt", "all.zip/水务局/答复.txt", "all.zip/财政局/答复.txt"]);
    expect(problems).toMatchObject([{ source: "all.zip/不明/答复.txt" }]);
  });
});
