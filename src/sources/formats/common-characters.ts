/** The characters that proposals and letters are mostly made of, simplified and traditional. */
const COMMON = new Set(
  "的一是不了在有和对我为以及人中国上大年会要出行发市县区局政协委员提案建议关于收悉现将答复办理单位工作管理建设服务进加强落实" +
    "發會為對與於個們這來時務業設實應關開進過還區縣員協議覆辦處環產經濟學體現將責術專資點種組織統計劃項費規則條標準據無從該題門間長東車電話頁號內容" +
    "发展推进社会经济学校教育卫生健康交通运输环境保护文化资源规划财政公安司法民族部门问题情况如下感谢您支持关心",
);

/** The share of a text's Chinese characters that are common ones; wrongly decoded text has few. */
export function commonShare(text: string): number {
  const characters = text.match(/[\u3400-\u9fff]/g) ?? [];
  if (characters.length === 0) return 0;
  return characters.filter((one) => COMMON.has(one)).length / characters.length;
}
