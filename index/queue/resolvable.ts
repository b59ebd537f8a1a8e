import { isFit } from "./correct.ts";
import type { Matter, Resolution } from "./matter.ts";

/** Whether a matter can end so: only a letter belongs to a proposal, only a record that was read has fields. */
export function isResolvable(matter: Pick<Matter, "kind" | "record">, resolution: Resolution): boolean {
  switch (resolution.kind) {
    case "assigned":
    case "separate":
      return matter.record !== null && isLetter(matter);
    case "corrected":
      return matter.record !== null && isFit(resolution);
    default:
      return true;
  }
}

function isLetter({ kind }: Pick<Matter, "kind">): boolean {
  return kind === "doubtful-letter" || kind === "waiting-letter";
}
