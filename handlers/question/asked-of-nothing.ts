const POINT = String.raw`第\s*[0-9一二三四五六七八九十]{1,3}\s*(?:条|点)`;
const LETTERS = "(?:答复|回复|提案)?(?:全文|原文)|(?:有没有)?更正|附件(?:里写了什么)?|逐条答复";
const PROGRESS =
  "(?:它|这件)?(?:答复|回复|办)了(?:没有|没)?|(?:交办)(?:日期|时间)(?:是)?(?:哪天|什么时候)?|(?:什么时候|何时|哪天)交办|办到哪(?:一步|儿)?了?|进度|(?:什么时候|何时|哪天)(?:答复|回复)";
const PEOPLE = "提案(?:人|者)(?:是谁)?|(?:是)?谁提的?|(?:哪些|哪几[个家])(?:单位|部门)(?:都)?(?:答复|回复)了";
const OF_ONE = new RegExp(`^(?:${[POINT, LETTERS, PROGRESS, PEOPLE].join("|")})[的呢吗吧?？。]*$`, "u");

/** Whether a text asks about a proposal without saying which, so that there is nothing to search for: 答复了吗, 全文. */
export function asksOfNothing(text: string): boolean {
  return OF_ONE.test(text);
}
