import type { Day } from "../../index/day.ts";
import type { DaySpan } from "../../index/day-span.ts";
import type { BureauRole } from "../../index/proposal.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { ListView } from "../list-view.ts";
import { type Owed, readOwed } from "./asked-owed.ts";
import { askedPromises, speaksOfPromises, withoutPromises } from "./asked-promises.ts";
import { askedRank, type Rank } from "./asked-rank.ts";
import { askedRecorded } from "./asked-recorded.ts";
import { askedRole } from "./asked-role.ts";
import { askedSpan } from "./asked-span.ts";
import { dayFrom } from "./length-of-time.ts";

type View<Kind extends ListView["kind"]> = Extract<ListView, { kind: Kind }>;

/** What a question over many proposals wants of their handling. */
export type Wanted =
  | { kind: "owing"; which: Owed; role?: BureauRole; span?: DaySpan }
  | { kind: "answered"; when?: View<"answered">["when"]; role?: BureauRole; span?: DaySpan }
  | { kind: "promises"; which: View<"promises">["which"]; span?: DaySpan }
  | { kind: "recorded"; what: View<"recorded">["what"] }
  | { kind: "board"; rank?: Rank };

/** A question over the handling of many proposals; `key` keeps to key proposals (重点提案), `topic` to titles with it; `ignored` are words that nobody understood. */
export type BoardAsked = Wanted & { filter: ProposalFilter; key?: true; topic?: string; ignored?: string };

/**
 * What is wanted, and where that is only certain if nothing else is asked, what else stands in the question: 延期的有哪些
 * is about handling, 延期付款的提案 about payments.
 */
export type BoardRead = { wanted: Wanted; rest?: string };

const BOARD =
  /(?:办复|答复|办结|按期|按时|及时|完成|采纳|落实)率|^(?:答复)?统计(?:一下)?$|办理(?:情况|进度)?(?:统计|汇总|总表|看板)|统计表|统计(?:一下)?各|^(?:办理)?看板$|各类(?:结果|标注)|主办.{0,2}会办.{0,3}(?:各|几|多少)|按(?:承?办?单位|部门).{0,4}(?:列|统计|汇总|分|看)|各(?:承?办?单位|部门|局).{0,12}(?:情况|统计|多少|几件|件数|排名)/u;
const WHOLE =
  /(?:总体|整体|总的|全部|所有|都)?的?(?:(?:办理|办复|答复|办结|完成)(?:的|工作)?(?:情况|进度|进展)(?:怎么样|怎样|如何)?|(?:办|完成|答复)得(?:怎么样|怎样|如何|好不好)|(?:总体|整体)(?:情况|进度|进展)|(?:全部|全都|都)(?:已经?)?(?:答复|回复|办完|办结|完成)了?(?:没有|吗|没))/u;
const SOON = /(?:快|即将|临近|马上|要)(?:要)?(?:到期|期满|到期限)/u;
/** 逾期超过30天, 超期一年以上, 逾期不到一周. */
const LATENESS =
  /(?:逾期|超期)了?(?<less>不到|不足|未满|少于)?(?:超过|多于|大于|满|有)?(?<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<unit>天|日|周|星期|月|年)(?:以上|多)?(?<within>以内|之内|内)?/u;
const DUE = /到期|期满|截止|到限|该(?:答复|回复|交)|(?:要|应该?|须)(?:答复|回复|答完|办完)|逾期|超期|兑现/u;
const ANSWERED =
  /(?<![该要应须没未])(?:新|刚|刚刚|最近|近期)?(?:收到的?|来的?)?(?:答复|回复|办复|办结)(?:过|的|了的)|收到了?(?:什么|哪些|几[件封])?的?(?:答复|回复|复函)|(?:有)?(?:什么|哪些)?(?:变化|动态|新情况)|(?:答复|回复|办完|办结)了(?=哪些|几|多少|什么)|(?:谁|哪家|哪些单位)(?:答复|回复)了|的(?:答复|回复|复函)(?:有哪些)?$|(?:答复|回复)情况/u;
const NEW = /(?:新|刚刚?|最近|近期)(?:收到|来)?(?:的|有)?(?:哪些|什么)?新?的?(?:答复|回复|复函)/u;
const LATE =
  /(?:超期|逾期|过期|延误|晚)了?(?:才|以?后)?(?:才)?(?:答复|回复|办复|办结)(?:了)?的|(?:超期|逾期|晚)才/u;
const IN_TIME = /(?<!没有?|未|不|[没未不]能?)(?:按期|按时|准时|如期|及时)(?:答复|回复|办复|办结|办完)/u;
/** 逾期的有哪些, 谁在等谁, 下个月到期的承诺, 2017年办复率, 不满意的: what is wanted of the handling of many proposals. */
export function askedBoard(text: string, today: Day): BoardRead | undefined {
  const rank = askedRank(text);
  if (rank) return { wanted: { kind: "board", rank } };
  if (BOARD.test(text)) return { wanted: { kind: "board" } };
  return readPromises(text, today) ?? readAnswered(text, today) ?? readOwing(text, today) ?? readRest(text);
}

