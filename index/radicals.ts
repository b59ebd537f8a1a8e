/** Radicals without a compatibility form, each with the character that it was printed for. */
const SUPPLEMENT: Record<string, string> = {
  "⺁": "厂",
  "⺎": "兀",
  "⺝": "月",
  "⺟": "母",
  "⺠": "民",
  "⺩": "王",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻨": "麦",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⻳": "龟",
};

/** The text with the radicals that PDF writers put for characters (⼯ for 工) written as the characters they are. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (one) => SUPPLEMENT[one] ?? one.normalize("NFKC"));
}
