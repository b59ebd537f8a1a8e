import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import type { Library } from "../../handlers/library.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { readBureauTable } from "../../index/bureau-table.ts";
import { buildIndex } from "../../index/search/build-index.ts";
import { libraryOf } from "../../src/library/file-library.ts";
import { proposalWith } from "../proposal-with.ts";

const TABLE = "城乡统筹局 统筹办 => 田园局\n田园局";

describe("a customer's own table of bureaus", () => {
  const owed = proposalWith({
    number: "20240001",
    numbers: ["20240001"],
    bureaus: [{ name: "统筹办", role: "lead" }],
    assignedOn: { text: "2024年3月1日", day: "2024-03-01" },
  });
  const library: Library = {
    ...libraryOf([owed]),
    index: buildIndex([owed], { bureaus: readBureauTable(TABLE, "bureaus.txt").entries }),
  };
  const ask = async (text: string) => {
    const said = { text, by: LOCAL_SPEAKER, now: 0, day: "2024-12-01" };
    return (await answer(said, NEW_CONVERSATION, { library })).answer;
  };

  it.each(["统筹办逾期的有哪些", "城乡统筹局逾期的有哪些", "田园局逾期的有哪些"])(
    "holds for who owes a reply: %s",
    async (text) => {
      expect((await ask(text)).proposals.map(({ number }) => number)).toEqual(["20240001"]);
    },
  );
});
