import type { RecordAsked } from "../list-view.ts";

const WHO = "(?:委员|提案人|提案者)?(?:对?(?:答复|办理)(?:情况|结果|工作)?)?(?:的)?";
const RECORDED: readonly [RegExp, RecordAsked][] = [
  [/(?:还)?(?:没有?|未)(?:登记|收到)?(?:委员|提案人|提案者)?(?:的)?(?:评价|反馈)(?:意见)?/u, "not-evaluated"],
  [new RegExp(`${WHO}(?:评价|反馈)?(?:为|是)?(?:表示)?不满意`, "u"), "dissatisfied"],
  [new RegExp(`${WHO}(?:评价|反馈)?(?:为|是)?(?:表示)?基本满意`, "u"), "mostly-satisfied"],
  [new RegExp(`${WHO}(?:满意率|满意度|(?:评价|反馈)(?:统计|汇总|情况|结果)?(?!为|是))`, "u"), "evaluated"],
  [new RegExp(`${WHO}(?:评价|反馈)?(?:为|是)?(?:表示)?满意`, "u"), "satisfied"],
  [new RegExp(`${WHO}(?:评价|反馈)(?:为|是)?(?:表示)?理解|表示理解`, "u"), "understanding"],
  [/(?:已经?|登记|要|需要?)?(?:二次|重新|再次)(?:办理|答复|办)/u, "second-handling"],
  [/(?:已经?|申请|批准|同意)?延(?:了|过)?期(?:了|办理|答复)?/u, "extended"],
  [/(?:已经?)?改(?:交|派)(?:过|了|办)?|(?:改|换)(?:过|了)?(?:承办|主办)?单位/u, "reassigned"],
  [/重点(?:督办)?(?:提案|件|案)?/u, "key"],
];

/** 不满意的有哪些, 二次办理的, 重点提案: which proposals with a record of staff are asked for, and the question without these words. */
export function askedRecorded(text: string): { what: RecordAsked; rest: string } | undefined {
  const found = RECORDED.find(([pattern]) => pattern.test(text));
  return found && { what: found[1], rest: text.replace(found[0], " ") };
}
