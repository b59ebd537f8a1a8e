import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { Stance } from "../../index/digest/point.ts";
import type { Answer } from "../answer-record.ts";
import { identityLine } from "../answers/proposal-line.ts";
import { proposalRecord } from "../answers/proposal-record.ts";
import type { Block } from "../block.ts";
import { compose } from "../compose.ts";
import { STANCE_WORDS } from "../wording.ts";
import { headOf, type Manner, tellChange } from "./tell-change.ts";
import type { Told } from "./told.ts";
import { notificationWording as words } from "./wording.ts";

/** Everything that waits for a chat in one message, a line or two each; one thing alone is told in full. */
export function tellDigest(told: readonly Told[], manner: Manner = {}): Answer {
  const [only, ...others] = told;
  if (only && others.length === 0) return tellChange(only, manner);
  const reasons = distinct(told.flatMap((one) => one.reasons));
  const blocks: Block[] = [
    ...(manner.again ? [{ kind: "note" as const, text: words.again }] : []),
    { kind: "title", text: words.digest(told.length) },
    { kind: "list", items: told.map((one, at) => lineOf(one, at, manner)) },
    {
      kind: "note",
      text: [words.digestPick, words.because(reasons.slice(0, 5))].join("\n"),
    },
  ];
  const buttons = [[{ label: words.button.mine, text: "我的订阅" }]];
  const proposals = told.map(({ proposal }) => proposalRecord(proposal));
  const listed = told.map(({ proposal }) => proposal.id);
  return compose({ kind: "notice", proposals, total: told.length, blocks, buttons, listed });
}

function lineOf(told: Told, at: number, { brief }: Manner) {
  const identity = identityLine(proposalRecord(told.proposal));
  const stances = brief ? [] : [stancesOf(told)];
  const detail = [headOf(told), ...stances, identity].filter((part) => part !== "").join("\n   ");
  return { marker: `${at + 1}.`, runs: [{ text: told.proposal.title, strong: true as const }], detail };
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
