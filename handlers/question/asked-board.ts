import type { ProposalFilter } from "../../index/search/proposal-index.ts";

/** A question over the handling of many proposals; `key` keeps to key proposals (重点提案). */
export type BoardAsked =
  | { kind: "owing"; which: Owed; filter: ProposalFilter; key?: true }
  | { kind: "promises"; which: "due" | "open"; filter: ProposalFilter; key?: true }
  | { kind: "board"; filter: ProposalFilter; key?: true };

/** All that is not answered, only what is overdue or soon due, or where a lead waits for an assisting bureau. */
type Owed = "unreplied" | "overdue" | "due-soon" | "waiting";

type Wanted =
  | { kind: "owing"; which: Owed }
  | { kind: "promises"; which: "due" | "open" }
  | { kind: "board" };

const BOARD =
  /办复率|答复率|(?:按期|按时|及时)率|^(?:答复)?统计(?:一下)?$|办理(?:情况|进度)?(?:统计|汇总|总表|看板)|统计表|^(?:办理)?看板$|各(?:承?办?单位|部门|局).{0,6}(?:情况|统计|多少)|哪(?:个|些|家)(?:承?办?单位|部门|局).{0,12}最(?:多|少|高|低)/u;
const WAITING =
  /谁(?:还)?在?等(?:着)?谁|谁等谁|等(?:着|待)?(?:.{0,8})会办|会办(?:单位|意见)?.{0,4}(?:没|未)(?:有)?(?:交|报|回|来|给|答复)|卡在(?:谁|哪)/u;
const PROMISES = /承诺/u;
const ALL_PROMISES = /台账|所有|全部|各单位|未(?:了结|兑现)|没(?:有)?(?:了结|兑现)/u;
const DUE = /到期|逾期|过期|到了?期|该问|该催/u;
const SOON = /(?:快|即将|临近|马上|本周|本月)(?:要)?(?:到期|期满|到期限)/u;
const OVERDUE = /逾期|超期|超时限|过期(?:没|未)/u;

/** 逾期的有哪些, 谁在等谁, 哪些承诺到期, 2017年办复率: what a question over all proposals wants of their handling. */
export function askedBoard(text: string): Wanted | undefined {
  if (BOARD.test(text)) return { kind: "board" };
  if (WAITING.test(text)) return { kind: "owing", which: "waiting" };
  if (PROMISES.test(text) && DUE.test(text)) return { kind: "promises", which: "due" };
  if (PROMISES.test(text) && ALL_PROMISES.test(text)) return { kind: "promises", which: "open" };
  if (SOON.test(text)) return { kind: "owing", which: "due-soon" };
  return OVERDUE.test(text) ? { kind: "owing", which: "overdue" } : undefined;
}

/** 质监局还有几件: what is left of a bureau's, where nothing else is asked of them. */
export function asksWhatIsLeft(text: string, { replied, bureaus }: ProposalFilter): boolean {
  return bureaus !== undefined && (replied === false || /还(?:有|剩|差)(?:多少|几)件/u.test(text));
}

/** Whether a question over all proposals is meant even while one is talked about (这件逾期了吗 asks about that one). */
export function asksOverAll(text: string): boolean {
  const wanted = askedBoard(text);
  if (!wanted) return false;
  return wanted.kind !== "owing" || wanted.which === "waiting" || OF_MANY.test(text);
}

const OF_MANY =
  /(?:逾期|到期|超期).{0,4}(?:哪些|几件|多少|列|有|的)|(?:哪些|几件|多少|谁).{0,4}(?:逾期|到期|超期)|^(?:逾期|快到期|即将到期)$/u;

/** The question with the condition that only lists of handling know: whether a proposal is a key one. */
export function boardAsked(wanted: Wanted, text: string, filter: ProposalFilter): BoardAsked {
  // 还没答复 is what such a list is about; as a condition it would leave out proposals that wait for one bureau only.
  const { replied: _, ...kept } = filter;
  return { ...wanted, filter: kept, ...(/重点/u.test(text) ? { key: true as const } : {}) };
}
