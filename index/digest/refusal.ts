import type { Ask } from "./ask.ts";
import { INABILITY, PLAIN_NO, REFUSALS } from "./refusal-cue.ts";

/** A negation that the recommendation itself has is agreement: asked 不予处罚, answered 不予处罚. */
export function withoutAsked(bare: string, ask: Ask | undefined): string {
  const asked = ask?.text.match(/不[一-龥]{3}|不[一-龥]{2}/g) ?? [];
  const text = asked.reduce((left, words) => left.replaceAll(words, "〓"), bare);
  const denied = ask?.text.match(/不(?![少低多高超大小得准])[一-龥]{4,20}/g) ?? [];
  const spared = UNDOES.test(text) ? [] : (ask?.text.match(SPARED) ?? []);
  return [...denied, ...spared].some((words) => sharesPair(words, text)) ? text.replace(/不/g, "〓") : text;
}

/** 免予审查经济状况, answered 不再审查: what was to be spared or stopped is not done. */
const SPARED = /(?:免(?:予|收|交|除|缴|于|试|费)?|取消|禁止|严禁|杜绝|停止|停收|防止|避免)[一-龥]{2,12}/g;
/** 不予免除: the sparing itself is denied. */
const UNDOES = /不[^,不]{0,6}(?:免|取消|禁|停|撤|减|放开)/;

/** Whether two neighbouring characters of some words stand behind a 不 of the text. */
function sharesPair(words: string, text: string): boolean {
  const said = text.slice(text.indexOf("不") + 1);
  return (
    text.includes("不") && [...words].some((_, at) => at > 1 && said.includes(words.slice(at - 1, at + 1)))
  );
}

/** What speaks against a prohibition that was asked for. */
const AGAINST_A_BAN =
  /(?:并未|没有|未|并不|不)(?:明令|明文|一律|完全)?禁止|一(?:概|律)(?:不让|禁止|取缔)|一刀切|一禁了之|因噎废食/;

/** Who pays in the end, where it was to be free or paid for. */
const LEFT_TO_USERS =
  /由(业主|用户|个人|居民|住户|家庭|家长|群众|企业|购买者|使用人|本人)(?:自行|自愿|全额|自己)?(?:承担|负担|支付|出资|解决)/;

function leavesToUsers(bare: string, ask: Ask): boolean {
  const payer = LEFT_TO_USERS.exec(bare)?.[1];
  return payer !== undefined && !ask.text.includes(`由${payer}`);
}

/** A thing that was to go and does not. */
const KEEPS = /不(?:拆|撤|停|关|免|取消)|照收|只能保留/;

/** Whether the words of a clause refuse what was asked; titles and harmless negations are taken out before. */
export function refuses(bare: string, ask: Ask | undefined): boolean {
  if (ask?.removes && /保留/.test(bare)) return true;
  if (ask?.opens && leavesToUsers(bare, ask)) return true;
  if (ask?.forbids && AGAINST_A_BAN.test(bare)) return true;
  if (ask?.opens && /(?:不得|不准|不许|禁止)(?!低|少|高|超)/.test(bare)) return true;
  const text = ask?.forbids
    ? bare.replace(/(?:明令|明文)禁止|不得|不准|不许|不允许|不能(?!采纳|实施|支持|同意|落实)/g, "〓")
    : bare;
  const against = ask?.removes || ask?.forbids;
  const ended = withoutAsked(against ? text.replace(/不再|停止/g, "〓") : text, ask);
  return (
    REFUSALS.some(({ pattern }) => pattern.test(ended)) ||
    INABILITY.test(ended) ||
    (!against && PLAIN_NO.test(ended)) ||
    (ask?.removes === true && KEEPS.test(ended))
  );
}
