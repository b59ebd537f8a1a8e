import { plainForm } from "./plain-form.ts";
import { type SynonymSpan, type Synonyms, synonymSpans } from "./synonym.ts";
import { soundsOfLetters } from "./title-sound.ts";
import { tokens } from "./tokens.ts";

/**
 * A part of a question: its terms, or the terms of any of its other names; the best one counts. `general` tells little;
 * `listed` is a word of the table of synonyms: a thing that proposals are about.
 */
export type Clause = { terms: string[]; others: string[][]; general?: boolean; listed?: boolean };

/** A question ready to be scored. `words` decide whether a hit answers it at all; `clauses` order the hits. */
export type SearchQuery = { clauses: Clause[]; words: Clause[] };

const LONGEST = 200;
/** Words of asking, not of what is asked; only interrogatives and particles, as wider lists cost quality. */
const ASKING =
  /什么时候|为什么|叫(?:啥|什么)(?:名字?)?|来着|好像是?|我?记得是?|印象[里中]|怎么办|怎么回事|有没有|有什么|是不是|能不能|可不可以|多少|什么|哪些|哪个|哪里|怎么样|怎么|怎样|如何|是否|请问|谁|吗|呢|吧|了没|的|了|过|着/gu;
/** Words of a question that tell nothing about a topic, so that a hit need not have them. */
const IDLE =
  /^(?:有人|提过|提到|提出|有关|关于|相关|方面|问题|情况|提案|建议|答复|回复|委员|政协|现在|目前|已经|可以|应该|希望|想要|知道|一下|一个|这个|那个|我们|他们|大家|没有|不能|能够|需要|进行|开展|事情|时候|哪儿|几个|怎|咋|啥|[太不没]\p{Script=Han}|严重|危险|厉害)$/u;

/** Words that nearly every proposal could have; in a small library they would look telling. */
const GENERAL =
  /^(?:建设|发展|管理|工作|服务|加强|推进|推动|促进|完善|提高|提升|加快|加大|支持|落实|实施|制定|出台|规范|保障|解决|改善|优化|强化|建立|健全|办法|政策|措施|制度|机制|体系|计划|规划|结果|推荐|原因|关系|时间|增加|减少|影响|作用|方案|方式|方法|地方|单位|部门|政府|全市|全省|我市|我省|社会|国家|中国)$/u;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Names in a question (bureaus) with their other names. */
export type OtherNames = ReadonlyMap<string, readonly string[]>;
const NO_NAMES: OtherNames = new Map();

/** Reads a question: without words of asking, with the other names of its words, cut to a length that nobody types. */
export function searchQuery(written: string, table: Synonyms, names: OtherNames = NO_NAMES): SearchQuery {
  const text = plainly(joinedLetters(plainForm(written).slice(0, LONGEST))).replace(ASKING, " ");
  const spans = synonymSpans(table, text, names);
  return { clauses: distinct(clausesOf(text, spans)), words: distinct(wordsOf(text, spans)) };
}

/** 开不开门 and 太贵了 are 开门 and 贵. */
function plainly(text: string): string {
  return text
    .replace(/(\p{Script=Han})[不没]\1/gu, "$1")
    .replace(/(?:太|好|真|很|非常|特别|这么|那么)(\p{Script=Han}{1,3})(?:了|啊|呀|啦|哦)/gu, " $1 ");
}

/** Syllables typed apart (zhi liang) are one word. */
function joinedLetters(text: string): string {
  return text.replace(/(?<![a-z])[a-z]{1,6}(?:['\s]+[a-z]{1,6})+(?![a-z])/gu, (run) => {
    const letters = run.replace(/[^a-z]/gu, "");
    return soundsOfLetters(letters).length > 1 ? letters : run;
  });
}

/** Every pair of characters by itself, but the pairs of a word with other names together. */
function clausesOf(text: string, spans: readonly SynonymSpan[]): Clause[] {
  const named = spans.map((span) => namedClause(text, span));
  const taken = new Set(named.flatMap((clause) => clause.terms));
  const alone = tokens(text).filter((term) => !taken.has(term));
  return [...named, ...alone.map((term) => ({ terms: [term], others: soundsOfLetters(term) }))];
}

/** A word of one character (狗) stands by the pairs with its neighbours, and so do its other names of one (犬). */
function namedClause(text: string, { start, word, others }: SynonymSpan): Clause {
  const [before, after] = [
    text.slice(Math.max(0, start - 1), start),
    text.slice(start + word.length, start + word.length + 1),
  ];
  const around = (name: string) => (name.length === 1 ? tokens(`${before}${name}${after}`) : tokens(name));
  const usable = word.length === 1 ? others : others.filter((name) => name.length > 1);
  return { terms: around(word), others: usable.map(around), listed: true };
}

/** Whether a hit is about dogs at all does not depend on what stands beside 狗 in the question. */
function loneClause({ word, others }: SynonymSpan): Clause {
  return { terms: [word], others: others.map((name) => tokens(name)), listed: true };
}

function wordsOf(text: string, spans: readonly SynonymSpan[]): Clause[] {
  const named = spans.map((span) => (span.word.length === 1 ? loneClause(span) : namedClause(text, span)));
  const rest = spans.reduceRight(
    (left, { start, word }) => `${left.slice(0, start)} ${left.slice(start + word.length)}`,
    text,
  );
  const telling = segments(rest).filter((word) => !IDLE.test(word));
  const long = telling.filter((word) => word.length > 1);
  const kept = long.length + named.length > 0 ? long : telling;
  return [
    ...named,
    ...kept.map((word) => ({
      terms: tokens(word),
      others: soundsOfLetters(word),
      general: GENERAL.test(word),
    })),
  ];
}

/** The words of a text. Single characters in a row are one word that the dictionary does not know (比特币). */
function segments(text: string): string[] {
  const words: string[] = [];
  const open = { run: "" };
  for (const { segment } of segmenter.segment(`${text} `)) {
    const single = segment.length === 1 && /\p{Script=Han}/u.test(segment);
    if (single) open.run += segment;
    else words.push(open.run, segment);
    if (!single) open.run = "";
  }
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function distinct(clauses: readonly Clause[]): Clause[] {
  return [
    ...new Map(
      clauses.filter((clause) => clause.terms.length > 0).map((one) => [one.terms.join(" "), one]),
    ).values(),
  ];
}
