import type { AnswerProposal } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { ROLE_WORDS, STATUS_WORDS } from "../wording.ts";

/** Number, session and proposers on one line: how a proposal is told apart from others. */
export function identityLine(proposal: AnswerProposal): string {
  const session = proposal.session ?? (proposal.year === null ? "" : `${proposal.year}年`);
  const proposers = proposersText(proposal.proposers);
  return [proposal.number ?? "", session, proposers].filter((part) => part !== "").join(" · ");
}

/** Status and bureaus on one line: 已答复（主办 质监局；会办 财政局、科技局）. */
export function statusLine(proposal: AnswerProposal): string {
  const roles = ["lead", "separate", "unknown", "assisting"] as const;
  const groups = roles.flatMap((role) => {
    const names = proposal.bureaus.filter((bureau) => bureau.role === role).map((bureau) => bureau.name);
    return names.length > 0 ? [`${ROLE_WORDS[role]} ${names.join("、")}`] : [];
  });
  const status = STATUS_WORDS[proposal.status];
  return groups.length > 0 ? `${status}（${groups.join("；")}）` : status;
}

/** Status and who leads, short enough for a list: 已答复 · 质监局主办. */
function shortStatus({ status, bureaus }: AnswerProposal): string {
  const leads = bureaus.filter((bureau) => bureau.role !== "assisting").map((bureau) => bureau.name);
  const role = bureaus.find((bureau) => bureau.role !== "assisting")?.role ?? "unknown";
  const named = leads.length > 2 ? `${leads.slice(0, 2).join("、")}等` : leads.join("、");
  return named === "" ? STATUS_WORDS[status] : `${STATUS_WORDS[status]} · ${named}${ROLE_WORDS[role]}`;
}

/** Proposals as a numbered list; `first` is the position of the first one, `reasons` tell why each is there. */
export function proposalList(
  proposals: readonly AnswerProposal[],
  first = 1,
  reasons: readonly (string | undefined)[] = [],
): Block {
  const items = proposals.map((proposal, at) => {
    const line = [identityLine(proposal), shortStatus(proposal)].filter((part) => part !== "").join(" · ");
    const detail = reasons[at] ? `${line}\n${reasons[at]}` : line;
    return { marker: `${first + at}.`, runs: [{ text: proposal.title, strong: true as const }], detail };
  });
  return { kind: "list", items };
}

function proposersText(proposers: readonly string[]): string {
  if (proposers.length <= 4) return proposers.join("、");
  return `${proposers.slice(0, 3).join("、")}等${proposers.length}人`;
}
