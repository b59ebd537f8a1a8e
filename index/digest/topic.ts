import { withoutSpace } from "./bare.ts";
import { speaks } from "./clause-reading.ts";
import { isCourtesy } from "./courtesy.ts";

const TAIL = "(?:的?(?:问题|建议|意见|提议|方面|工作|情况|事宜|诉求|答复|要求))*";
const LEAD = "(?:关于|针对|对于|对|就|在|至于|围绕|说到|谈到|提到|讲到)";
const PREFIX = new RegExp(
  `^(?:${LEAD}(.{2,60}?)(?:的?问题|的?建议|方面|一事|的?诉求|的?事情?|事宜|的?提议|而言|来说)|(.{2,24}?)(?:问题|方面|的事情?|一事|事宜|这(?:一|件|项|个)[条事项点]))[,:]`,
);
const PLAIN_PREFIX = /^(?:关于|针对|对于|至于|说到|谈到|提到|讲到|对|就)(.{2,40}?)[,:]/;
const SENTENCE = new RegExp(`^${LEAD}?(.{2,60}?)${TAIL}[。:.;]?$`);
const LONGEST_TOPIC = 60;
/** A heading without 关于 is a short noun: `信用档案`. */
const LONGEST_NOUN = 18;

/** What a unit names before it speaks: `停车方面,` or `关于收费标准的问题,`; undefined where it names nothing. */
export function topicPrefix(unit: string): string | undefined {
  const bare = withoutSpace(unit);
  const match = PREFIX.exec(bare) ?? PLAIN_PREFIX.exec(bare);
  const topic = match?.[1] ?? match?.[2];
  return topic && !speaks(topic) ? topic : undefined;
}

/** The topic of a sentence or line that only names one: `关于制剂调剂。`, `一、标准制定`; undefined where it says more. */
export function topicOnly(text: string, marked: boolean): string | undefined {
  const bare = withoutSpace(text);
  if (bare.length > LONGEST_TOPIC || /[;。!?].+/.test(bare) || isCourtesy(bare)) return undefined;
  const unquoted = bare.replace(/[“《"][^”》"]*[”》"]/g, "〓");
  const said = unquoted.indexOf(",");
  if (said > 0 && speaks(unquoted.slice(said + 1))) return undefined;
  if (/^关于|^(?:针对|对于|对|就)[^,]*(?:问题|建议|意见|答复)[。:.]?$/.test(bare))
    return SENTENCE.exec(bare)?.[1];
  const noun = /(?:问题|方面|建议)[。:.]?$/.test(bare) || (marked && bare.length <= LONGEST_NOUN);
  return noun && !speaks(bare) ? SENTENCE.exec(bare)?.[1] : undefined;
}
