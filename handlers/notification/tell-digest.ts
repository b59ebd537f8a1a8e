import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { Stance } from "../../index/digest/point.ts";
import type { Answer } from "../answer-record.ts";
import { identityLine } from "../answers/proposal-line.ts";
import { proposalRecord } from "../answers/proposal-record.ts";
import type { Block, Button } from "../block.ts";
import { compose, paragraph } from "../compose.ts";
import { STANCE_WORDS } from "../wording.ts";
import { isAwaited } from "./awaited.ts";
import { headOf, type Manner, tellChange } from "./tell-change.ts";
import type { Told } from "./told.ts";
import { notificationWording as words } from "./wording.ts";

/** So many proposals that were waited for get a button each. */
const MOST_OFFERS = 3;

/** Everything that waits for a chat in one message, each proposal once with a line for each of its letters; one thing alone is told in full. */
export function tellDigest(told: readonly Told[], manner: Manner = {}): Answer {
  const [only, ...others] = told;
  if (only && others.length === 0) return tellChange(only, manner);
  const reasons = distinct(told.flatMap((one) => one.reasons));
  const groups = [...Map.groupBy(told, ({ proposal }) => proposal.id).values()];
  const awaited = groups.flatMap(([first, ...more], at) =>
    first && [first, ...more].some(isAwaited) ? [{ at: at + 1, number: first.proposal.number }] : [],
  );
  const proposals = groups.flatMap(([first]) => (first ? [first.proposal] : []));
  const blocks: Block[] = [
    ...(manner.again ? [{ kind: "note" as const, text: words.again }] : []),
    { kind: "title", text: words.digest(told.length) },
    { kind: "list", items: groups.map((group, at) => itemOf(group, at, manner)) },
    ...(awaited.length > 0 ? [paragraph(words.answeredOnes(awaited.map(({ at }) => at)))] : []),
    {
      kind: "note",
      text: [words.digestPick, words.because(reasons.slice(0, 5))].join("\n"),
    },
  ];
  const goOn = awaited.flatMap(({ number }) => (number ? [followOn(number)] : []));
  const buttons = [
    ...goOn.slice(0, MOST_OFFERS).map((one) => [one]),
    [{ label: words.button.mine, text: "我的订阅" }],
  ];
  return compose({
    ...{ kind: "notice", total: proposals.length, blocks, buttons },
    proposals: proposals.map((one) => proposalRecord(one)),
    listed: proposals.map(({ id }) => id),
  });
}

function followOn(number: string): Button {
  return { label: words.button.followOn(number), text: `订阅 ${number}` };
}

type Item = Extract<Block, { kind: "list" }>["items"][number];

/** One proposal with all that is new of it, at its place in the list. */
function itemOf(told: readonly Told[], at: number, manner: Manner): Item {
  const lines = told.map((one) => lineOf(one, manner));
  const [proposal] = told.map((one) => one.proposal);
  const identity = proposal ? [identityLine(proposalRecord(proposal))] : [];
  return {
    marker: `${at + 1}.`,
    runs: [{ text: proposal?.title ?? "", strong: true }],
    detail: [...lines, ...identity].join("\n"),
  };
}

function lineOf(told: Told, { brief }: Manner): string {
  const stances = brief ? "" : stancesOf(told);
  return stances === "" ? headOf(told) : words.summed(headOf(told), stances);
}

/** How many points the letter answers in which way: 已采纳 2 条、暂不采纳 1 条. */
function stancesOf({ proposal, letter }: Told): string {
  if (!letter) return "";
  const at = proposal.replies.indexOf(letter);
  const answers = digestProposal(proposal).points.flatMap(({ answers: all }) =>
    all.filter(({ reply }) => reply === at).slice(0, 1),
  );
  return Stance.options
    .map(
      (stance) => [STANCE_WORDS[stance].word, answers.filter((one) => one.stance === stance).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([word, count]) => words.counted(count, word))
    .join("、");
}

function distinct<Reason>(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()];
}
