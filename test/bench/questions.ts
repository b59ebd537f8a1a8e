import type { Proposal } from "../../index/proposal.ts";

/** A question of one kind, and the proposal whose words it has. */
export type BenchQuestion = { kind: (typeof KINDS)[number]; text: string; id: string };

/** The kinds of questions that are timed apart. */
export const KINDS = ["two characters", "four characters", "question", "title"] as const;

/** One question of every kind about a proposal. */
export function questionsAbout({ id, title }: Pick<Proposal, "id" | "title">): BenchQuestion[] {
  const core = title.slice(2, -3);
  return [
    { kind: "two characters", text: core.slice(0, 2), id },
    { kind: "four characters", text: core.slice(0, 4), id },
    { kind: "question", text: `${core.slice(0, 8)}怎么解决`, id },
    { kind: "title", text: title, id },
  ];
}
