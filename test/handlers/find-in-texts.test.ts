import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { libraryOf } from "../../src/library/file-library.ts";
import { proposalWith } from "../proposal-with.ts";
import { converse, numbersIn } from "./small-town.ts";

/** Far longer than what of a text is indexed by itself. */
const LONG = `${"本单位高度重视，将认真研究办理。".repeat(300)}\n末班渡轮延至二十三时。候船厅加装防滑垫。`;

async function ask(text: string) {
  const library = libraryOf([
    proposalWith({ text: LONG, title: "关于改善水上交通的提案" }),
    proposalWith({ id: "other", number: "0002", numbers: ["0002"], title: "关于路灯的提案" }),
  ]);
  const said = { text, by: LOCAL_SPEAKER, now: 0, day: "2024-03-01" };
  return (await answer(said, NEW_CONVERSATION, { library })).answer;
}

describe("a question that only a whole text answers", () => {
  it("offers the proposal with the sentence that has the words", async () => {
    const given = await ask("防滑垫");
    expect(given).toMatchObject({ kind: "choice", proposals: [{ number: "0001" }] });
    expect(given.text).toContain("全文里提到了");
    expect(given.text).toContain("“候船厅加装防滑垫。”");
  });

  it("is not answered by a text that has only some of the words", async () => {
    expect((await ask("末班渡轮 宠物托运")).kind).toBe("nothing-found");
  });
});

describe("words between quotation marks", () => {
  it("are looked for as they stand", async () => {
    const given = await converse("“居民散步多有不便”是哪件");
    expect(given.kind).toBe("choice");
    expect(numbersIn(given).sort()).toEqual(["20210018", "20230005"]);
  });

  it("show the only proposal that has them", async () => {
    expect(numbersIn(await converse("谁写了「双职工家庭接送孩子困难」"))).toEqual(["20220007"]);
  });
});
