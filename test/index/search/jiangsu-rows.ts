import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Proposal } from "../../../index/proposal.ts";
import { proposalWith } from "./invented-proposal.ts";

const FILE = join(import.meta.dirname, "../../../../shared/samples/jiangsu-2022.csv");
const Row = z.object({
  proposal_number: z.string(),
  reason: z.string(),
  personnel_name: z.string(),
  content: z.string(),
});

/** Whether the published proposals lie beside the project. */
export const hasJiangsu = existsSync(FILE);

/** The published proposals as records, without points: 630 real titles and names. */
export function jiangsuProposals(): Proposal[] {
  const rows = z.array(Row).parse(parse(readFileSync(FILE, "utf8"), { columns: true }));
  return rows.map((row) =>
    proposalWith({
      id: row.proposal_number,
      number: row.proposal_number,
      year: 2022,
      title: row.reason.trim(),
      proposers: [row.personnel_name.replace(/等\d+人$/u, "")],
      text: row.content,
      background: { start: 0, end: row.content.length },
    }),
  );
}
