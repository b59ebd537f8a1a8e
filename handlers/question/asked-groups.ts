/** What figures are told apart by. */
export type GroupedBy = "year" | "session" | "committee" | "kind" | "category";

const BY: readonly [string, GroupedBy][] = [
  ["届次|届|次会议|会议", "session"],
  ["年份|年度|年", "year"],
  ["政协(?!委员)|市县|地方|地区", "committee"],
  ["提案者类(?:型|别)|提案人类(?:型|别)|提案者性质", "kind"],
  ["类别|类型|专题|领域", "category"],
];
const FIGURES =
  "(?:的|来|分别|提案)*(?:(?:办理|答复|办复|办结)?(?:情况|进度)?(?:统计|汇总|对比|比较|列表?|分)(?:一下)?|(?:办复|答复|办结|按期)率|(?:办理|答复|办结)(?:情况|进度)?|(?:各)?(?:有)?(?:多少|几)件?|件数|数量|怎么样)+";
const FORMS = BY.map(([words, by]) => ({
  by,
  pattern: new RegExp(
    `(?:按|分|各个?|每个?|历)(?:一)?(?:${words})(?:份|度)?${FIGURES}|^(?:按|各|历)(?:${words})$|(?:统计|汇总|列)(?:一下)?(?:按|各|每|历)(?:${words})(?:的)?${FIGURES}?`,
    "u",
  ),
}));

/** 按年份统计, 各届次办复率, and the question without these words; undefined where nothing is told apart. */
export function askedGroups(text: string): { by: GroupedBy; rest: string } | undefined {
  for (const { by, pattern } of FORMS) {
    const said = pattern.exec(text)?.[0];
    if (said !== undefined) return { by, rest: text.replace(said, " ") };
  }
  return undefined;
}
