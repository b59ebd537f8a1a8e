import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Proposal, pointsOf, quote } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";

const FOLDER = join(import.meta.dirname, "documents");

/** What a document must be read as; what is absent is not looked at. `opening…ending` stands for a text in between. */
const Expected = z.strictObject({
  number: z.string().nullable().optional(),
  title: z.string().optional(),
  session: z.string().nullable().optional(),
  committee: z.string().nullable().optional(),
  year: z.number().nullable().optional(),
  kind: z.string().optional(),
  category: z.string().nullable().optional(),
  proposers: z.array(z.string()).optional(),
  proposerCount: z.number().optional(),
  votes: z.object({ support: z.number(), oppose: z.number() }).optional(),
  mark: z.string().optional(),
  documentNumber: z.string().optional(),
  assignedOn: z.string().optional(),
  dueOn: z.string().optional(),
  /** `name role` each. */
  bureaus: z.array(z.string()).optional(),
  /** `bureau addressee kind day` each; `-` for no day. */
  replies: z.array(z.string()).optional(),
  replyDateText: z.string().optional(),
  origin: z.string().optional(),
  labels: z.array(z.string()).optional(),
  points: z.array(z.string()).optional(),
});
type Expected = z.infer<typeof Expected>;

function seen(proposal: Proposal): Record<keyof Expected, unknown> {
  const { number, title, session, committee, year, kind, category, proposers, proposerCount, votes } =
    proposal;
  const points = pointsOf(proposal.recommendations);
  const [reply] = proposal.replies;
  return {
    ...{
      number,
      title,
      session: session?.text ?? null,
      committee,
      year,
      kind,
      category,
      proposers,
      proposerCount,
      votes,
    },
    mark: proposal.resultMark?.letter ?? proposal.resultMark?.text,
    documentNumber: reply?.documentNumber ?? undefined,
    assignedOn: proposal.assignedOn?.day,
    dueOn: proposal.dueOn?.day,
    bureaus: proposal.bureaus.map((bureau) => `${bureau.name} ${bureau.role}`),
    replies: proposal.replies.map(
      ({ bureau, to, kind: replyKind, date }) => `${bureau} ${to} ${replyKind} ${date?.day ?? "-"}`,
    ),
    replyDateText: reply?.date?.text,
    origin: proposal.recommendationOrigin,
    labels: points.map(({ label }) => label),
    points: points.map(({ span }) => quote(proposal, span)),
  };
}

/** The text in the form it is expected in, where it fits; the text itself where it does not. */
function shortened(text: string, form: string | undefined): string {
  const [opening = "", ending] = (form ?? "").split("…");
  const fits = ending === undefined ? text === opening : text.startsWith(opening) && text.endsWith(ending);
  return fits && form ? form : text;
}

function compared(proposal: Proposal, expected: Expected): Record<string, unknown> {
  const got = seen(proposal);
  const asked = Object.keys(expected) as (keyof Expected)[];
  const points = (got.points as string[]).map((text, index) => shortened(text, expected.points?.[index]));
  return Object.fromEntries(asked.map((key) => [key, key === "points" ? points : got[key]]));
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("documents in many layouts", () => {
  it.each(names.map((name) => [name.replace(".txt", ""), name] as const))("%s", (_, name) => {
    const json: unknown = JSON.parse(readFileSync(join(FOLDER, name.replace(".txt", ".json")), "utf8"));
    const expected = z.array(Expected).parse(Array.isArray(json) ? json : [json]);
    const { proposals, problems } = readText(readFileSync(join(FOLDER, name), "utf8"), name);
    expect(problems).toEqual([]);
    expect(proposals.map((proposal, index) => compared(proposal, expected[index] ?? {}))).toEqual(expected);
  });
});
