import { askedBoard, type BoardAsked, boardAsked } from "./asked-board.ts";
import { asksForSet } from "./asked-set.ts";
import { askedRanking } from "./asked-status.ts";
import type { Ground } from "./ground.ts";
import { topicWords } from "./leftover.ts";
import type { OverMany } from "./question.ts";
import { readSlots, type Slots } from "./slots.ts";

/** A question that names no single proposal. */
export function overMany(text: string, slots: Slots, ground: Ground): OverMany {
  const { filter, words, asked, stances } = slots;
  const board = ofHandling(text, slots, ground);
  if (board) return withHeard(board, asked);
  const ranking = askedRanking(text);
  if (ranking) return { kind: "ranking", by: ranking, filter };
  if (slots.counts)
    return { kind: "count", filter, words: isNothingMore(words) ? "" : words, asked, stances };
  return { kind: "find", filter, words, asked, stances, set: asksForSet(text) };
}

/** Bureaus are taken by their sound only where people are not, so what was heard are bureaus. */
function withHeard(board: BoardAsked, { homophones }: Slots["asked"]): BoardAsked {
  const heard = homophones.filter(({ name }) => board.filter.bureaus?.includes(name));
  return heard.length > 0 ? { ...board, heard } : board;
}

/** Words about the question, not about what is asked. */
const NEUTRAL =
  /目前|现在|总体|整体|进展|进度|怎么样|怎样|如何|今天|应该|登记|单位|部门|哪几?家|是谁|谁|还|没有?|未|都|已经?|要|该|件|项|个|几|了|在|会|将|就|新|最近|近期|到期|期满|截止|统计|汇总|名单|率|数|意见|做|办|兑现|了结|快|即将|马上|手上|手里|手头|是不是|把|发(?:给)?我(?:看)?(?:一?下)?|发一下|给我|看一?下|我看|厉害|严重|账|交办|收到|立案|提交|有|到底|究竟/gu;

/** Words by which a question of handling is known; what else stands beside them was not understood. */
const HANDLING =
  /逾期|超期|超时限|过期|承诺|台账|答应|许诺|(?:办复|答复|办结|按期|按时|及时|完成|采纳|落实)率?|[卡压拖][着住]|满意率?|占比|比例|标注|标记|拖后腿|垫底|倒数|靠后|落后|拒绝|否决|回应|回复|答非所问|漏答|建议|重点|排名|排行|排序|看板|统计表?|按|列|出来|导出|清单|拖拉|最|多|少|高|低|慢|久|好|差|快|前?[0-9一二三四五六七八九十]+[个家名件]?|[A-D]\d?类|各|类|局|等|会办|主办|谁|时间|日期|没写|写明|多久|是|所有|全部|不|过|来|吗|呢|的|和|与|及|跟/gu;

/** What is asked of handling: where other words stand beside it that name nothing, it is a topic like any other. */
function ofHandling(text: string, slots: Slots, ground: Ground): BoardAsked | undefined {
  const read = askedBoard(text, ground.day);
  if (read && read.rest === undefined) {
    const more = topicWords(slots.words.replace(HANDLING, " ").replace(NEUTRAL, " "));
    return ofTopic(boardAsked(read.wanted, text, slots.filter), more, ground);
  }
  if (read?.rest !== undefined) {
    const { filter, words, asked } = readSlots(read.rest, ground);
    const isBoard = isNothingMore(words) && asked.stranger === undefined && fits(read.wanted.kind, filter);
    if (isBoard) return boardAsked(read.wanted, text, filter);
  }
  if (isNothingMore(slots.words) && asksWhatIsLeft(text, slots.filter))
    return boardAsked({ kind: "owing", which: "unreplied" }, text, slots.filter);
  if (isNothingMore(slots.words) && asksHowItGoes(text, slots))
    return boardAsked({ kind: "board" }, text, slots.filter);
  return undefined;
}

/** 教育局怎么样了, 住建局的情况: how a bureau does, where nothing else is asked. */
function asksHowItGoes(text: string, { filter, stances }: Slots): boolean {
  const { bureaus, proposers, ...others } = filter;
  const named = bureaus !== undefined && proposers === undefined && Object.keys(others).every(isPeriod);
  return named && stances.length === 0 && /(?:怎么?样|如何|情况|进展|进度)[了呢吧?？]*$/u.test(text);
}

function isPeriod(key: string): boolean {
  return key === "year" || key === "years" || key === "session";
}

/** 加装电梯逾期的: of the proposals with this in their titles; where none has it, the words are not understood. */
function ofTopic(asked: BoardAsked, words: string, { index }: Ground): BoardAsked {
  if (words === "") return asked;
  const ids = index.cards({}).flatMap(({ id, title }) => (title.includes(words) ? [id] : []));
  if (ids.length === 0) return { ...asked, ignored: words };
  return { ...asked, topic: words, filter: { ...asked.filter, ids } };
}

function isNothingMore(words: string): boolean {
  return topicWords(words.replace(NEUTRAL, " ")) === "";
}

/** How somebody's proposals are handled is told best by a list of them. */
function fits(kind: BoardAsked["kind"], { proposers }: Slots["filter"]): boolean {
  return kind !== "board" || proposers === undefined;
}

const LEFT = /还(?:有|剩|差)(?:多少|几)件|(?:都|全)?(?:答复|回复|办完|办结)了?(?:没有|吗|没)/u;

/** 质监局还有几件, 财政局答复了吗: what is left of a bureau's, where nothing else is asked of them. */
function asksWhatIsLeft(text: string, { replied, bureaus }: Slots["filter"]): boolean {
  return bureaus !== undefined && (replied === false || LEFT.test(text));
}
