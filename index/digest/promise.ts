import type { Reply } from "../proposal.ts";
import { askOf } from "./ask.ts";
import type { Letter } from "./letter.ts";
import type { Promised } from "./point.ts";
import { readPiece } from "./read-piece.ts";
import type { ReplyUnit } from "./reply-unit.ts";
import { findWrapped } from "./wrapped.ts";

const AWAITED = /待[^,;。]{2,30}?(?:后|时)/;
const CONDITION =
  /[^,;。]{2,24}?(?:通过|批准|批复|审定|成熟|到位|完成|发布|出台|允许)(?:之)?后(?=,|我|将|再|即|由|组织|实施|发布|印发)|在[^,;。]{2,24}(?:前提下|条件允许时)/;
const DUE =
  /(?:20\d\d年|今年|明年|后年|本年)(?:\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬|初)?|第?[一二三四]季度|上半年|下半年|年?底|内|春天|年内)?(?:之?前|内|起)?|\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬|份)?(?:之?前)?|年(?:底|内|末)(?:之?前)?|第?[一二三四]季度|[上下]半年|(?:春节|国庆节?|元旦|开学|汛期)(?:之)?前/;
const INTENDED = /将|拟(?!定为|定了)|计划|预计|力争|争取|确保|待|定于|[前底]|明年|后年|起/;

function promiseIn(plain: string, unit: ReplyUnit, reply: Reply): Omit<Promised, "point"> | undefined {
  const clauses = readPiece(unit.text, reply.date?.day ?? null, askOf(""));
  if (clauses.some((clause) => clause.polarity === "refused")) return undefined;
  const promises = clauses.filter(
    (clause) => clause.polarity === "planned" && clause.concrete && INTENDED.test(clause.text),
  );
  if (promises.length === 0) return undefined;
  const { start, end } = unit;
  return {
    bureau: reply.bureau,
    reply: unit.reply,
    span: { start, end },
    condition: findWrapped(plain, unit, AWAITED) ?? findWrapped(plain, unit, CONDITION) ?? null,
    due:
      dueIn(
        plain,
        unit,
        promises.map((clause) => clause.text),
      ) ?? null,
  };
}

/** The date of the promise itself: the last in its promising clauses, found again in the source. */
function dueIn(plain: string, unit: ReplyUnit, clauses: readonly string[]): Promised["due"] | undefined {
  const words = clauses.flatMap((clause) => DUE.exec(clause)?.[0] ?? []).at(-1);
  if (!words) return undefined;
  return findWrapped(plain, unit, new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
}

/** What a letter promises, sentence by sentence: a step that can be checked, with its condition and its date as written. */
export function promisesIn(plain: string, letter: Letter, labels: readonly string[]): Promised[] {
  return letter.units.flatMap((unit) => {
    const promise = promiseIn(plain, unit, letter.reply);
    if (!promise) return [];
    const match = letter.matches.find((one) => one.unit === unit);
    return [{ ...promise, point: match ? (labels[match.point] ?? null) : null }];
  });
}
