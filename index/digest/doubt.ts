import type { Proposal, ResultMark } from "../proposal.ts";
import type { Doubt, Point, Stance } from "./point.ts";

/** What the letters are commonly printed for: A solved, B under way, C and D not now or for reference. */
const SAYS_YES = "A";
const SAYS_NO = ["C", "D"];

const isYes = (stance: Stance): boolean => stance === "adopted" || stance === "planned";

function marksOf(proposal: Proposal): ResultMark[] {
  return [proposal.resultMark, ...proposal.replies.map((reply) => reply.resultMark)].flatMap(
    (mark) => mark ?? [],
  );
}

/** A printed A beside a point that is declined, a printed C where nothing is. */
function markDoubts(proposal: Proposal, points: readonly Point[]): Doubt[] {
  const letters = new Set(marksOf(proposal).flatMap((mark) => mark.letter ?? []));
  const declined = letters.has(SAYS_YES) ? points.filter((point) => point.stance === "declined") : [];
  const told = points.filter((point) => point.stance !== "unanswered" && point.stance !== "unclear");
  const allYes = told.length > 0 && told.every((point) => isYes(point.stance));
  const refusedByMark = SAYS_NO.some((letter) => letters.has(letter as ResultMark["letter"] & string));
  return [
    ...declined.map((point) => ({ kind: "mark-contradicts-text" as const, point: point.label })),
    ...(refusedByMark && allYes ? [{ kind: "mark-contradicts-text" as const, point: null }] : []),
  ];
}

function contradict({ answers }: Point): boolean {
  const yes = answers.filter((answer) => isYes(answer.stance)).map((answer) => answer.bureau);
  const no = answers.filter((answer) => answer.stance === "declined").map((answer) => answer.bureau);
  return no.some((bureau) => !yes.includes(bureau)) && yes.some((bureau) => !no.includes(bureau));
}

/** What a person should look at: a printed mark against the text, two bureaus against each other. */
export function doubtsOf(proposal: Proposal, points: readonly Point[]): Doubt[] {
  const between = points.filter(contradict);
  return [
    ...markDoubts(proposal, points),
    ...between.map((point) => ({ kind: "bureaus-contradict" as const, point: point.label })),
  ];
}
