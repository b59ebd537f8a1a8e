import { withoutSpace } from "./bare.ts";
import { smallNumber } from "./list-mark.ts";

const NUMBER = "([一二三四五六七八九十]{1,3}|\\d{1,2})";
const ANOTHER = `(?:[条点项]?[、和及与,]第?${NUMBER})?`;
const LIST = `${NUMBER}${ANOTHER}${ANOTHER}${ANOTHER}`;
const OF_PROPOSAL = [
  new RegExp(`第${LIST}(?:条|点|项|个|款)?(?:建议|意见|提议|诉求|问题)`, "g"),
  new RegExp(
    `(?:建议|提议|诉求)(?:中的?)?第?${LIST}(?:条|点|项)?(?![个所家年月日万亿%、.\\d元条项点批期次])`,
    "g",
  ),
  new RegExp(`^第${LIST}(?:件|个)(?:事|事情|问题)?[,:，：]`, "g"),
  new RegExp(`(?:提案|建议)(?:中|里)?(?:的)?第${LIST}(?:条|点|项)`, "g"),
];
/** 第三项 where no law, plan or list of the like stands before it. */
const OF_ITEM = new RegExp(
  `(?<![》法例定规程章录批][^,。]{0,2})第${LIST}(?:项|条|点)(?!建议|意见|提议|诉求|规定|款)`,
  "g",
);
const OF_REPLY = new RegExp(
  `(?:原|上次|前次|此前|首次)?(?:答复|复函|回复|复文)(?:意见|函)?(?:中|的)*第${LIST}(?:条|点|项|款|部分)`,
  "g",
);

/** Which recommendations (第二条建议), and which items of an earlier reply (原答复第一条), a text names by number. */
export type References = { points: number[]; items: number[] };

function numbersIn(bare: string, pattern: RegExp): number[] {
  return [...bare.matchAll(pattern)].flatMap(([, ...parts]) =>
    parts.flatMap((part) => (typeof part === "string" ? (smallNumber(part) ?? []) : [])),
  );
}

const FIRST_FEW = /前(两|二|三|四|五)(?:条|点|项|个)(?:建议|意见|诉求)/;

function firstFew(bare: string): number[] {
  const count = "零一二三四五".indexOf((FIRST_FEW.exec(bare)?.[1] ?? "零").replace("两", "二"));
  return Array.from({ length: count }, (_, at) => at + 1);
}

/** The recommendations and items of earlier replies that a text names by their number. */
export function referencesIn(text: string): References {
  const bare = withoutSpace(text);
  const points = [...firstFew(bare), ...OF_PROPOSAL.flatMap((pattern) => numbersIn(bare, pattern))];
  return {
    points: [...new Set(points)],
    items: [...new Set([...numbersIn(bare, OF_REPLY), ...numbersIn(bare, OF_ITEM)])],
  };
}
