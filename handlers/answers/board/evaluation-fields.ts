import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import { Evaluation } from "../../../index/staff/deed.ts";
import type { StaffRecords } from "../../../index/staff/record.ts";
import { boardWording, EVALUATION_WORDS } from "../../board-wording.ts";
import { percent } from "./percent.ts";

const CONTENT: readonly Evaluation[] = ["satisfied", "mostly-satisfied"];

/** What proposers said of the handling, where staff recorded it. */
export function evaluationFields(
  cards: readonly ProposalCard[],
  { records }: { records: StaffRecords },
): { name: string; value: string }[] {
  const words = evaluationWords(cards, records);
  return words.length === 0 ? [] : [{ name: boardWording.evaluations, value: words.join("；") }];
}

/** How many said what, and the share of the content among those who said something; nothing where nothing is recorded. */
export function evaluationWords(cards: readonly ProposalCard[], records: StaffRecords): string[] {
  const given = cards.flatMap(({ id }) => records.of(id).evaluation ?? []);
  if (given.length === 0) return [];
  const numberOf = (one: Evaluation) => given.filter((each) => each === one).length;
  const counts = Evaluation.options.map((one) => `${EVALUATION_WORDS[one]} ${numberOf(one)}`);
  const told = given.length - numberOf("no-feedback");
  const content = CONTENT.reduce((sum, one) => sum + numberOf(one), 0);
  return [counts.join("，"), boardWording.contentShare(percent(content, told))];
}
