import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { Stance } from "../../index/digest/point.ts";
import type { Proposal, ProposalId } from "../../index/proposal.ts";
import type { Answer, AnswerProposal } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import type { AskedNumber } from "../question/asked-number.ts";
import { MOST_COMPARED } from "../question/asked-set.ts";
import { ROLE_WORDS, STANCE_WORDS, STATUS_WORDS, wording } from "../wording.ts";
import { nothingFound } from "./nothing-found.ts";
import { proposalRecord } from "./proposal-record.ts";
import { cardsOfNumber } from "./show-number.ts";
import { showProposal } from "./show-proposal.ts";

/** Two or a few proposals beside each other: who, when, which bureau, how each recommendation was answered, votes. */
export async function compareProposals(
  numbers: readonly AskedNumber[],
  beside: readonly ProposalId[],
  library: Library,
): Promise<Answer> {
  const named = numbers.map((number) => ({ number, cards: cardsOfNumber(number, library) }));
  const missing = named.filter(({ cards }) => cards.length === 0);
  const notes = missing.map(({ number }) => wording.noSuchNumber(number.asked));
  const ids = [...beside, ...named.flatMap(({ cards }) => cards.map((card) => card.id))];
  const found = await Promise.all(
    [...new Set(ids)].slice(0, MOST_COMPARED).map((id) => library.proposal(id)),
  );
  const proposals = found.filter((one) => one !== undefined);
  const [only, ...others] = proposals;
  if (!only) return nothingFound(notes.join("\n"));
  if (others.length === 0) return showProposal(only);
  const records = proposals.map(proposalRecord);
  const blocks: Block[] = [
    ...notes.map(paragraph),
    paragraph(wording.compared(proposals.length)),
    { kind: "table", head: ["", ...records.map(nameOf)], rows: rowsOf(proposals, records) },
  ];
  const buttons = [records.map((one) => ({ label: nameOf(one), text: one.number ?? one.title }))];
  return compose({
    kind: "list",
    proposals: records,
    blocks,
    buttons,
    listed: proposals.map(({ id }) => id),
  });
}

function nameOf({ number, title }: AnswerProposal): string {
  return number ?? title.slice(0, 12);
}

function rowsOf(proposals: readonly Proposal[], records: readonly AnswerProposal[]): string[][] {
  const { compareRows: names } = wording;
  const points = proposals.map((proposal) => digestProposal(proposal).points);
  const counted = (stance: Stance) =>
    points.map((all) => `${all.filter((point) => point.stance === stance).length}`);
  const stances = Stance.options.map((stance) => [STANCE_WORDS[stance].word, ...counted(stance)]);
  return [
    [names.title, ...records.map(({ title }) => title)],
    [names.proposers, ...records.map(({ proposers }) => proposers.join("、"))],
    [names.period, ...records.map(({ session, year }) => session ?? (year === null ? "" : `${year}年`))],
    [names.bureaus, ...records.map(bureausText)],
    [names.status, ...records.map(({ status }) => STATUS_WORDS[status])],
    [names.points, ...points.map((all) => `${all.length}`)],
    ...stances.filter((row) => row.slice(1).some((count) => count !== "0")),
    [names.votes, ...proposals.map(({ votes }) => (votes ? `${votes.support} / ${votes.oppose}` : "—"))],
  ];
}

function bureausText({ bureaus }: AnswerProposal): string {
  return bureaus.map(({ name, role }) => `${name}（${ROLE_WORDS[role]}）`).join("、");
}
