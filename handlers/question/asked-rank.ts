/** What bureaus are put in order by. */
export type RankedBy =
  | "overdue"
  | "owing"
  | "total"
  | "rate"
  | "content-rate"
  | "dissatisfied"
  | "in-time-rate"
  | "adopted"
  | "adopted-rate"
  | "declined"
  | "unanswered"
  | "promises"
  | "due-promises";

/** The order of bureaus that is asked for; `least` from the other end, `only` those that have answered all or none. */
export type Rank = { by: RankedBy; least?: true; only?: "all" | "none" };

const OFFICE = "(?:承?办?单位|部门|局|哪家)";
const BEHIND = "(?:拖后腿|垫底|倒数|靠后|落后)";
const IS_BEHIND = new RegExp(BEHIND, "u");
const MOST = "最(多|少|高|低|快|慢|好|差|及时|积极|久|晚|拖拉|迟|厉害|严重)";
const RANKED: readonly RegExp[] = [
  new RegExp(`哪(?:一?个|些|一?家|几[个家])?(?:承?办?单位|部门|局|家).{0,12}${MOST}`, "u"),
  new RegExp(
    `${MOST}的?(?:是)?(?:哪(?:一?个|些|一?家|几[个家])?|(?:前)?[0-9一二三四五六七八九十]{1,2}[个家名])?${OFFICE}`,
    "u",
  ),
  new RegExp(`(?:逾期|超期|采纳|落实|拒绝|承诺|答复|回应).{0,4}${MOST}的?(?:是)?(?:谁|哪家)`, "u"),
  new RegExp(`谁(?:家)?(?:.{0,4}(?:答复|办|逾期|超期|欠|采纳|落实|承诺)).{0,8}${MOST}`, "u"),
  new RegExp(`${OFFICE}(?:.{0,2})答非所问`, "u"),
  new RegExp(`${OFFICE}(?:.{0,6})${BEHIND}|${BEHIND}的?(?:是)?(?:哪(?:个|些|家|几[个家])?)?${OFFICE}`, "u"),
  new RegExp(
    `${OFFICE}.{0,10}(?:排名|排行|排序)|(?:率|数|数量|件数|进度|情况)(?:的)?(?:排名|排行|排序)`,
    "u",
  ),
];
/** The first that stands in the question says what is counted. */
const MEASURES: readonly [RegExp, RankedBy][] = [
  [/不满意/u, "dissatisfied"],
  [/满意/u, "content-rate"],
  [/按期|按时|及时|准时|快|积极/u, "in-time-rate"],
  [/(?:逾期|过期|到期|超期).{0,3}承诺|承诺.{0,3}(?:逾期|过期|到期|超期)/u, "due-promises"],
  [/(?:采纳|落实)率/u, "adopted-rate"],
  [/逾期|超期|拖|慢|晚|迟/u, "overdue"],
  [/(?:没有?|未|不)(?:被|予)?(?:采纳|同意|落实)|拒绝|否决/u, "declined"],
  [/(?:没有?|未)(?:直接|正面)?回应|答非所问|漏答/u, "unanswered"],
  [/欠|(?:没有?|未)(?:答复|回复|办完|办结|回)/u, "owing"],
  [/采纳|落实|同意/u, "adopted"],
  [/承诺|答应/u, "promises"],
  [/率|好|差/u, "rate"],
];

/** 哪个单位逾期最多, 办得最快的单位, 办复率排名; undefined where no order of bureaus is asked for. */
export function askedRank(text: string): Rank | undefined {
  const only = askedOnly(text);
  if (only) return { by: "rate", only };
  const match = RANKED.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!match) return undefined;
  const by = MEASURES.find(([pattern]) => pattern.test(text))?.[1] ?? "total";
  return /少|低|差/u.test(match[1] ?? "") || (by === "rate" && IS_BEHIND.test(text))
    ? { by, least: true }
    : { by };
}

const DONE = "(?:办完|办结|办复|答复|回复|答完|回齐|交齐)";
const NONE_DONE = new RegExp(
  `${OFFICE}.{0,4}一(?:件|项|个|份)(?:都|也)(?:还)?(?:没有?|未)(?:有)?(?:${DONE}|答|回|办|动)|一(?:件|项|个|份)(?:都|也)(?:没有?|未)(?:${DONE}|答|回|办|动)(?:过)?的${OFFICE}`,
  "u",
);
const ALL_DONE = new RegExp(
  `(?:全部|全都|都|统统)(?:已经?)?${DONE}了?的?(?:是)?(?:哪(?:些|几个?|个)?)?${OFFICE}|${OFFICE}(?:的)?(?:是)?(?:全部|全都|都|统统)(?:已经?)?${DONE}(?:了(?!吗|没)|(?!了|吗|没))|(?:一(?:件|项|个)?(?:都|也))?(?:没有?|不)(?:拖)?欠(?:账|件)?的${OFFICE}`,
  "u",
);

/** 哪些局一件都没答, 全部办完的单位. */
function askedOnly(text: string): Rank["only"] {
  if (NONE_DONE.test(text)) return "none";
  return ALL_DONE.test(text) ? "all" : undefined;
}
