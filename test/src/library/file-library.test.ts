import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { libraryOf, openFiles } from "../../../src/library/file-library.ts";
import { describeDeepSearch } from "../../handlers/deep-search-contract.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readLines } from "../sources/line-source.ts";

const folder = temporaryFolder();
writeFileSync(join(folder, "a.txt"), "1 路灯\n2 电梯");
writeFileSync(join(folder, "b.csv"), "2 加装电梯\n没有编号");

describeDeepSearch("of files", async (proposals) => libraryOf(proposals));

describe("a library of files", () => {
  it("finds and fetches what stands in files and folders, and tells what it could not read", async () => {
    const { library, problems } = await openFiles([folder], readLines);
    const card = library.index.byNumber("1").exact[0];
    expect(card?.title).toBe("路灯");
    expect(card && (await library.proposal(card.id))?.text).toBe("1 路灯");
    expect(problems).toEqual([{ source: "b.csv", line: 2, expected: "编号", got: "没有编号" }]);
  });

  it("keeps the later of two proposals with one identity, and reads no file twice", async () => {
    const { library } = await openFiles([folder, join(folder, "b.csv")], readLines);
    expect(
      library.index
        .cards({})
        .map((card) => card.title)
        .sort(),
    ).toEqual(["加装电梯", "路灯"]);
  });
});
