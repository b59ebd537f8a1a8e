const PLACE = "[\\u4e00-\\u9fff]{1,9}?(?:省|市|县|区|州|盟|旗)";
const FORMS: readonly RegExp[] = [
  new RegExp(
    `(?:中国人民政治协商会议|政协)\\s*(${PLACE})(?:第?[〇零一二三四五六七八九十\\d]{1,3}届)?\\s*委员会`,
    "g",
  ),
  new RegExp(`政协\\s*(${PLACE})\\s*第?[〇零一二三四五六七八九十\\d]{1,3}届`, "g"),
  new RegExp(`(?:政协)?第?[〇零一二三四五六七八九十\\d]{1,3}届\\s*(${PLACE})\\s*委员会`, "g"),
  new RegExp(`(?<![\\u4e00-\\u9fff])(${PLACE})政协`, "g"),
  new RegExp(`[对于在于的]\\s*(${PLACE})政协`, "g"),
];
const NATIONAL = /全国政协|政协(?:第?[〇零一二三四五六七八九十\d]{1,3}届)?全国委员会/;
const NAMELESS =
  /^(?:我|本|该|各|全|上|下|一|两|某)?(?:省|市|县|区|州)$|[贵我本您你该会局委]|^(?:在|对|向|由|与|和|的|是|关于|参加|出席|列席)/;

/** The committee a text names: 示例市政协, from 示例市政协…, 政协示例省第十二届委员会…; null where only 市政协 is said. */
export function committeeIn(text: string): string | null {
  if (NATIONAL.test(text)) return "全国政协";
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const place = (match[1] ?? "").replace(
        /^(?:在|对|向|由|与|和|的|是|关于|对于|参加|出席|列席|政协)+/,
        "",
      );
      if (place.length >= 3 && !NAMELESS.test(place)) return `${place}政协`;
      if (place.length === 2 && !NAMELESS.test(place)) return `${place}政协`;
    }
  }
  return null;
}

/** 市政协 in a text that bureaus of 示例市 sign is 示例市政协: the bureaus' place, where it is of the same level. */
export function committeeByBureau(text: string, bureaus: readonly string[]): string | null {
  const level =
    /(?<![\u4e00-\u9fff]{2})([省市县区])政协/.exec(text)?.[1] ?? /([省市县区])政协/.exec(text)?.[1];
  if (!level) return null;
  const placed = new RegExp(
    `^([\\u4e00-\\u9fff]{2,6}?${level})(?=[\\u4e00-\\u9fff]{2,20}$|[\\u4e00-\\u9fff]{2,20}(?:关于|对|\\s))`,
  );
  const place = bureaus
    .map((name) => placed.exec(name.trim())?.[1])
    .find((one) => one !== undefined && !/城市|我|本|贵/.test(one));
  return place ? `${place}政协` : null;
}