function readPromises(text: string, today: Day): BoardRead | undefined {
  if (!speaksOfPromises(text)) return undefined;
  const named = DUE.test(text) ? askedSpan(text, today) : undefined;
  const asked = askedPromises(text);
  if (named) {
    const which = asked === "closed" ? ("closed" as const) : ("open" as const);
    return {
      wanted: { kind: "promises", which, span: named.span },
      rest: without(withoutPromises(text), named.said),
    };
  }
  if (SOON.test(text)) return { wanted: { kind: "promises", which: "due-soon" } };
  if (asked === "closed" || asked === undefined)
    return { wanted: { kind: "promises", which: asked ?? "open" }, rest: withoutPromises(text) };
  return { wanted: { kind: "promises", which: asked } };
}

function readAnswered(text: string, today: Day): BoardRead | undefined {
  if (LATE.test(text)) return { wanted: { kind: "answered", when: "late" }, rest: text.replace(LATE, " ") };
  if (IN_TIME.test(text))
    return { wanted: { kind: "answered", when: "in-time" }, rest: text.replace(IN_TIME, " ") };
  const named = ANSWERED.test(text) ? askedSpan(text, today, "back") : undefined;
  if (named)
    return {
      wanted: { kind: "answered", span: named.span },
      rest: without(text.replace(ANSWERED, " "), named.said),
    };
  return NEW.test(text) ? { wanted: { kind: "answered" }, rest: text.replace(NEW, " ") } : undefined;
}

function readOwing(text: string, today: Day): BoardRead | undefined {
  const { role } = askedRole(text);
  const late = readLateness(text, today, role);
  if (late) return late;
  const named = DUE.test(text) ? askedSpan(text, today) : undefined;
  const read = readOwed(text);
  const ofRole = role === undefined ? {} : { role };
  if (named)
    return {
      wanted: { kind: "owing", which: "unreplied", span: named.span, ...ofRole },
      rest: without(text.replace(DUE, " "), named.said),
    };
  if (!read) return undefined;
  const wanted = { kind: "owing" as const, which: read.which, ...(read.which === "waiting" ? {} : ofRole) };
  return { wanted, ...(read.rest === undefined ? {} : { rest: read.rest }) };
}

/** Overdue for so long is due so long ago. */
function readLateness(text: string, today: Day, role: BureauRole | undefined): BoardRead | undefined {
  const match = LATENESS.exec(text);
  const { less, count, unit, within } = match?.groups ?? {};
  const since = match && dayFrom(today, { count: count ?? "", unit: unit ?? "" }, -1);
  if (!match || !since) return undefined;
  const span = less || within ? { from: since } : { to: since };
  const ofRole = role === undefined ? {} : { role };
  return { wanted: { kind: "owing", which: "overdue", span, ...ofRole }, rest: without(text, match[0]) };
}

/** What is only meant where nothing else is asked. */
function readRest(text: string): BoardRead | undefined {
  if (WHOLE.test(text) && !/重点/u.test(text))
    return { wanted: { kind: "board" }, rest: text.replace(WHOLE, " ") };
  const recorded = askedRecorded(text);
  return recorded && { wanted: { kind: "recorded", what: recorded.what }, rest: recorded.rest };
}

function without(text: string, said: string): string {
  return text.replace(said, " ");
}

/** Whether a question over all proposals is meant even while one is talked about (这件逾期了吗 asks about that one). */
export function asksOverAll(text: string, today: Day): boolean {
  const read = askedBoard(text, today);
  if (!read || /这件|这个|这份|它|该件/u.test(text)) return false;
  if (read.rest === undefined && read.wanted.kind !== "owing") return true;
  return (read.wanted.kind === "owing" && read.wanted.which === "waiting") || OF_MANY.test(text);
}

const BOTH_ROLES = /主办.*会办|会办.*主办/u;
const MARKS = /[A-D]\d?\s*类?.*[A-D]\d?\s*类|各类(?:标注|结果)/iu;

const OF_MANY =
  /(?:逾期|到期|超期).{0,4}(?:哪些|几件|多少|列|有|的)|(?:哪些|几件|多少|谁).{0,4}(?:逾期|到期|超期)|^(?:逾期|快到期|即将到期)$|(?:的|提案)(?:都)?(?:有哪些|有几件|有多少|名单)|哪些提案/u;

/** The question with the condition that only lists of handling know: whether a proposal is a key one. */
export function boardAsked(wanted: Wanted, text: string, filter: ProposalFilter): BoardAsked {
  // 还没答复 is what such a list is about; as a condition it would leave out proposals that wait for one bureau only.
  const { replied: _, ...others } = filter;
  // 各单位A类B类各多少 counts all marks.
  const { resultMark: __, ...unmarked } = others;
  const { role: ___, ...ofAnyRole } = wanted.kind === "board" && MARKS.test(text) ? unmarked : others;
  const kept = BOTH_ROLES.test(text)
    ? ofAnyRole
    : { ...ofAnyRole, ...(filter.role ? { role: filter.role } : {}) };
  const key = wanted.kind !== "recorded" && /重点/u.test(text);
  return { ...wanted, filter: kept, ...(key ? { key: true as const } : {}) };
}
