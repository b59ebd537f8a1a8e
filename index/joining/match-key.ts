import { essenceOf } from "../change/words/essence.ts";
import type { ProposalRecord } from "../proposal.ts";

/** What names a proposal, in itself and in a letter to it. */
export type Named = Pick<
  ProposalRecord,
  "id" | "title" | "number" | "numbers" | "proposers" | "session" | "committee"
>;

/** A letter's own heading names no subject: 关于第15号提案的答复. */
const NO_SUBJECT = /号(?:重点)?(?:提案|建议)|(?:答复|复函|回复|意见)(?:的?函)?$/;
const FRAME = /^(?:关于|对)|的?(?:提案|建议|议案|意见|几点建议|若干建议)$/g;
const SHORTEST_SUBJECT = 5;
const MOST_PROPOSERS = 3;
/** More of a title tells no two proposals apart. */
const LONGEST_KEY = 200;

/** What a proposal is about, in a form in which its letters say the same; empty where the title tells nothing of it. */
export function subjectOf({ title }: Pick<Named, "title">): string {
  if (NO_SUBJECT.test(title.trim())) return "";
  const subject = essenceOf(title).replace(FRAME, "");
  return subject.length < SHORTEST_SUBJECT ? "" : subject;
}

/** The digits by which a number is known within its session: 15 of 20220015. */
export function serialOf({ numbers }: Pick<Named, "numbers">): string | undefined {
  const serials = numbers.filter((one) => /^[1-9]\d*$/.test(one));
  return serials.toSorted((one, other) => one.length - other.length)[0];
}

/** Words under which a letter and its proposal find one another. */
export function matchKeys(named: Named): string[] {
  const subject = subjectOf(named);
  const serial = serialOf(named);
  const keys = [
    ...(subject ? [`t:${subject}`] : []),
    ...(serial ? [`n:${serial}`] : []),
    ...new Set(named.proposers.slice(0, MOST_PROPOSERS).map((name) => `p:${name}`)),
  ];
  return keys.map((key) => key.slice(0, LONGEST_KEY));
}
