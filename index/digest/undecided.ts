import { withoutSpace } from "./bare.ts";
import type { ClauseReading } from "./clause-reading.ts";
import type { Match } from "./match.ts";

/** From here on a unit speaks by its own words of the very thing that was asked. */
const OF_THE_THING = 0.35;
/** What a letter says before it answers: what the rules are, what matters, what was asked. */
const RECITAL =
  /^(?:[^,]{0,6})(?:根据|按照?|依据|依照)|意义|重要|关系到|事关|是一项|系统工程|(?:规定|要求|指出|明确)[,:]|(?:您|你|委员|代表|提案)们?(?:在.{0,8})?(?:所)?(?:提出|提到|建议|反映|关心|关注)/;

/**
 * Whether a matched unit, in whose clauses no rule finds a yes or a no, is still an answer that a person should read:
 * it is near to what was asked, and neither background, a recital nor a mere heading of one clause.
 */
export function isUndecided({ unit, near }: Match, clauses: readonly ClauseReading[]): boolean {
  if (near < OF_THE_THING || RECITAL.test(withoutSpace(unit.text))) return false;
  return clauses.length > 1 && clauses.every((clause) => clause.polarity === "none" && !clause.background);
}
