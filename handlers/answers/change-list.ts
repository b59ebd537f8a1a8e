import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import type { Button } from "../block.ts";
import { compose, notice, paragraph } from "../compose.ts";
import type { Conversation } from "../conversation.ts";
import type { Library } from "../library.ts";
import { conditionsFor } from "../question/changed-question.ts";
import { listWords } from "../question/list-words.ts";
import type { Condition, ListChange, OverMany } from "../question/question.ts";
import { wording } from "../wording.ts";
import { type Find, GOOD, strictly } from "./find-cards.ts";
import { listProposals } from "./list-proposals.ts";
import { showProposal } from "./show-proposal.ts";
import { withNotes } from "./with-notes.ts";

type Narrowing = Extract<ListChange, { kind: "narrow" }>;

/** What narrowing stands on; `answerOver` answers a question over many as if it were asked now. */
export type ListGround = {
  list: NonNullable<Conversation["list"]>;
  library: Library;
  answerOver(question: OverMany): Promise<Answer> | Answer;
};

/** The open list under a further condition; where it leaves nothing, says so and offers what else could be meant. */
export async function narrowList(change: Narrowing, ground: ListGround): Promise<Answer> {
  const { wider, condition } = change;
  const further = wider && (await whatIsLeft(wider.question, change, ground));
  if (wider && further) return { ...further, asked: wider.asked };
  return (
    (await whatIsLeft(amongListed(condition, ground), change, ground)) ?? nothingLeft(change, ground.list)
  );
}

/** Only what is listed, by its ids: the list's own question has no place for the condition. */
function amongListed(condition: Condition, { list }: ListGround): Find {
  const { words, stances, asked } = condition;
  const filter = { ...conditionsFor({}, condition), ids: list.ids };
  return { kind: "find", filter, words, stances, asked, set: true };
}

async function whatIsLeft(
  question: OverMany,
  { name }: Narrowing,
  ground: ListGround,
): Promise<Answer | undefined> {
  if (question.kind === "find" && question.stances.length === 0) return findLeft(question, name, ground);
  const given = await ground.answerOver(question);
  return given.proposals.length > 0 ? given : undefined;
}

async function findLeft(
  question: Find,
  name: string,
  { list, library }: ListGround,
): Promise<Answer | undefined> {
  const found = await strictly(question, library);
  if (!found) return undefined;
  const cards = found.covered < GOOD ? found.cards.filter(({ id }) => list.ids.includes(id)) : found.cards;
  const [only, ...others] = inOrderOf(list.ids, cards);
  if (!only) return undefined;
  if (others.length > 0) {
    const heading = wording.narrowed(name, cards.length);
    const listed = listProposals([only, ...others], { kind: "list", heading });
    return { ...listed, buttons: [...listed.buttons, [dropButton()]] };
  }
  const proposal = await library.proposal(only.id);
  if (!proposal) return notice(wording.fault);
  const shown = withNotes(showProposal(proposal), [wording.onlyLeft(name)]);
  return { ...shown, buttons: [...shown.buttons, [backButton(list)]] };
}

/** The list keeps its order; what only the narrower question finds comes after it. */
function inOrderOf(ids: readonly string[], cards: readonly ProposalCard[]): ProposalCard[] {
  const positions = new Map(ids.map((id, at) => [id, at]));
  const position = ({ id }: ProposalCard) => positions.get(id) ?? ids.length;
  return cards.toSorted((a, b) => position(a) - position(b));
}

function nothingLeft({ name, replaceable }: Narrowing, list: ListGround["list"]): Answer {
  const { replace, searchEverywhere } = wording.button;
  const buttons: Button[] = [
    backButton(list),
    ...(replaceable && list.asked ? [{ label: replace(name), text: listWords.replace(name) }] : []),
    { label: searchEverywhere, text: listWords.search(name) },
  ];
  return compose({
    kind: "nothing-found",
    blocks: [paragraph(wording.noneLeft(list.ids.length, name))],
    buttons: buttons.map((button) => [button]),
  });
}

function backButton({ ids }: ListGround["list"]): Button {
  return { label: wording.button.back(ids.length), text: listWords.again };
}

function dropButton(): Button {
  return { label: wording.button.drop, text: listWords.drop };
}
