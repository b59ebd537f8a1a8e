import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Point, Stance } from "../../index/digest/point.ts";
import type { Proposal } from "../../index/proposal.ts";
import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import type { Library } from "../library.ts";
import { sameBureauBy } from "../same-bureau.ts";
import { STANCE_WORDS, wording } from "../wording.ts";
import { showStances } from "./about-proposal.ts";
import { listProposals } from "./list-proposals.ts";
import { nothingFound } from "./nothing-found.ts";

/** Reading the answers of so many proposals takes about a second; a wider question is to be narrowed. */
const MOST = 60;

/** The stances wanted, of one bureau where one is named. */
export type WantedStances = { stances: readonly Stance[]; bureau?: string | undefined };

type PointTest = { stances: readonly Stance[]; isBureau?: (name: string) => boolean };

/** A proposal with recommendations answered in one of the wanted ways. */
type Match = { card: ProposalCard; proposal: Proposal; points: Point[] };

/** Of these proposals those with recommendations answered so (没采纳的), each with the first of them. */
export async function findByStance(
  cards: readonly ProposalCard[],
  { stances, bureau }: WantedStances,
  library: Library,
): Promise<Answer> {
  const same = sameBureauBy(library.index);
  const wanted: PointTest =
    bureau === undefined ? { stances } : { stances, isBureau: (name) => same(name, bureau) };
  const words = stances.map((stance) => STANCE_WORDS[stance].word).join("、");
  if (cards.length > MOST) return notice(wording.tooManyToRead(cards.length, words));
  const matches: Match[] = [];
  for (const card of cards) {
    const proposal = await library.proposal(card.id);
    const points = proposal ? pointsWith(proposal, wanted) : [];
    if (proposal && points.length > 0) matches.push({ card, proposal, points });
  }
  const [first, ...others] = matches;
  if (!first) return nothingFound(wording.noneWithStance(words));
  if (others.length === 0 && !wanted.isBureau) return showStances(first.proposal, stances);
  const sentences = new Map(matches.map(({ card, points }) => [card, points[0]?.digest ?? ""]));
  const heading = wording.withStance(words, matches.length);
  return listProposals([...sentences.keys()], { kind: "list", heading, sentences });
}

/** Of one bureau its own answers count, of all the stance that a recommendation ends with. */
function pointsWith(proposal: Proposal, { stances, isBureau }: PointTest): Point[] {
  return digestProposal(proposal).points.filter((point) =>
    isBureau
      ? point.answers.some((one) => isBureau(one.bureau) && stances.includes(one.stance))
      : stances.includes(point.stance),
  );
}
