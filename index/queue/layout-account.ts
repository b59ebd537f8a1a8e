import { z } from "zod";
import { isLetterAlone } from "../joining/letter-alone.ts";
import type { Proposal } from "../proposal.ts";
import { CorrectedField, type Finding } from "./matter.ts";

/** What one record of a source lacks of what others have; `name` is its source. */
const Lacking = z.object({ name: z.string(), fields: z.array(CorrectedField) });
export type Lacking = z.infer<typeof Lacking>;

/** What the records of a source had: the latest one by one, those before them in sum. */
export const LayoutAccount = z.object({
  recent: z.array(Lacking).default([]),
  earlier: z
    .object({ records: z.int(), lacking: z.partialRecord(CorrectedField, z.int()) })
    .default({ records: 0, lacking: {} }),
});
export type LayoutAccount = z.infer<typeof LayoutAccount>;

const WATCHED: readonly CorrectedField[] = ["lead", "proposers", "number", "assigned-on"];
const RECENT = 40;
/** So many of the recent ones without a field are an alarm, */
const ALARMING = 3;
/** where it is news: of at least so many records before them nearly all had it. */
const KNOWN = 20;
const NEARLY_ALL = 0.9;
const EXAMPLES = 3;

/** What the proposals of a file lack; a letter alone is not expected to have what a proposal has. */
export function lackingIn(proposals: readonly Proposal[]): Lacking[] {
  return proposals
    .filter((proposal) => !isLetterAlone(proposal))
    .map((proposal) => ({
      name: proposal.source,
      fields: WATCHED.filter((field) => lacks(proposal, field)),
    }));
}

function lacks({ bureaus, proposers, number, assignedOn }: Proposal, field: CorrectedField): boolean {
  switch (field) {
    case "lead":
      return bureaus.length === 0;
    case "proposers":
      return proposers.length === 0;
    case "number":
      return number === null;
    default:
      return assignedOn === null;
  }
}

/** The account with records that came. */
export function accountWith({ recent, earlier }: LayoutAccount, come: readonly Lacking[]): LayoutAccount {
  const all = [...recent, ...come];
  const past = all.slice(0, Math.max(0, all.length - RECENT));
  const lacking = Object.fromEntries(
    WATCHED.map((field) => [field, (earlier.lacking[field] ?? 0) + countOf(past, field)]),
  );
  return { recent: all.slice(past.length), earlier: { records: earlier.records + past.length, lacking } };
}

/** For each field that the records of a source lack all at once, though those before them had it, one finding. */
export function layoutAlarms(source: string, account: LayoutAccount): Finding[] {
  return WATCHED.flatMap((field) => alarmOf(source, account, field) ?? []);
}

function alarmOf(
  source: string,
  { recent, earlier }: LayoutAccount,
  field: CorrectedField,
): Finding | undefined {
  const without = recent.filter(({ fields }) => fields.includes(field));
  const [first] = without;
  if (!first || without.length < ALARMING) return undefined;
  const before = recent.indexOf(first);
  const records = earlier.records + before;
  const had = records - (earlier.lacking[field] ?? 0);
  if (records < KNOWN || had / records < NEARLY_ALL) return undefined;
  const missing = {
    count: without.length,
    among: recent.length,
    examples: without.slice(-EXAMPLES).map(({ name }) => name),
  };
  // Twice as many are worse, and asked about again where staff had let it be.
  const level = Math.floor(Math.log2(without.length / ALARMING));
  return { kind: "missing-field", source, record: null, detail: { field, missing, level } };
}

function countOf(records: readonly Lacking[], field: CorrectedField): number {
  return records.filter(({ fields }) => fields.includes(field)).length;
}
