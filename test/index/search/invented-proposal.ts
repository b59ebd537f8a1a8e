import { Proposal } from "../../../index/proposal.ts";

/** An invented proposal: what the test says, and the rest plain. Points are given as texts. */
export function proposalWith(
  given: Partial<Omit<Proposal, "id">> & { id?: string; points?: string[] },
): Proposal {
  const { points = [], ...fields } = given;
  const title = given.title ?? "关于加强示例工作的建议";
  const text = [title, ...points].join("\n");
  const recommendations = points.map((point, at) => {
    const start = text.indexOf(point);
    return { label: String(at + 1), span: { start, end: start + point.length }, children: [] };
  });
  return Proposal.parse({
    id: given.id ?? `${given.committee ?? ""}/${given.session?.text ?? ""}/${given.number ?? title}`,
    source: "invented.txt",
    committee: null,
    session: null,
    number: null,
    numbers: [],
    title,
    year: null,
    category: null,
    kind: "individual",
    proposers: [],
    proposerCount: given.proposers?.length ?? 0,
    filedOn: null,
    assignedOn: null,
    dueOn: null,
    background: null,
    recommendations,
    recommendationOrigin: points.length > 0 ? "proposal" : "title",
    bureaus: [],
    replies: [],
    documentNumbers: [],
    votes: null,
    resultMark: null,
    text,
    ...fields,
  });
}
