import { yearOfNumber } from "../number.ts";
import type { Reply, WrittenDate } from "../proposal.ts";
import type { LabelKey } from "./label.ts";
import type { Layout } from "./layout.ts";
import { datesIn, wholeDate } from "./written-date.ts";

/** The dates that a proposal's page prints. */
export type ProposalDates = {
  filedOn: WrittenDate | null;
  assignedOn: WrittenDate | null;
  dueOn: WrittenDate | null;
};

const DUE =
  /(?:应于|须于|限于|请于|应在|须在)\s*([^。;,()]{4,16}?)\s*(?:前|之前|以前)?\s*(?:答复|办结|回复|办复)/;

function dateOf(text: string): WrittenDate | null {
  const found = datesIn(text)[0];
  return found ? { text: found.text, day: found.day } : wholeDate(text);
}

/** The date in the value of the first field of this kind. */
export function fieldDate(layout: Layout, key: LabelKey): WrittenDate | null {
  const values = layout.fields.filter((field) => field.key === key).map(({ text }) => dateOf(text));
  return values.find((date) => date !== null) ?? null;
}

function dueIn(layout: Layout): WrittenDate | null {
  const written = layout.fields.map(({ text }) => DUE.exec(text)?.[1]).find((one) => one !== undefined);
  return written ? dateOf(written) : null;
}

/** When a proposal was filed and assigned, and by when the source says a reply is due. */
export function proposalDates(layout: Layout): ProposalDates {
  return {
    filedOn: fieldDate(layout, "filedOn"),
    assignedOn: fieldDate(layout, "assignedOn"),
    dueOn: fieldDate(layout, "dueOn") ?? dueIn(layout),
  };
}

function yearIn(text: string): number | null {
  const written = /(?<!\d)((?:19|20)\d{2})(?=\s*[年\-/.〕\]】)])/.exec(text)?.[1];
  return written ? Number(written) : null;
}

/** The year of a date; a damaged one (2023526日) still opens with it. */
function yearOfDate(date: WrittenDate | null): number | null {
  const written = date?.day?.slice(0, 4) ?? /^(?:19|20)\d{2}/.exec(date?.text ?? "")?.[0];
  return written ? Number(written) : null;
}

/** The year that the page prints under a label of its own. */
export function printedYear(layout: Layout): number | null {
  const written = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(
    layout.fields.find(({ key }) => key === "year")?.text ?? "",
  )?.[0];
  return written ? Number(written) : null;
}

/** The year of a proposal: of its number, else of the page's own dates, else of its first reply. Null where nothing tells. */
export function yearOf(layout: Layout, number: string | null, replies: readonly Reply[]): number | null {
  const printed = printedYear(layout);
  if (printed) return printed;
  if (number && yearOfNumber(number)) return yearOfNumber(number);
  const { filedOn, assignedOn, dueOn } = proposalDates(layout);
  const session = layout.fields.find(({ key }) => key === "session")?.text ?? "";
  const above = layout.head
    .map(({ text }) => text)
    .filter((text) => /政协|提案|会议/.test(text))
    .map(yearIn);
  const dated = [fieldDate(layout, "submittedOn"), filedOn, assignedOn].map(yearOfDate);
  const answered = replies.map(({ date }) => yearOfDate(date)).filter((year) => year !== null);
  const documents = replies.map(({ documentNumber }) => yearIn(documentNumber ?? ""));
  const told = [
    ...dated,
    yearIn(session),
    answered.length > 0 ? Math.min(...answered) : null,
    ...documents,
    yearOfDate(dueOn),
    ...above,
  ];
  return told.find((year) => year !== null) ?? null;
}
