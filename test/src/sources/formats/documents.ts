import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SAMPLES = join(import.meta.dirname, "../../../../src/samples");
const EXAM = join(import.meta.dirname, "../../../../../shared/exam/dev");

/** The shipped text documents, by name. */
export const SAMPLE_TEXTS = textsIn(SAMPLES);

/** The exam's text documents, by name; none where they are not beside the project. */
export const EXAM_TEXTS = existsSync(EXAM) ? textsIn(EXAM) : [];

function textsIn(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => /^[\w-]+\.txt$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}
