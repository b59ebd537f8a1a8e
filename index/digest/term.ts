import { withoutSpace } from "./bare.ts";
import { SYNONYMS } from "./synonym.ts";
import { withNumbersInDigits } from "./written-number.ts";

/** The terms of a text: pairs of neighbouring Chinese characters, Latin words, figures with their unit, synonym classes. */
export type Terms = ReadonlySet<string>;

const WORD =
  /[a-z][a-z0-9+]*|\d+(?:\.\d+)?(?:%|[万亿]?[元吨名个所家座条处台套辆亩人年月日天小时分钟米公里平方]{0,2})?|[一-龥]+/g;

/** Words of every letter: a pair of characters from them tells nothing about the subject. */
const EMPTY_WORDS =
  /我局|我委|我市|我县|我区|我省|我厅|我部|贵局|贵会|该局|本市|本局|全市|全县|全区|全省|市政府|县政府|区政府|市委|委员|您|你们|建议|意见|提案|答复|问题|情况|工作|有关|相关|关于|方面|目前|现在|下一步|下步|今后|近年来|同时|此外|另外|进一步|积极|认真|切实|大力|加快|加强|加大|推进|推动|开展|进行|实施|落实|完善|健全|建立|提高|提升|促进|研究|制定|组织|已经|正在|计划|预计|应当|应该|可以|能够|需要|以及|或者|并且|对于|根据|按照|通过|由于|因为|部门|单位|具体|各级|各类|一定|继续|力度|机制|措施|要求|条件|实现|完成|使用|的|了|将|和|与|及|等|或|把|被/g;

function pairsOf(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));
}

/** Single characters are weak signs, and these none at all. */
const EMPTY_CHARACTERS = new Set(
  "的了和与及等或在是有为以对于从由到向将把被使让给其之所者也都就还再又可能会要应须得不未无非已正该此每各某这那一二三四五六七八九十百千万亿两几多少大小高低新全年月日天时分点个家名项条次期批处所人我您你们他市县区省镇乡村局委办部门政府建议提案答复工作情况问题方面进行开展实施推加强完善建设立成设定规理管制度发展标准服务要求",
);

function charactersOf(run: string): string[] {
  return [...run].filter((one) => !EMPTY_CHARACTERS.has(one)).map((one) => `.${one}`);
}

function termsOfWord(word: string): string[] {
  if (!/[一-龥]/.test(word) || /^\d/.test(word)) return [word];
  return word.split(EMPTY_WORDS).flatMap((run) => [...pairsOf(run), ...charactersOf(run)]);
}

/** The terms of a piece of plain text. */
export function termsOf(text: string): Terms {
  const bare = withNumbersInDigits(withoutSpace(text).toLowerCase());
  const terms = new Set((bare.match(WORD) ?? []).flatMap(termsOfWord));
  for (const [name, pattern] of SYNONYMS) if (pattern.test(bare)) terms.add(name);
  return terms;
}

const OF_CHARACTER = 0.5;
const OF_SYNONYM = 0.6;
/** A figure with its unit (60元) is hardly shared by chance. */
const FIGURE = /^\d[\d.]*[万亿%一-龥]/;
const OF_FIGURE = 2.5;

/** Weighs a term: the fewer of the texts have it, the more. */
export type Weight = (term: string) => number;

/** Weighs terms by how few of the texts have them (inverse document frequency); synonym classes weigh less than words. */
export function weightsFrom(texts: readonly Terms[]): Weight {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => {
    const rarity = Math.log(1 + texts.length / (1 + (counts.get(term) ?? 0)));
    if (FIGURE.test(term)) return rarity * OF_FIGURE;
    if (term.startsWith(".")) return rarity * OF_CHARACTER;
    return term.startsWith("~") ? rarity * OF_SYNONYM : rarity;
  };
}
