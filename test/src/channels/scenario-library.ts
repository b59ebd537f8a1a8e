import type { Library } from "../../../handlers/library.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { libraryOf } from "../../../src/library/file-library.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

/** Where the proposals about 养老 are for, one each. */
export const PLACES = [
  "河东",
  "河西",
  "桥南",
  "桥北",
  "东湖",
  "西湖",
  "南山",
  "北山",
  "城中",
  "城郊",
  "老街",
  "新村",
] as const;

/** Twelve proposals about 养老, so that a list has a second page. */
const CARE = PLACES.map((place, at) =>
  numbered(at + 1, {
    category: at < 9 ? "民政" : "教育",
    title: `关于在${place}建设社区养老服务站的提案`,
    text: `关于在${place}建设社区养老服务站的提案\n建议：在${place}建设社区养老服务站。`,
  }),
);

/** About ten thousand characters, with a character outside the basic plane in every sentence. */
export const LONG_LETTER = Array.from(
  { length: 260 },
  (_, at) => `第${at + 1}项：𠮷祥路段路灯已经更换完毕，日常管护由城管局负责，感谢您的关心和支持。`,
).join("\n");

export const LONG = withReplies(numbered(50, { title: "关于加强滨河路灯管护的提案" }), LONG_LETTER);
export const MARKUP = numbered(60, {
  title: '关于把损耗降到<5% & "节约"用水的提案',
  text: '关于把损耗降到<5% & "节约"用水的提案\n建议：更换<老旧>管网。',
});
export const SCHOOL = numbered(70, {
  title: "关于增加小学学位的提案",
  proposers: ["乙示例"],
  text: "关于增加小学学位的提案\n建议：扩建第三小学。",
});

/** What every scenario asks about; all of it invented. */
export const SCENARIO_LIBRARY: Library = libraryOf([...CARE, LONG, MARKUP, SCHOOL]);

function numbered(at: number, given: Parameters<typeof proposalWith>[0]): Proposal {
  const number = `2024${String(at).padStart(4, "0")}`;
  return proposalWith({ id: `示例市政协|3-1|${number}`, number, numbers: [number], ...given });
}
