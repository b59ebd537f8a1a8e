import { z } from "zod";
import type { PrivateCommand } from "../../../../handlers/staff/command.ts";
import { Evaluation } from "../../../../index/staff/deed.ts";

const day = z.iso.date();
const optional = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === "" ? undefined : value), field.optional());
const position = z.coerce.number().int().positive();

/** What a form of the page records; its fields are named as here. */
const RecordForm = z.discriminatedUnion("what", [
  z.object({ what: z.literal("assigned"), day, bureau: optional(z.string().max(60)) }),
  z.object({ what: z.literal("extended"), day: optional(day) }),
  z.object({ what: z.literal("key"), key: z.enum(["yes", "no"]) }),
  z.object({ what: z.literal("evaluated"), evaluation: Evaluation }),
  z.object({ what: z.literal("second-handling"), day }),
  z.object({ what: z.literal("promise-closed"), position }),
  z.object({ what: z.literal("undo"), number: position }),
]);

/** A form as the command that staff would give in a chat about the same proposal; undefined for what no form of ours sends. */
export function readRecordForm(body: unknown): PrivateCommand | undefined {
  const { data: form } = RecordForm.safeParse(body);
  if (!form) return undefined;
  switch (form.what) {
    case "assigned":
      return record({ kind: "assigned", day: form.day, ...(form.bureau ? { bureau: form.bureau } : {}) });
    case "extended":
      return record({ kind: "extended", ...(form.day ? { day: form.day } : {}) });
    case "key":
      return record({ kind: "key", key: form.key === "yes" });
    case "evaluated":
      return record({ kind: "evaluated", evaluation: form.evaluation });
    case "second-handling":
      return record({ kind: "second-handling", day: form.day });
    case "promise-closed":
      return record({ kind: "promise-closed", position: form.position });
    case "undo":
      return { kind: "undo", number: form.number };
    default:
      return form satisfies never;
  }
}

function record(note: Extract<PrivateCommand, { kind: "record" }>["note"]): PrivateCommand {
  return { kind: "record", note };
}
