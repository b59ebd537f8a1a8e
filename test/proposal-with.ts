import { Proposal, type Reply } from "../index/proposal.ts";

const TEXT = "关于加强滨河路灯管护的提案\n建议：更换老旧路灯。";

/** A proposal with nothing remarkable about it but what a test names. */
export function proposalWith(given: Partial<Omit<Proposal, "id">> & { id?: string } = {}): Proposal {
  return Proposal.parse({
    id: "示例市政协|3-1|0001",
    source: "0001.txt",
    committee: "示例市政协",
    session: { text: "三届一次会议", term: 3, meeting: 1 },
    number: "0001",
    numbers: ["0001", "1"],
    title: "关于加强滨河路灯管护的提案",
    year: 2024,
    category: null,
    kind: "individual",
    proposers: ["甘示例"],
    proposerCount: 1,
    filedOn: null,
    assignedOn: null,
    dueOn: null,
    background: null,
    recommendations: [],
    recommendationOrigin: "proposal",
    bureaus: [{ name: "城管局", role: "lead" }],
    replies: [],
    documentNumbers: [],
    votes: null,
    resultMark: null,
    text: TEXT,
    ...given,
  });
}

/** The same with letters of the bureau behind the text, one per wording. */
export function withReplies(proposal: Proposal, ...letters: readonly string[]): Proposal {
  return letters.reduce(withReply, proposal);
}

function withReply(proposal: Proposal, letter: string): Proposal {
  const start = proposal.text.length + 1;
  const span = { start, end: start + letter.length };
  const reply: Reply = {
    bureau: "城管局",
    role: "lead",
    to: "proposer",
    kind: "reply",
    date: null,
    resultMark: null,
    documentNumber: null,
    span,
    body: span,
  };
  return { ...proposal, text: `${proposal.text}\n${letter}`, replies: [...proposal.replies, reply] };
}
