import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import { compose, notice, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import type { VotesRanking } from "../question/asked-status.ts";
import type { Question } from "../question/question.ts";
import { wording } from "../wording.ts";
import { listProposals } from "./list-proposals.ts";

const NAMES = 10;

/** The proposals with the most votes for or against, or who proposed most. */
export function rankProposals(
  { by, filter }: Extract<Question, { kind: "ranking" }>,
  library: Library,
): Answer {
  if (by === "proposers") return rankProposers(filter, library);
  if (by === "oldest") return rankByAge(filter, library);
  return rankByVotes(by, filter, library);
}

function rankByVotes(by: VotesRanking, filter: ProposalFilter, library: Library): Answer {
  const side = by.endsWith("support") ? "support" : "oppose";
  const direction = by.startsWith("least") ? 1 : -1;
  const voted = library.index.cards(filter).filter((card) => card.votes !== null);
  if (voted.length === 0) return notice(wording.noVotesToRank, "nothing-found");
  const ranked = voted.sort((a, b) => direction * ((a.votes?.[side] ?? 0) - (b.votes?.[side] ?? 0)));
  const heading = wording.rankedByVotes[by];
  const notes = new Map(
    ranked.map((card) => [card, wording.votes(card.votes?.support ?? 0, card.votes?.oppose ?? 0)]),
  );
  return listProposals(ranked, { kind: "list", heading, details: notes });
}

/** The earliest year first; who prints no year is left out. */
function rankByAge(filter: ProposalFilter, library: Library): Answer {
  const dated = library.index.cards(filter).filter((card) => card.year !== null);
  if (dated.length === 0) return notice(wording.noYearsToRank, "nothing-found");
  const oldestFirst = dated.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return listProposals(oldestFirst, { kind: "list", heading: wording.oldest });
}

function rankProposers(filter: ProposalFilter, library: Library): Answer {
  const counts = new Map<string, number>();
  for (const name of library.index.cards(filter).flatMap((card) => card.proposers))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, NAMES);
  if (ranked.length === 0) return notice(wording.noProposalsToCount, "nothing-found");
  const rows = ranked.map(([name, count]) => [name, `${count}`]);
  const blocks = [
    paragraph(wording.mostProposing),
    { kind: "table" as const, head: [...wording.proposerHead], rows },
  ];
  return compose({ kind: "count", total: counts.size, blocks });
}
