import type { Bureau, Proposal } from "./proposal.ts";
import { type SameOffice, sameOffice } from "./same-office.ts";

/**
 * A proposal whose bureaus are also known by the names that its letters have, where only a committee's own table (`same`)
 * tells that they are one office; such an office in the same role is there once.
 */
export function withOwnNames<Given extends Pick<Proposal, "bureaus" | "replies">>(
  proposal: Given,
  same: SameOffice,
): Given {
  const letters = [...new Set(proposal.replies.map(({ bureau }) => bureau))];
  const isOwn = (a: string, b: string) => a !== b && same(a, b) && !sameOffice(a, b);
  const known = proposal.bureaus.map((bureau): Bureau => {
    const alsoNamed = letters.filter((name) => isOwn(name, bureau.name));
    return alsoNamed.length === 0 ? bureau : { ...bureau, alsoNamed };
  });
  const isAgain = ({ name, role }: Bureau, at: number) =>
    known.slice(0, at).some((one) => one.role === role && one.alsoNamed?.includes(name));
  return { ...proposal, bureaus: known.filter((bureau, at) => !isAgain(bureau, at)) };
}
