import { markInWords } from "../../index/handling/mark-name.ts";
import type { ProposalKind } from "../../index/proposal.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";

/** A condition read from a question, and the question without it. */
type Read = { condition: ProposalFilter; rest: string };

const KINDS: Readonly<Record<string, ProposalKind>> = {
  集体: "collective",
  党派: "collective",
  民主党派: "collective",
  党派团体: "collective",
  联名: "joint",
  联合: "joint",
  个人: "individual",
  界别: "sector",
};
const KIND =
  /(集体|民主党派|党派团体|党派|联名|联合|个人|界别)(?:的?提案|(?:提出|提交|提)的|的?(?=\s*(?:有|$|哪|几|多少)))/u;
const MARK =
  /(?:办理)?结果(?:标注|标记|评定)?(?:是|为)?\s*([A-Da-d])\s*\d?(?:\s*类)?|(?<![A-Za-z])([A-Da-d])\s*\d?\s*类|标(?:注|记)?(?:为|成|是|了)?\s*([A-D])(?![A-Za-z])/u;
const VOTES =
  /(支持|赞成|反对)(?:票|率|的?人)?数?\s*(超过|多于|大于|高于|过|不少于|不低于|至少|少于|低于|不到|不足)?\s*(\d{1,6})\s*(?:票|人|个)?(以上|以下)?/u;
const PARTLY = /(?:只有?)?部分(?:单位|部门)?(?:已经?)?(?:答复|回复)(?:了)?|(?:只)?答复了一部分/u;
/** 一家都没答复, 没有一个单位回过: nobody of those who handle it. */
const BY_NOBODY =
  /(?:一|任何一?|半)(?:个|家)(?:承?办?单位|部门|局)?(?:都|也)(?:还)?(?:没有?|未)(?:有)?(?:答复|回复|办复|答|回(?!应)|复)(?:过|的|了)*|没有?(?:任何)?(?:一|哪)?(?:个|家)(?:承?办?单位|部门|局)?(?:答复|回复|办复|答|回(?!应))(?:过|了)?(?:的)?/u;
const LACKS =
  /(?<!还)(?:没有?|无|未|缺)(?:写明?|注明|明确|登记|指定|确定)?(主办|牵头|承办|会办|协办)(?:的)?(?:单位|部门)(?:的)?(?=\s*(?:提案|有|是|哪|几|$))/u;
const SEPARATE = /分办|分别办理/u;
/** Only of many: 有更正说明的提案, 哪些答复更正过. */
const CORRECTED =
  /(?:有|带|做|作|发)?过?(?:更正|补充)(?:说明|答复|函|意见)?(?:过)?的(?=提案|有|是|$)|(?<=(?:哪些|哪几件)(?:提案)?(?:的?答复)?)(?:有|做|作)?过?更正过?(?:的)?/u;
/** 标题里有停车两个字的, 题目中含“停车”的提案 */
const TITLED =
  /(?:标题|题目|案由|名称)(?:里面?|中|上)?(?:都)?(?:有|含有?|包含|带有?)[“"「]?(\p{Script=Han}{2,12}?)[”"」]?(?:[这那]?[两三四五几]个字)?(?:的|$)/u;
const FIRST = /是?第一(?:提案|提议|提出)?(?:人|者)(?:是|为)?|领衔(?:的|提出的?)?|领衔人/u;

/** What a question asks of kind, result mark, votes or partial replies: 集体提案, A类, 支持超过20票, 部分单位答复的. */
export function askedCondition(text: string): Read {
  return [
    readKind,
    readMark,
    readVotes,
    readByNobody,
    readPartly,
    readLacking,
    readSeparate,
    readCorrected,
    readTitled,
  ].reduce<Read>(
    (before, read) => {
      const { condition, rest } = read(before.rest);
      return { condition: { ...before.condition, ...condition }, rest };
    },
    { condition: {}, rest: text },
  );
}

/** Whether the first proposer is meant (第一提案人, 领衔), and the question without these words. */
export function askedFirst(text: string): { first: boolean; rest: string } {
  return { first: FIRST.test(text), rest: text.replace(FIRST, " ") };
}

function readKind(text: string): Read {
  const match = KIND.exec(text);
  const kind = KINDS[match?.[1] ?? ""];
  return match && kind ? { condition: { kind }, rest: text.replace(match[0], " ") } : none(text);
}

function readMark(text: string): Read {
  const inWords = markInWords(text);
  if (inWords) return { condition: { resultMark: inWords.mark }, rest: text.replace(inWords.said, " ") };
  const match = MARK.exec(text);
  const letter = (match?.[1] ?? match?.[2] ?? match?.[3])?.toUpperCase();
  if (!match || letter === undefined) return none(text);
  return { condition: { resultMark: letter }, rest: text.replace(match[0], " ") };
}

/** 超过20票 is more than twenty; 20票以上 counts the twenty. A figure without either is no condition. */
function readVotes(text: string): Read {
  const match = VOTES.exec(text);
  const [whole = "", side, word = "", figure, end] = match ?? [];
  if (!match || (word === "" && end === undefined)) return none(text);
  const by = side === "反对" ? "oppose" : "support";
  const count = Number(figure);
  return { condition: { votes: { by, ...bounds(count, word, end) } }, rest: text.replace(whole, " ") };
}

function bounds(count: number, word: string, end: string | undefined): { over?: number; under?: number } {
  if (/少于|低于|不到|不足/u.test(word) && !/^不(?:少于|低于)/u.test(word)) return { under: count };
  if (end === "以下") return { under: count + 1 };
  const counted = end === "以上" || /不少于|不低于|至少/u.test(word);
  return { over: counted ? count - 1 : count };
}

function readPartly(text: string): Read {
  if (!PARTLY.test(text)) return none(text);
  return { condition: { status: "partly-replied" }, rest: text.replace(PARTLY, " ") };
}

function readByNobody(text: string): Read {
  if (!BY_NOBODY.test(text)) return none(text);
  return { condition: { status: "awaiting-reply" }, rest: text.replace(BY_NOBODY, " ") };
}

function readLacking(text: string): Read {
  const match = LACKS.exec(text);
  if (!match) return none(text);
  const lacks = /会办|协办/u.test(match[0]) ? "assisting" : "lead";
  return { condition: { lacks }, rest: text.replace(match[0], " ") };
}

function readSeparate(text: string): Read {
  if (!SEPARATE.test(text)) return none(text);
  return { condition: { role: "separate" }, rest: text.replace(SEPARATE, " ") };
}

function readCorrected(text: string): Read {
  if (!CORRECTED.test(text)) return none(text);
  return { condition: { corrected: true }, rest: text.replace(CORRECTED, " ") };
}

function readTitled(text: string): Read {
  const match = TITLED.exec(text);
  if (!match?.[1]) return none(text);
  return { condition: { titled: match[1] }, rest: text.replace(match[0], " ") };
}

function none(rest: string): Read {
  return { condition: {}, rest };
}
