import { arabicDigits } from "../../index/chinese-number.ts";
import type { Day } from "../../index/day.ts";
import type { DaySpan } from "../../index/day-span.ts";
import type { BureauRole } from "../../index/proposal.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { ListView } from "../list-view.ts";
import { askedDurations, type Durations } from "./asked-durations.ts";
import { askedGroups, type GroupedBy } from "./asked-groups.ts";
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
  | { kind: "owing"; which: Owed; role?: BureauRole; span?: DaySpan; left?: number; handedOver?: DaySpan }
  | { kind: "answered"; when?: View<"answered">["when"]; role?: BureauRole; span?: DaySpan }
  | { kind: "promises"; which: View<"promises">["which"]; span?: DaySpan }
  | { kind: "recorded"; what: View<"recorded">["what"] }
  | { kind: "board"; rank?: Rank }
  | { kind: "durations"; order: Durations }
  | { kind: "groups"; by: GroupedBy };

/** A question over the handling of many proposals; `key` keeps to key proposals (重点提案), `topic` to titles with it; `ignored` are words that nobody understood, `heard` bureaus taken by their sound. */
export type BoardAsked = Wanted & {
  filter: ProposalFilter;
  key?: true;
  topic?: string;
  ignored?: string;
  heard?: { asked: string; name: string }[];
};

/**
 * What is wanted, and where that is only certain if nothing else is asked, what else stands in the question: 延期的有哪些
 * is about handling, 延期付款的提案 about payments.
 */
export type BoardRead = { wanted: Wanted; rest?: string };

const BOARD =
  /(?:办复|答复|办结|按期|按时|及时|完成|采纳|落实)率|^(?:答复)?统计(?:一下)?$|办理(?:情况|进度)?(?:统计|汇总|总表|看板)|统计表|统计(?:一下)?各|^(?:办理)?看板$|[A-D]\d?类?(?:的)?(?:各)?(?:占比|比例|占(?:了)?多少)|各类(?:结果|标注)|主办.{0,2}会办.{0,3}(?:各|几|多少)|按(?:承?办?单位|部门).{0,4}(?:列|统计|汇总|分|看)|各(?:承?办?单位|部门|局).{0,12}(?:情况|统计|多少|几件|件数|排名)/u;
const WHOLE =
  /(?:总体|整体|总的|全部|所有|都)?的?(?:(?:办理|办复|答复|办结|完成)(?:的|工作)?(?:情况|进度|进展)(?:怎么样|怎样|如何)?|(?:办|完成|答复)得(?:怎么样|怎样|如何|好不好)|(?:总体|整体)(?:情况|进度|进展)|(?:全部|全都|都)(?:已经?)?(?:答复|回复|办完|办结|完成)了?(?:没有|吗|没))/u;
const SOON = /(?:快|即将|临近|马上|要)(?:要)?(?:到期|期满|到期限)/u;
/** 逾期超过30天, 超期一年以上, 逾期不到一周. */
const LATENESS =
  /(?:逾期|超期)了?(?<less>不到|不足|未满|少于)?(?:超过|多于|大于|满|有)?(?<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<unit>天|日|周|星期|月|年)(?:以上|多)?(?<within>以内|之内|内)?/u;
const DUE =
  /到期|期满|截止|到限|该(?:答复|回复|交|回(?!应)|答)|(?:要|应该?|须)(?:答复|回复|答完|办完|交)|逾期|超期|兑现/u;
const ANSWERED =
  /(?<![该要应须没未])(?:新|刚|刚刚|最近|近期)?(?:收到的?|来的?)?(?:答复|回复|办复|办结)(?:过|的|了的)|收到了?(?:什么|哪些|几[件封])?的?(?:答复|回复|复函)|(?:有)?(?:什么|哪些)?(?:变化|动态|新情况)|(?:答复|回复|办完|办结)了(?=哪些|几|多少|什么)|(?:谁|哪家|哪些单位)(?:答复|回复)了|的(?:答复|回复|复函)(?:有哪些)?$|(?:答复|回复)情况/u;
const NEW = /(?:新|刚刚?|最近|近期)(?:收到|来)?(?:的|有)?(?:哪些|什么)?新?的?(?:答复|回复|复函)/u;
const LATE =
  /(?:超期|逾期|过期|延误|晚)了?(?:才|以?后)?(?:才)?(?:答复|回复|办复|办结)(?:了)?的|(?:超期|逾期|晚)才/u;
