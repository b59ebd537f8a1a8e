import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Where labelled proposals stand beside a checkout, for those who have them. */
export const LABELLED = join(import.meta.dirname, "../../../../shared/exam/dev");

const Span = z.object({ start: z.number(), end: z.number() });
const Label = z.object({
  id: z.string(),
  file: z.string(),
  fields: z.object({
    number: z.string().nullable(),
    title: z.string(),
    year: z.number().nullable(),
    session: z.string().nullable(),
    type: z.string(),
    proposers: z.array(z.string()),
    bureaus: z.array(z.object({ name: z.string(), role: z.string(), replied: z.boolean() })),
    votes: z.object({ support: z.number(), oppose: z.number() }).nullable(),
  }),
  replies: z.array(
    Span.extend({ bureau: z.string(), to: z.string(), date: z.string().nullable(), kind: z.string() }),
  ),
  points: z.array(Span.extend({ id: z.string(), optional: z.boolean() })),
});
/** The labels of one document that reading must reproduce. */
export type LabelledDocument = z.infer<typeof Label> & { text: string };

/** All labelled documents; none where the folder is absent. */
export function labelledDocuments(): LabelledDocument[] {
  if (!existsSync(LABELLED)) return [];
  const names = readdirSync(LABELLED).filter((name) => /^(?:\d{3}|seed)\.json$/.test(name));
  return names.map((name) => {
    const label = Label.parse(JSON.parse(readFileSync(join(LABELLED, name), "utf8")));
    return { ...label, text: readFileSync(join(LABELLED, label.file), "utf8") };
  });
}
