/** Endings of a bureau's name that need no context. */
const STRONG =
  "局|厅|委员会|办公室|管委会|政府|办事处|街道|支队|大队|总队|署|分局|法院|检察院|公司|集团|妇联|残联|总工会|文联|科协|侨联|社科联|团市委|团县委|团区委|团省委|供销社|供销联社|中心|工商联|红十字会|气象台|消防救援支队";
/** Endings that are a name's end only when the name ends there. */
const WEAK = "委|办|院|部|处|站|所|会|镇|乡|行|馆|队|校|大学|中学|小学|幼儿园|学院|学校|库|园|社|协|区";
const NAME_CHARACTER = "[\\u4e00-\\u9fff]";

/** Names that are whole without a word before them. */
const ALONE = /^(?:妇联|残联|团委|文联|社科联|总工会|法院|检察院|公安局|科协|侨联)$/;
const WHOLE_STRONG = new RegExp(`^${NAME_CHARACTER}{1,24}(?:${STRONG})(?:\\([\\u4e00-\\u9fff]{2,16}\\))?$`);
const WHOLE_WEAK = new RegExp(`^${NAME_CHARACTER}{1,22}(?:${WEAK})$`);
const NOT_A_BUREAU =
  /^(?:关于|此复|感谢|特此|附件|以上|建议|问题|提案|答复|办理|经|请|您|你|我|本|该|贵|现|为|在|对|各|有关|相关|一是|二是|三是|首先|(?:主|会|协|分|承|独|交|督|转|查|催|经)办$)|政协$|委员$|代表$|的|了|收悉|如下|工作$|建设$/;

/** Whether a text is the name of a bureau, and nothing else: 示例市教育局, 市委组织部, 城东街道. */
export function isBureauName(text: string): boolean {
  const name = text.replace(/\s+/g, "");
  if (name.length < 2 || name.length > 30 || NOT_A_BUREAU.test(name)) return false;
  return ALONE.test(name) || WHOLE_STRONG.test(name) || WHOLE_WEAK.test(name);
}

/** Whether a text is one bureau's name, or several joined by 、 or spaces. */
export function areBureauNames(text: string): boolean {
  const names = splitNames(text);
  return names.length > 0 && names.every(isBureauName);
}

/** The names of a printed list, without the marks between them. */
export function splitNames(text: string): string[] {
  return text
    .split(/[、,;，；/|\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const MENTION = new RegExp(
  `${NAME_CHARACTER}{1,18}?(?:${STRONG}|(?:委|办|院|部|处|站|会|镇|乡|行)(?=[、,。;:和及与(\\s]|等|研究|意见|会办|协办|协商|沟通|共同|联合|同意|$))`,
  "g",
);

/** The bureaus a clause lists: 市财政局、市公安局 in 经商市财政局、市公安局. The clause starts where the list does. */
export function bureausListed(clause: string): string[] {
  return [...clause.matchAll(MENTION)]
    .map(([name]) => name.replace(/^(?:和|与|及|以及|并|由|同|会同|经|商)+(?=.{3})/, ""))
    .filter((name) => name.length >= 3 && !/^(?:我|本|贵|该|各|有关|相关)/.test(name) && isBureauName(name));
}
