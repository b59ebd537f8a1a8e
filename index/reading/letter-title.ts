const NOUN =
  "(?:答复|答复函|答复的函|复函|回复|回复函|复文|复文摘要|会办意见|会办意见的函|协办意见|协办意见的函|办理意见|办理情况|办理情况的报告|办复情况|意见的函|意见函|函|情况说明|情况的说明|更正|更正函|更正说明|更正的函|补充答复|补充说明|补充复函|补充意见|再次答复|办理结果)";
const TITLE = new RegExp(
  `^[^。;!?]{0,40}(?:关于|对|就)[^。;!?]{2,160}(?:提案|建议|议案|案|》|”)[^。;!?]{0,30}${NOUN}\\s*(?:[((\\[【][^)】]{1,16}[)\\]】])?:?$`,
);
const PLAIN_TITLE = new RegExp(`^(?:[\\u4e00-\\u9fff]{2,20})?(?:关于|对)[^。;!?]{2,120}(?:的)${NOUN}$`);

/** 我局去年就…号提案作过答复,因情况有变,特作如下更正: speaks, and names nothing. */
const SENTENCE = /^(?:我|本)[局委厅办会院处部]|,(?:现|特|因|故)/;

/** Whether a line is the title of a reply letter: 关于对…第N号提案的答复, 关于《…》的会办意见. */
export function isLetterTitle(text: string): boolean {
  if (text.length > 240) return false;
  const title = text.replace(/\s+/g, "");
  if (SENTENCE.test(title)) return false;
  return TITLE.test(title) || PLAIN_TITLE.test(title);
}

/** Whether a letter's title says that it is an opinion for the lead bureau. */
export function titlesOpinion(text: string): boolean {
  return /(?:会办|协办)意见/.test(text);
}
