import type { BureauRole } from "../../index/proposal.ts";

const ROLES: readonly [RegExp, BureauRole][] = [
  [/主办|牵头|独办/u, "lead"],
  [/会办|协办|参办|配合办理/u, "assisting"],
  [/分办|分别办理/u, "separate"],
];

/** The role a question asks for: 财政局主办的 asks for `lead`. */
export function askedRole(text: string): BureauRole | undefined {
  return ROLES.find(([pattern]) => pattern.test(text))?.[1];
}
