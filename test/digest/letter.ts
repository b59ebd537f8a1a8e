import { Proposal } from "../../index/proposal.ts";

/** A proposal with these recommendations and one reply of the lead bureau, made for a test. */
export function letterTo(recommendations: readonly string[], reply: string): Proposal {
  const asked = recommendations.join("\n");
  const text = `${asked}\n${reply}`;
  const spans = recommendations.map((one) => ({
    start: asked.indexOf(one),
    end: asked.indexOf(one) + one.length,
  }));
  const body = { start: asked.length + 1, end: text.length };
  return Proposal.parse({
    ...NOTHING_KNOWN,
    recommendations: spans.map((span, at) => ({ label: String(at + 1), span, children: [] })),
    bureaus: [{ name: "城管局", role: "lead" }],
    replies: [{ ...LEAD_REPLY, span: body, body }],
    text,
  });
}

const LEAD_REPLY = {
  bureau: "城管局",
  role: "lead",
  to: "proposer",
  kind: "reply",
  date: null,
  resultMark: null,
  documentNumber: null,
};

const NOTHING_KNOWN = {
  id: "示例市政协/1-1/1",
  source: "letter.txt",
  committee: null,
  session: null,
  number: null,
  numbers: [],
  title: "关于示例的提案",
  year: null,
  category: null,
  kind: "unknown",
  proposers: [],
  proposerCount: 0,
  filedOn: null,
  assignedOn: null,
  dueOn: null,
  background: null,
  recommendationOrigin: "proposal",
  documentNumbers: [],
  votes: null,
  resultMark: null,
};
