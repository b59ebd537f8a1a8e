import { sameBureau } from "../../index/bureau-name.ts";
import { type BureauRole, Proposal, type Recommendation, type Reply } from "../../index/proposal.ts";
import type { Labelled, LabelledReply } from "./labels.ts";

const ROLES: Record<string, BureauRole> = { 主办: "lead", 会办: "assisting", 分办: "separate" };

function roleOf(labelled: Labelled, reply: LabelledReply): BureauRole {
  const named = labelled.fields.bureaus.find((bureau) => sameBureau(bureau.name, reply.bureau));
  const role = ROLES[named?.role ?? ""];
  return role ?? (reply.to === "lead" ? "assisting" : "unknown");
}

function replyOf(labelled: Labelled, reply: LabelledReply): Reply {
  const kinds = { attachment: "cover-note", correction: "correction" } as const;
  const other = reply.to === "lead" ? "opinion" : "reply";
  const kind = reply.kind === "attachment" || reply.kind === "correction" ? kinds[reply.kind] : other;
  const span = { start: reply.start, end: reply.end };
  return {
    bureau: reply.bureau,
    role: roleOf(labelled, reply),
    to: reply.to === "lead" ? "lead" : "proposer",
    kind,
    date: reply.date ? { text: reply.date, day: reply.date } : null,
    resultMark: null,
    documentNumber: null,
    span,
    body: span,
  };
}

/** The outline of the labelled points: one that spans others, or is marked as a container, is above them. */
function outlineOf(labelled: Labelled): Recommendation[] {
  const top: Recommendation[] = [];
  for (const point of labelled.points) {
    const container = labelled.points.find((one) => one.optional && point.id.startsWith(`${one.id}.`));
    const leaf = { label: point.id, span: { start: point.start, end: point.end }, children: [] };
    const above = container && top.find((one) => one.label === container.id);
    (above ? above.children : top).push(leaf);
  }
  return top;
}

/** The proposal as a perfect reader would give it, built from the labels. */
export function goldProposal(labelled: Labelled): Proposal {
  return Proposal.parse({
    id: labelled.id,
    source: labelled.file,
    committee: null,
    session: null,
    number: null,
    numbers: [],
    title: labelled.fields.title,
    year: null,
    category: null,
    kind: "unknown",
    proposers: [],
    proposerCount: 0,
    filedOn: null,
    assignedOn: null,
    dueOn: null,
    background: null,
    recommendations: outlineOf(labelled),
    recommendationOrigin: "proposal",
    bureaus: labelled.replies.map((reply) => ({ name: reply.bureau, role: roleOf(labelled, reply) })),
    replies: labelled.replies.map((reply) => replyOf(labelled, reply)),
    documentNumbers: [],
    votes: null,
    resultMark: null,
    text: labelled.text,
  });
}
