import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Range = z.tuple([z.number(), z.number()]);

/** One quotation that answers a point, as a person marked it. */
const LabelledAnswer = z.object({
  bureau: z.string(),
  reply: z.number(),
  start: z.number(),
  end: z.number(),
  context: Range,
  quote: z.string(),
  stance: z.string(),
  required: z.boolean(),
});

const LabelledPoint = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  optional: z.boolean().default(false),
  must: z.array(z.array(z.string())),
  stance: z.string(),
  stance_ok: z.array(z.string()),
  answers: z.array(LabelledAnswer),
});
export type LabelledPoint = z.infer<typeof LabelledPoint>;

const LabelledReply = z.object({
  bureau: z.string(),
  to: z.string(),
  date: z.string().nullable(),
  kind: z.string(),
  start: z.number(),
  end: z.number(),
});
export type LabelledReply = z.infer<typeof LabelledReply>;

/** A labelled document: the exam's label format, as far as the digest needs it. */
export const Labelled = z.object({
  id: z.string(),
  file: z.string(),
  fields: z.object({
    title: z.string(),
    bureaus: z.array(z.object({ name: z.string(), role: z.string() })).default([]),
  }),
  replies: z.array(LabelledReply),
  points: z.array(LabelledPoint),
});
export type Labelled = z.infer<typeof Labelled> & { text: string };

/** The labelled documents of a folder, each with its text, by file name. */
export function readLabelled(folder: string): Labelled[] {
  const names = readdirSync(folder).filter((name) => /^(\d{3}|seed)\.json$/.test(name));
  return names.sort().map((name) => {
    const labelled = Labelled.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    return { ...labelled, text: readFileSync(join(folder, labelled.file), "utf8") };
  });
}
