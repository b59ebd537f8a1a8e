import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { proposalFiles } from "../../../src/sources/proposal-files.ts";
import { ofCommittee, readSource } from "../../../src/sources/read-source.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const folder = temporaryFolder();

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const named = save(
  "named.txt",
  "示例市政协\n提案号：20240012\n案由：关于修缮河堤的提案\n建议：一、加固河堤。二、清理河道。\n",
);
const bare = save(
  "bare.txt",
  "提案号：20240013\n案由：关于修缮河堤的提案\n建议：一、加固河堤。二、清理河道。\n",
);

describe("reading a source", () => {
  it("gives the proposals of a text", async () => {
    const { proposals, problems } = await readSource(bare);
    expect(problems).toEqual([]);
    expect(proposals.map((proposal) => [proposal.source, proposal.number])).toEqual([
      ["bare.txt", "20240013"],
    ]);
  });

  it.each([
    ["missing.txt", undefined],
    ["empty.txt", ""],
    ["picture.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ])("makes a problem of a file that cannot be read: %s", async (name, content) => {
    const path = content === undefined ? join(folder, name) : save(name, content);
    const { proposals, problems } = await readSource(path);
    expect(proposals).toEqual([]);
    expect(problems).toMatchObject([{ source: name, line: null }]);
  });

  it("puts a proposal that names no committee under the one in the settings, and leaves any other", async () => {
    const read = ofCommittee("青岭市政协");
    const { proposals } = await read(bare);
    expect(proposals.map((proposal) => [proposal.committee, proposal.id])).toEqual([
      ["青岭市政协", "青岭市政协/20240013"],
    ]);
    expect(await read(named)).toEqual(await readSource(named));
  });
});

describe("the files of a path", () => {
  it("are not those of folders that systems keep for themselves", async () => {
    const shared = join(folder, "shared");
    for (const name of ["2024", ".git", "@eaDir", "$RECYCLE.BIN", "__MACOSX"]) {
      mkdirSync(join(shared, name), { recursive: true });
      save(`shared/${name}/a.txt`, "x");
    }
    expect(await proposalFiles([shared])).toEqual([join(shared, "2024", "a.txt")]);
  });

  it("are all of a folder but what only lies beside proposals, and what is named", async () => {
    const inside = join(folder, "inside");
    mkdirSync(inside);
    for (const name of ["b.txt", "a.docx", ".hidden", "~$a.docx", "Thumbs.db", "c.tmp", "README.md"])
      save(`inside/${name}`, "x");
    const files = await proposalFiles([inside, join(inside, "b.txt"), join(folder, "gone.txt")]);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
      "inside/a.docx",
      "inside/b.txt",
      "gone.txt",
    ]);
  });
});
