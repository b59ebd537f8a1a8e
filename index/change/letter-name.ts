import { withoutPlace } from "../bureau-name.ts";
import type { Proposal, Reply } from "../proposal.ts";
import { essenceOf } from "./words/essence.ts";

/** A letter and its name within its proposal, the same whenever the proposal is read again. */
export type NamedLetter = { name: string; letter: Reply };

/** The proposal's letters in order. A letter is known by bureau and kind, and its place among the same. */
export function namedLetters({ replies }: Proposal): NamedLetter[] {
  const seen = new Map<string, number>();
  return replies.map((letter) => {
    const kin = `${withoutPlace(essenceOf(letter.bureau))}|${letter.kind}`;
    const place = seen.get(kin) ?? 0;
    seen.set(kin, place + 1);
    return { name: `${kin}|${place}`, letter };
  });
}
