import { describe, expect, it } from "vitest";
import { readText } from "../../../../index/reading/read-text.ts";
import { readBytes } from "../../../../src/sources/read-bytes.ts";
import { EXAM_TEXTS, SAMPLE_TEXTS } from "./documents.ts";
import { recordsOf } from "./records.ts";
import { WRITERS } from "./writers.ts";

/** Some of the shipped documents in every layout; the exam's where they are beside the project. */
const DOCUMENTS = SAMPLE_TEXTS.filter((_, at) => at % 6 === 0);

describe.each(Object.entries(WRITERS))("a document as %s", (_, { ending, write }) => {
  it("gives the records of its text", async () => {
    for (const [name, text] of DOCUMENTS) {
      const { proposals, problems } = await readBytes(await write(text), `a.${ending}`);
      expect(problems).toEqual([]);
      expect(recordsOf(proposals), name).toEqual(recordsOf(readText(text, name).proposals));
    }
  });

  it.skipIf(EXAM_TEXTS.length === 0)("gives the records of the exam's texts", async () => {
    for (const [name, text] of EXAM_TEXTS) {
      const { proposals } = await readBytes(await write(text), `a.${ending}`);
      expect(recordsOf(proposals), name).toEqual(recordsOf(readText(text, name).proposals));
    }
  });
});
