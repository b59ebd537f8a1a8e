import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Point, Stance } from "../../index/digest/point.ts";
import type { Proposal } from "../../index/proposal.ts";
import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import type { Library } from "../library.ts";
import type { OutcomeSource } from "../outcome-source.ts";
import { sameBureauBy } from "../same-bureau.ts";
import { STANCE_WORDS, wording } from "../wording.ts";
import { showStances } from "./about-proposal.ts";
import type { Sight } from "./board/sight.ts";
import { listProposals, PAGE_SIZE } from "./list-proposals.ts";
import { nothingFound } from "./nothing-found.ts";

/** Reading the answers of so many proposals takes about a second; of more, what is kept of them tells which to read. */
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
  { library, outcomes }: Pick<Sight, "library" | "outcomes">,
): Promise<Answer> {
  const same = sameBureauBy(library.index);
  const wanted: PointTest =
    bureau === undefined ? { stances } : { stances, isBureau: (name) => same(name, bureau) };
  const words = stances.map((stance) => STANCE_WORDS[stance].word).join("、");
  if (cards.length > MOST)
    return listKept(await keptMatches(cards, wanted, outcomes), words, { library, wanted });
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

/** Cards by what is kept of them, and of how many nothing is kept yet. */
type KeptMatches = { cards: ProposalCard[]; unread: number };

/** What is kept names the bureaus that answer proposers, so of one that assists there it tells nothing. */
async function keptMatches(
  cards: readonly ProposalCard[],
  { stances, isBureau = () => true }: PointTest,
  outcomes: OutcomeSource,
): Promise<KeptMatches> {
  const known = await outcomes.all();
  const isWanted = ({ id }: ProposalCard) =>
    known.get(id)?.stances.some((one) => stances.includes(one.stance) && isBureau(one.bureau)) ?? false;
  return { cards: cards.filter(isWanted), unread: cards.filter(({ id }) => !known.has(id)).length };
}

async function listKept(
  { cards, unread }: KeptMatches,
  words: string,
  { library, wanted }: { library: Library; wanted: PointTest },
): Promise<Answer> {
  const notes = [
    ...(unread > 0 ? [wording.stillReading(unread)] : []),
    ...(wanted.isBureau ? [wording.onlyDeciding] : []),
  ];
  if (cards.length === 0) return nothingFound([wording.noneWithStance(words), ...notes].join(""));
  const sentences = new Map<ProposalCard, string>();
  for (const card of cards.slice(0, PAGE_SIZE)) {
    const proposal = await library.proposal(card.id);
    sentences.set(card, (proposal && pointsWith(proposal, wanted)[0]?.digest) ?? "");
  }
  return listProposals(cards, {
    kind: "list",
    heading: wording.withStance(words, cards.length),
    notes,
    sentences,
  });
}

/** Of one bureau its own answers count, of all the stance that a recommendation ends with. */
function pointsWith(proposal: Proposal, { stances, isBureau }: PointTest): Point[] {
  return digestProposal(proposal).points.filter((point) =>
    isBureau
      ? point.answers.some((one) => isBureau(one.bureau) && stances.includes(one.stance))
      : stances.includes(point.stance),
  );
}
