import type { BureauRole } from "../../index/proposal.ts";

const ROLES: readonly [RegExp, BureauRole][] = [
  [/(?:主办|牵头|独办)(?:单位|部门)?/gu, "lead"],
  [/(?:会办|协办|参办|配合办理)(?:单位|部门)?/gu, "assisting"],
  [/分办|分别办理/gu, "separate"],
];

/** The role a question asks for (财政局主办的 asks for `lead`), and the question without the word. */
export function askedRole(text: string): { role?: BureauRole; rest: string } {
  const found = ROLES.find(([pattern]) => text.search(pattern) >= 0);
  return found ? { role: found[1], rest: text.replaceAll(found[0], " ") } : { rest: text };
}
