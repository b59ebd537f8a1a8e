import { markerAt } from "./marker.ts";

const ASKING = "(?:建议|对策|办法|举措|措施|意见|思路|路径|方案)";
const BEFORE =
  "(?:为此|对此|因此|几点|若干|有关|相关|主要|具体|工作|改进|解决|办理|提案|本案|我们的?|我的|下一步|今后|整改|完善|初步|政策|发展|应对|参考|个人|如下|以下|提出|现|特)*";
const SUGGESTION = new RegExp(
  `^${BEFORE}(?:建议|对策|办法|(?:对策|解决|改进|具体|工作|应对|主要|政策)(?:的)?(?:措施|举措|思路|意见|路径)|意见(?:和|与|及|、)?建议|措施(?:和|与|及|、)?建议)(?:${ASKING}|和|与|及|或|、)*(?:如下|要求|内容)?\\s*[:。]?$`,
);
const TOPICAL =
  /^(?!《?关于).{0,28}(?:对策|建议|对策建议|意见建议|建议和措施|对策和建议|对策与建议|措施建议|政策建议|工作建议)\s*[:]?$/;
const TROUBLES =
  /(?:问题|困难|不足|短板|瓶颈|原因|现状|背景|情况|理由|必要性|可行性|意义|形势|挑战|分析|依据|概况|表现|痛点|堵点|隐患|优势|成效|做法|经验|基础|案由)(?:及(?:其)?(?:原因|分析|现状|成因))?(?:分析)?\s*[:]?$/;

/** A heading's words without its list mark and decoration, and where they begin. */
export function headingWords(text: string): { words: string; from: number } {
  const marker = markerAt(text, 0, true);
  const from = marker ? marker.end : (/^[\s【[〔(●■◆★·*#-]*/.exec(text)?.[0].length ?? 0);
  return {
    words: text
      .slice(from)
      .replace(/[】\]〕)]\s*(?=[:]?$)/, "")
      .replace(/\s+/g, "")
      .trim(),
    from,
  };
}

/** Whether a line is a heading over recommendations: 三、对策建议, 具体建议:, 为此建议如下: */
export function isSuggestionHeading(text: string): boolean {
  if (text.length > 48) return false;
  const { words, from } = headingWords(text);
  if (SUGGESTION.test(words)) return true;
  return from > 0 && TOPICAL.test(words) && !/[。;,]/.test(words);
}

/** Whether a line is a heading over anything but recommendations: 一、背景, 二、存在的主要问题 */
export function isOtherHeading(text: string): boolean {
  if (text.length > 40 || /[。;]/.test(text)) return false;
  return TROUBLES.test(headingWords(text).words);
}

const TROUBLE_LEAD =
  /问题|困难|不足|短板|瓶颈|原因|现状|表现|理由|优势|意义|好处|体现|特点|痛点|堵点|矛盾|隐患|难题|难点|弊端|薄弱|制约|挑战|成效|取得|差距/;

/** Whether the words before a list say that troubles, reasons or benefits follow. */
export function leadsToTroubles(lead: string): boolean {
  const words = lead.trimEnd();
  const sentence =
    words
      .slice(-50)
      .split(/[。;!?]/)
      .filter((part) => part.trim() !== "")
      .at(-1) ?? "";
  const clause = sentence.split(",").at(-1) ?? "";
  if (/建议|对策|措施|做法|办法|举措|着手|入手|抓好|做好|推进/.test(clause)) return false;
  if (words.endsWith(":")) return TROUBLE_LEAD.test(clause);
  return (
    TROUBLE_LEAD.test(clause) &&
    (/以下|如下|几个?方面|表现在|体现在|主要有|主要是/.test(clause) || clause.length <= 12)
  );
}
