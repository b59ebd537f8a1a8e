/** Phrases that belong to asking, not to what is asked. */
const PHRASES =
  /而且|并且|以及|后来又?|里面|关于|类似|相似|相近|同类|一起|共同|以前|之前|往年|历年|按\S{0,4}(?:排序|排列|排)|承?办单位|结果|等\d+(?:人|位|名)|请问|帮我|麻烦|谢谢|多谢|劳驾|拜托|查一?[下查]|查查|瞧瞧|你们?这[里儿边]?|你们?|库里|系统里|[省市县区镇]里(?:面)?的?|[本我][省市县区]|查询|搜索|找一?下|看看|我想(?:知道|了解)?|想知道|告诉我|有没有(?:人)?(?:提过?)?|有人提过|(?:都|还)?有?哪一?些|哪一?个|哪一?件|哪一?条|什么时候|什么|怎么办(?![理的了])|怎么(?:说|样|回(?:的|复)?|答复)?|如何|为什么|是不是|能不能|可不可以|多少|几件|几条|叫什么(?:名字?)?|来着|好像是?|我?记得是?|印象[里中]|那个|这个|那件|这件|那条|这条|[两俩三几]个|[两三]件|[两三]位|一下|有关|相关|方面|(?:都|已经?)?(?:回|答|办)了(?:没有?|吗)|答复了|答复|回复了|回复|办理|承办|主办|牵头|会办|协办|负责|提案|委员|代表|联名|集体|全部|所有|列出|列表|名单|情况|政协|\/find|\/show/gu;
const PARTICLES = /[吗呢吧啊呀了的过提写和与跟在是有都关于年]/gu;

/** The topic words of a question whose names, numbers and periods are already taken out; "" when none is left. */
export function topicWords(text: string): string {
  const bare = text.replace(/[\p{P}\p{S}]+/gu, " ").replace(PHRASES, " ");
  const content = bare.replace(PARTICLES, "").replace(/\s+/gu, "");
  return /[\p{L}\p{N}]{2,}/u.test(content) ? bare.replace(/\s+/gu, " ").trim() : "";
}
