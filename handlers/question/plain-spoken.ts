/** Words of Cantonese and of the north as people type them, with what they say in the written language. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/边(?:个|位)/gu, "谁"],
  [/[嘅噶]/gu, "的"],
  [/几多/gu, "多少"],
  [/(?:乜嘢|乜野|咩嘢|咩(?!咩))/gu, "什么"],
  [/点(?:样|解)(?=$|[\p{P}\s答回办处说])/gu, "怎样"],
  [/啥/gu, "什么"],
  [/有没$/gu, "有没有"],
  [/唔/gu, "不"],
  [/冇/gu, "没"],
  [/咗/gu, "了"],
  [/嗰(?=[件个条])/gu, "那"],
  [/咋(?=[说回办答整样])/gu, "怎么"],
];

/** A question in the written language: 边个提嘅 asks 谁提的. */
export function plainSpoken(text: string): string {
  return SPOKEN.reduce((said, [spoken, written]) => said.replace(spoken, written), text);
}