const IN_TIME = /(?<!没有?|未|不|[没未不]能?)(?:按期|按时|准时|如期|及时)(?:答复|回复|办复|办结|办完)/u;
/** 逾期的有哪些, 谁在等谁, 下个月到期的承诺, 2017年办复率, 不满意的: what is wanted of the handling of many proposals. */
export function askedBoard(text: string, today: Day): BoardRead | undefined {
  const by = askedGroups(text);
  if (by) return { wanted: { kind: "groups", by: by.by }, rest: by.rest };
  const rank = askedRank(text);
  if (rank) return { wanted: { kind: "board", rank } };
  const durations = askedDurations(text);
  if (durations) return { wanted: { kind: "durations", order: durations.order }, rest: durations.rest };
  if (/(?:采纳|落实)率/u.test(text)) return { wanted: { kind: "board", rank: { by: "adopted-rate" } } };
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

/** 谁在等谁 and 只差会办意见的 name a role without asking for it. */
const PLAIN_ROLE: readonly Owed[] = ["unreplied", "overdue", "due-soon", "undated"];

function readOwing(text: string, today: Day): BoardRead | undefined {
  const { role } = askedRole(text);
  const kept = readLateness(text, today, role) ?? readHandedOver(text, today) ?? readLeft(text);
  if (kept) return kept;
  const named = DUE.test(text) ? askedSpan(text, today) : undefined;
  const read = readOwed(text);
  const ofRole = role === undefined ? {} : { role };
  if (named)
    return {
      wanted: { kind: "owing", which: "unreplied", span: named.span, ...ofRole },
      rest: without(text.replace(DUE, " "), named.said),
    };
  if (!read) return undefined;
  const wanted = {
    kind: "owing" as const,
    which: read.which,
    ...(PLAIN_ROLE.includes(read.which) ? ofRole : {}),
  };
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

/** 办理超过三个月的, 办了半年还没办完的: not answered, and handed over so long ago. */
const HANDLED_FOR =
  /(?:办理?|交办)(?:的?时间)?了?(?:已经?)?(?:超过|多于|大于|满|过|有|快)?了?(?<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<unit>天|日|周|星期|月|年)(?:以上|多|了)?(?=的|还|都|没|未|$)/u;

function readHandedOver(text: string, today: Day): BoardRead | undefined {
  const match = HANDLED_FOR.exec(text);
  const { count = "", unit = "" } = match?.groups ?? {};
  const to = match && dayFrom(today, { count, unit }, -1);
  if (!match || !to) return undefined;
  const rest = without(text, match[0]).replace(/(?:还|都)*(?:没有?|未)(?:办|答|回)(?:完|结|复)?/u, " ");
  return { wanted: { kind: "owing", which: "unreplied", handedOver: { to } }, rest };
}

/** 还差一家就办完的, 只剩两个单位没回的. */
const LEFT_BUREAUS =
  /(?:还|只|就|仅)*(?:差|剩|缺)(?:下|着|了|最后)?(?<count>[1-9]|[一两二三四五六七八九])(?:个|家)(?:承?办?单位|部门|局)?(?:还|都)*(?:(?:没有?|未)(?:答复|回复|办完|答|回(?!应)|交)|就(?:能|可以?|全)?(?:都|算)?(?:办完|办结|答复|答完|回齐|齐)了?)?(?:的)?/u;

function readLeft(text: string): BoardRead | undefined {
  const match = LEFT_BUREAUS.exec(text);
  const left = Number(arabicDigits(match?.groups?.count ?? "") ?? Number.NaN);
  if (!match || !(left > 0)) return undefined;
  return { wanted: { kind: "owing", which: "unreplied", left }, rest: without(text, match[0]) };
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
  return isOfMany(read.wanted) || OF_MANY.test(text);
}

/** What no single proposal can be asked: figures told apart, lengths compared, who has so many bureaus left. */
function isOfMany(wanted: Wanted): boolean {
  if (wanted.kind === "groups" || wanted.kind === "durations") return true;
  if (wanted.kind !== "owing") return false;
  const { which, left, handedOver } = wanted;
  return which === "waiting" || which === "assisting-only" || left !== undefined || handedOver !== undefined;
}

const BOTH_ROLES = /主办.*会办|会办.*主办/u;
const MARKS = /[A-D]\d?\s*类?.*[A-D]\d?\s*类|[A-D].{0,3}(?:占|比例)|各类(?:标注|结果)/iu;

const OF_MANY =
  /(?:逾期|到期|超期).{0,4}(?:哪些|几件|多少|列|有|的)|(?:哪些|几件|多少|谁).{0,4}(?:逾期|到期|超期)|^(?:逾期|快到期|即将到期)$|(?:的|提案)(?:都)?(?:有哪些|有几件|有多少|名单)|哪些提案/u;

/** 城管局在等谁 is about what it leads, 谁在等城管局 about what it assists in. */
function waitingRole(wanted: Wanted, text: string, { bureaus }: ProposalFilter): ProposalFilter {
  if (wanted.kind !== "owing" || wanted.which !== "waiting" || !bureaus) return {};
  if (/(?:谁|哪(?:些|个|家)?(?:单位|部门|局)?)(?:还)?在?等/u.test(text)) return { role: "assisting" };
  return /在?等/u.test(text) ? { role: "lead" } : {};
}

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
  const own = { ...kept, ...waitingRole(wanted, text, filter) };
  return { ...wanted, filter: own, ...(key ? { key: true as const } : {}) };
}
