import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Block, PointRow } from "../../../../handlers/block.ts";
import { compose } from "../../../../handlers/compose.ts";

const SENTENCE = "我局已会同有关单位开展“专项整治”行动，\\进一步完善管理办法；下一步将加大投入。\n";

/** A text of so many characters, with quotation marks and line breaks as letters have them. */
export function letterOf(characters: number): string {
  return SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters);
}

function rowOf(at: number): PointRow {
  const answers = ["住房和城乡建设局", "财政局"].map((bureau) => ({
    bureaus: [bureau],
    stance: "planned" as const,
    quote: letterOf(300),
  }));
  return { label: String(at + 1), digest: letterOf(45), stance: "planned", answers };
}

/** A proposal with so many recommendations and letters, each of so many characters. */
export function proposalAnswer(size: { points: number; letters: number; characters: number }): Answer {
  const rows = Array.from({ length: size.points }, (_, at) => rowOf(at));
  const folds = Array.from(
    { length: size.letters },
    (_, at): Block => ({
      kind: "fold",
      summary: `第${at + 1}个单位答复全文`,
      text: letterOf(size.characters),
    }),
  );
  const blocks: Block[] = [
    { kind: "title", text: "关于老旧小区加装电梯的提案" },
    { kind: "points", rows },
    ...folds,
    { kind: "note", text: "出处：示例文件.txt" },
  ];
  return compose({ kind: "proposal", blocks, buttons: [[{ label: "答复全文", text: "全文" }]] });
}

/** The letters themselves as the answer. */
export function fullTextAnswer(letters: number, characters: number): Answer {
  const blocks = Array.from(
    { length: letters },
    (_, at): Block => ({
      kind: "quotation",
      source: `第${at + 1}个单位`,
      text: letterOf(characters),
    }),
  );
  return compose({ kind: "proposal", blocks });
}

/** A list of so many proposals with a button for each. */
export function listAnswer(length: number): Answer {
  const items = Array.from({ length }, (_, at) => ({
    marker: `${at + 1}.`,
    runs: [{ text: letterOf(60), strong: true as const }],
    detail: letterOf(80),
  }));
  const choose = items.map(({ marker }) => ({ label: marker, text: marker }));
  return compose({ kind: "list", blocks: [{ kind: "list", items }], buttons: [choose] });
}
