import { beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import type { Library } from "../../handlers/library.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { readBureauTable } from "../../index/bureau-table.ts";
import type { Proposal } from "../../index/proposal.ts";
import { readProposals } from "../../index/reading/read-proposals.ts";
import { openLibrary } from "../../src/library/store-library.ts";
import { openMemoryStore } from "../../src/store/open-store.ts";
import { proposalWith, withReplies } from "../proposal-with.ts";

/** 质监局 is here what the usual list has otherwise: its heir is another. */
const TABLE = "质量技术监督局 质监局 => 品质局\n品质局\n城乡统筹局 统筹办 => 田园局\n田园局";

const numbered = (number: string, lead: string): Proposal =>
  proposalWith({
    id: `示例市政协|3-1|${number}`,
    ...{ number, numbers: [number], year: 2024, bureaus: [{ name: lead, role: "lead" }] },
    assignedOn: { text: "2024年3月1日", day: "2024-03-01" },
  });

/** Asked of 统筹办, answered by the bureau that has taken over. */
function answeredBy(heir: string, asked: Proposal): Proposal {
  const answered = withReplies(asked, "已列入计划，年底前完成。");
  return { ...answered, replies: answered.replies.map((reply) => ({ ...reply, bureau: heir })) };
}

/** A page that prints the old name above the heir's letter. */
const [PAGE] = readProposals(
  `案由:(20240004)关于修整田埂的提案

内    容:

  田埂失修。

建    议:

  1.修整田埂。

提案者 甘若棠
部门答复

田园局:
甘若棠委员:
  您提出的第20240004号提案收悉,现答复如下:
  田埂已于5月修整完毕。
  此复。
  2024年6月2日

办理单位 主办:统筹办
`,
  "page.txt",
).proposals;

const ALL = [
  numbered("20240001", "统筹办"),
  answeredBy("田园局", numbered("20240002", "统筹办")),
  answeredBy("品质局", numbered("20240003", "质监局")),
  ...(PAGE ? [PAGE] : []),
];

let library: Library;

beforeAll(async () => {
  const store = await openMemoryStore();
  await store.importProposals(ALL, { source: "a.txt", at: 1 });
  library = await openLibrary(store, { bureaus: readBureauTable(TABLE, "bureaus.txt").entries });
});

async function ask(text: string) {
  const said = { text, by: LOCAL_SPEAKER, now: 0, day: "2024-12-01" };
  return (await answer(said, NEW_CONVERSATION, { library })).answer;
}

const numbersFor = async (text: string) => (await ask(text)).proposals.map(({ number }) => number).toSorted();

describe("a customer's own table of bureaus", () => {
  it.each(["统筹办逾期的有哪些", "城乡统筹局逾期的有哪些", "田园局逾期的有哪些", "统筹办还没回的"])(
    "holds for who owes a reply: %s",
    async (text) => {
      expect(await numbersFor(text)).toEqual(["20240001"]);
    },
  );

  it.each([
    ["田园局的提案", ["20240001", "20240002", "20240004"]],
    ["统筹办的提案", ["20240001", "20240002", "20240004"]],
    ["品质局的提案", ["20240003"]],
    ["质监局", ["20240003"]],
    ["质监局已答复的", ["20240003"]],
    ["市场监管局的提案", []],
  ])("holds for what is found: %s", async (text, numbers) => {
    expect(await numbersFor(text)).toEqual(numbers);
  });

  it.each(["20240002", "20240002答复了吗", "20240002办到哪一步了"])(
    "holds for whether it is answered: %s",
    async (text) => {
      const { proposals, text: said } = await ask(text);
      expect(proposals).toMatchObject([{ status: "replied", bureaus: [{ replied: true }] }]);
      expect(said).not.toMatch(/尚未答复|逾期/);
    },
  );

  it.each(["20240003 质监局怎么说", "20240003 品质局怎么说"])(
    "holds for what a bureau says: %s",
    async (text) => {
      expect((await ask(text)).text).toContain("年底前完成");
    },
  );

  it("names an office once, as the page prints it", async () => {
    const [shown] = (await ask("20240004")).proposals;
    expect(shown).toMatchObject({
      status: "replied",
      bureaus: [{ name: "统筹办", role: "lead", replied: true }],
    });
  });

  it("holds for the board: the heir's letter is the answer, under the name that the proposals have", async () => {
    const { text } = await ask("办复率");
    expect(text).toContain("共 4 件，已答复 3 件");
    expect(text).toMatch(/城乡统筹局 \| 3 \| 0 \| 3 \| 2 \| 66.7%/);
    expect(text).toMatch(/质量技术监督局 \| 1 \| 0 \| 1 \| 1 \| 100%/);
    expect(text).not.toContain("市场监督管理局");
  });
});
