import { numberSpellings } from "../number.ts";
import type { Bureau, BureauRole, Proposal } from "../proposal.ts";
import { datesIn } from "../reading/written-date.ts";
import type { CorrectedField } from "./matter.ts";

/** What staff say of a record: a field and how it should read. */
export type Correction = { field: CorrectedField; value: string };

const NAMES = /[、,，;；\s]+/;

/** Whether a value can stand in a field: a day has to be one. */
export function isFit({ field, value }: Correction): boolean {
  if (field === "assigned-on") return Boolean(datesIn(value)[0]?.day);
  return value.trim() !== "" && value.length <= 200;
}

/** A proposal as staff say it should read; its text stays what the source says. */
export function corrected(proposal: Proposal, { field, value }: Correction): Proposal {
  switch (field) {
    case "number": {
      const { year, session } = proposal;
      const { term = null, meeting = null } = session ?? {};
      return { ...proposal, number: value, numbers: numberSpellings(value, { year, term, meeting }) };
    }
    case "title":
      return { ...proposal, title: value };
    case "proposers": {
      const proposers = namesIn(value);
      return { ...proposal, proposers, proposerCount: Math.max(proposers.length, proposal.proposerCount) };
    }
    case "lead":
    case "assisting":
      return { ...proposal, bureaus: withRole(proposal.bureaus, namesIn(value), field) };
    case "assigned-on":
      return { ...proposal, assignedOn: { text: value, day: datesIn(value)[0]?.day ?? null } };
    default:
      return field satisfies never;
  }
}

/** A record whose field reads again as it did before staff corrected it. */
export function uncorrected(now: Proposal, before: Proposal, field: CorrectedField): Proposal {
  switch (field) {
    case "number":
      return { ...now, number: before.number, numbers: before.numbers };
    case "title":
      return { ...now, title: before.title };
    case "proposers":
      return { ...now, proposers: before.proposers, proposerCount: before.proposerCount };
    case "lead":
    case "assisting":
      return { ...now, bureaus: before.bureaus };
    case "assigned-on":
      return { ...now, assignedOn: before.assignedOn };
    default:
      return field satisfies never;
  }
}

function namesIn(value: string): string[] {
  return value.split(NAMES).filter((name) => name !== "");
}

function withRole(bureaus: readonly Bureau[], names: readonly string[], role: BureauRole): Bureau[] {
  const others = bureaus.filter((one) => one.role !== role && !names.includes(one.name));
  return [...others, ...names.map((name) => ({ name, role }))];
}
