import { topicWords } from "./leftover.ts";

const SET =
  /(?:有人|有没有人?|谁|是否)(?:曾经?|以前|之前)?提(?:过|出过)|(?:以前|之前|往年|历年)(?:有|提|的)|(?:都|还)?有哪些|哪些|哪几(?:件|个|份)|所有|全部(?!内容|答复)|列(?:出|一下|个表|表)|都(?:有|提过?|办)(?:什么|哪)|几件|(?:涉及|有关|相关|方面).{0,12}的?提案$|提案(?:列表|清单|名单)|(?:类似|相似|相近|同类)的?(?:提案|建议|案子|吗|$)/u;
const COMPARE =
  /对比|比较(?!多|少|大|高|低|好|难|慢)|比一?比|比一下|(?:有)?(?:什么|哪些)(?:区别|不同|差别|异同)|(?:区别|异同|差别)(?:是|在)|哪(?:一?个|一?件).{0,8}(?:多|高|好|快|早)/u;
/** Whether a question wants all of some proposals rather than the one that fits best: 教育方面的有哪些. */
export function asksForSet(text: string): boolean {
  return SET.test(text);
}

/** More beside each other cannot be read on a phone. */
export const MOST_COMPARED = 4;

/** Whether two or more things are to be compared: 对比, 有什么区别, 哪个采纳得多. */
export function asksToCompare(text: string): boolean {
  return COMPARE.test(text);
}

/** The topic words of a comparison beside what asks to compare; "" where none is left. */
export function withoutComparing(words: string): string {
  return topicWords(words.replace(COMPARE, " "));
}
