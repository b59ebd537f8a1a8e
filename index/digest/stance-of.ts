import { withoutSpace } from "./plain.ts";
import type { Stance } from "./point.ts";
import { isAlternative, isConcrete, isReason, type Polarity, polarityOf } from "./polarity.ts";
import { clausesIn } from "./sentence.ts";

/** What was asked, as far as the decision needs it. */
export type Ask = { raises: boolean; recurs: boolean };

/** The asks of a point: whether it wants more of what exists, and whether it wants it again and again. */
export function askOf(point: string): Ask {
  return {
    raises:
      /提高到|提高至|上调|增加到|增加至|调整为|调整到|由.{1,12}(?:提高|增加|调|延长)|扩大到|延长(?:到|至)/.test(
        point,
      ),
    recurs: /每(?:年|月|周|季度|学期|天|日|半年)|定期|常态化|长期/.test(point),
  };
}

type Verdicts = { refused: boolean; done: boolean; planned: boolean; vague: boolean; partial: boolean };

const PARTIAL =
  /部分(?:采纳|吸收|吸纳)|先行先试|先行试点|(?:暂|仅|只|先)(?:只)?在.{1,24}(?:试点|试行|开展|推行|实施)|采纳.{0,40}(?:但|其余|其他)|其余.{0,20}(?:暂不|不予|暂缓|不作)|按.{0,12}(?:万元|元|%|个|小时).{0,10}(?:执行|安排)/;
/** A refusal of the degree: the thing exists or comes, only not as much of it. */
const OF_DEGREE =
  /(?:暂不|不宜|不再|不予|尚不|不)(?:进一步)?(?:提高|扩大|增加|上调|延长|新增|推广|全面|在全|强制|铺开|统一)|维持.{0,16}(?:比例|标准|额度|水平|时间|频次)|安排(?:暂|尚|仍)?有.{0,4}困难|全面.{0,8}(?:有困难|条件|难度)|暂不在全/;
const REST = /(?:另有|另外|其余|剩余|尚有|余下|剩下|仍有|还有)|扩大到|扩展到|全覆盖|推广到|二期|第二批/;

function verdictsIn(clauses: readonly string[]): Verdicts {
  const all = clauses.join("");
  const verdicts: Verdicts = {
    refused: false,
    done: false,
    planned: false,
    vague: false,
    partial: PARTIAL.test(all),
  };
  for (const clause of clauses) {
    const polarity = polarityOf(clause);
    const passed = isReason(clause) || (verdicts.refused && isAlternative(clause));
    if (polarity === "refused") verdicts.refused = true;
    else if (!passed) note(verdicts, clause, polarity);
  }
  return verdicts;
}

function note(verdicts: Verdicts, clause: string, polarity: Polarity): void {
  if (polarity === "done") verdicts.done = true;
  if (polarity !== "planned") return;
  if (isConcrete(clause)) verdicts.planned = true;
  else verdicts.vague = true;
}

/** The stance of what one bureau says to one point, read clause by clause; `unanswered` where it takes none. */
export function stanceOf(pieces: readonly string[], ask: Ask): Stance {
  const clauses = pieces.flatMap((piece) =>
    clausesIn(piece, { start: 0, end: piece.length }).map((span) =>
      withoutSpace(piece.slice(span.start, span.end)),
    ),
  );
  const verdicts = verdictsIn(clauses);
  const all = withoutSpace(pieces.join(""));
  if (verdicts.refused) return refusal(all, verdicts, ask);
  if (verdicts.planned && verdicts.done && !ask.recurs) return "planned";
  if (verdicts.planned && ask.recurs && verdicts.done) return REST.test(all) ? "planned" : "adopted";
  if (verdicts.planned) return "planned";
  if (verdicts.done) return "adopted";
  return verdicts.vague ? "unclear" : "unanswered";
}

function refusal(all: string, verdicts: Verdicts, ask: Ask): Stance {
  if (verdicts.partial) return "partial";
  if (!(verdicts.done || verdicts.planned)) return "declined";
  if (OF_DEGREE.test(all)) return ask.raises ? "declined" : "partial";
  return /;|但|不过|另/.test(all) ? "partial" : "declined";
}
