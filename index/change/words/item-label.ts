const NUMERAL = "[一二三四五六七八九十]{1,3}";
const FORMS = [
  `第${NUMERAL}[、.,]|${NUMERAL}[、.,)]`,
  `第?${NUMERAL}(?:是|来)[,:]?|第${NUMERAL}(?=方面[,:])`,
  `[((]\\s*(?:${NUMERAL}|\\d{1,2})\\s*[))]`,
  "\\d{1,2}(?:\\.\\d{1,2}){1,2}、?(?=[\\u4e00-\\u9fff《“])(?!(?:万|亿|元|米|公里|吨|倍|个|千|百|%|平方|立方|度))",
  "\\d{1,2}(?:[、)]|\\.(?!\\d)|[.、](?=(?:19|20)\\d{2}年))",
  "[①-⑳⑴-⒇⒈-⒛㈠-㈩]",
  "[●■◆★▲◇○□►▪•·*]",
].join("|");
const BEGINNING = new RegExp(`^(?:${FORMS})`);
/** In a text without blanks within its lines. */
const LABEL = new RegExp(`(^|[。;:!?|\\n])(?:(?:${FORMS}))+`, "g");

/** Whether a line begins with the label of an item: 一、 （二） 3. ① ●. */
export function beginsItem(line: string): boolean {
  return BEGINNING.test(line.replace(/\s+/g, ""));
}

/** The text without the labels of its items: lists are numbered in many ways, and renumbering says nothing. */
export function withoutItemLabels(plain: string): string {
  return plain.replace(LABEL, "$1");
}
