import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { openFiles } from "../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../src/library/sample-proposals.ts";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../docs/ask.md"), "utf8");
const { library } = await openFiles([SAMPLES_FOLDER]);

type Example = { opening: string | undefined; question: string; promised: string };

/** Every question in a table's first column; a section that opens with a proposal is asked about that one. */
function examples(): Example[] {
  return DOCUMENT.split(/^## /m).flatMap((section) => {
    const opening = /先问一件（这里是 `([^`]+)`/.exec(section)?.[1];
    const rows = [...section.matchAll(/^\| +(`.+?) +\| (.+) \|$/gm)];
    return rows.flatMap(([, asked = "", promised = ""]) =>
      [...asked.matchAll(/`([^`]+)`/g)].map(([, question = ""]) => ({ opening, question, promised })),
    );
  });
}

async function answered({ opening, question }: Example) {
  const said = (text: string) => ({ text, by: LOCAL_SPEAKER, now: 0, day: "2026-11-24" });
  const before = opening
    ? (await answer(said(opening), NEW_CONVERSATION, { library })).conversation
    : NEW_CONVERSATION;
  return (await answer(said(question), before, { library })).answer;
}

describe("the document on asking", () => {
  it("has examples", () => {
    expect(examples().length).toBeGreaterThan(25);
  });

  it.each(examples())("promises what the bot gives: $question", async (example) => {
    const { kind, text } = await answered(example);
    const numbers = example.promised.match(/\d{8}/g) ?? [];
    const words = [...example.promised.matchAll(/「([^」]+)」/g)].map(([, quoted = ""]) => quoted);
    if (words.length + numbers.length === 0) expect(kind).not.toBe("nothing-found");
    for (const part of [...numbers, ...words]) expect(text).toContain(part);
  });
});
