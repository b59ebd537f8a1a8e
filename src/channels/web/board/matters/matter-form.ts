import { z } from "zod";
import type { Ruling } from "../../../../../handlers/staff/queue/queue-command.ts";
import { CorrectedField } from "../../../../../index/queue/matter.ts";

const words = (longest: number) => z.string().trim().min(1).max(longest);

/** What a form of a matter's page says; its fields are named as here. */
const MatterForm = z.discriminatedUnion("what", [
  z.object({ what: z.literal("candidate"), place: z.coerce.number().int().positive() }),
  z.object({ what: z.literal("assigned"), proposal: words(60) }),
  z.object({ what: z.literal("separate") }),
  z.object({ what: z.literal("corrected"), field: CorrectedField, value: words(200) }),
  z.object({ what: z.literal("ignored") }),
]);

/** A form as the ruling that staff would give in a chat; undefined for what no form of ours sends. */
export function readMatterForm(body: unknown): Ruling | undefined {
  const { data: form } = MatterForm.safeParse(body);
  if (!form) return undefined;
  switch (form.what) {
    case "candidate":
      return { kind: "assigned", candidate: form.place };
    case "assigned":
      return { kind: "assigned", proposal: form.proposal };
    case "corrected":
      return { kind: "corrected", field: form.field, value: form.value };
    case "separate":
    case "ignored":
      return { kind: form.what };
    default:
      return form satisfies never;
  }
}
