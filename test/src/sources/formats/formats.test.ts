import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readText } from "../../../../index/reading/read-text.ts";
import { readBytes } from "../../../../src/sources/read-bytes.ts";
import { recordsOf } from "./records.ts";
import { WRITERS } from "./writers.ts";

const SAMPLES = join(import.meta.dirname, "../../../../src/samples");
const EXAM = join(import.meta.dirname, "../../../../../shared/exam/dev");

function texts(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => /^[\w-]+\.txt$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

/** Some of the shipped documents in every layout; the exam's where they are beside the project. */
const DOCUMENTS = texts(SAMPLES).filter((_, at) => at % 6 === 0);
const EXAM_DOCUMENTS = existsSync(EXAM) ? texts(EXAM) : [];

describe.each(Object.entries(WRITERS))("a document as %s", (_, { ending, write }) => {
  it("gives the records of its text", async () => {
    for (const [name, text] of DOCUMENTS) {
      const { proposals, problems } = await readBytes(await write(text), `a.${ending}`);
      expect(problems).toEqual([]);
      expect(recordsOf(proposals), name).toEqual(recordsOf(readText(text, name).proposals));
    }
  });

  it.skipIf(EXAM_DOCUMENTS.length === 0)("gives the records of the exam's texts", async () => {
    for (const [name, text] of EXAM_DOCUMENTS) {
      const { proposals } = await readBytes(await write(text), `a.${ending}`);
      expect(recordsOf(proposals), name).toEqual(recordsOf(readText(text, name).proposals));
    }
  });
});
