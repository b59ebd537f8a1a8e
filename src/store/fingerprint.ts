import { createHash } from "node:crypto";
import { withoutCosmetics } from "../../index/change/cosmetic.ts";
import type { Proposal } from "../../index/proposal.ts";

/** A short name for a content: 32 hexadecimal digits of SHA-256 over the parts, which cannot run into each other. */
export function fingerprint(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** The same for two readings of one proposal that differ only cosmetically, or by the file they came from. */
export function contentHash(proposal: Proposal): string {
  const { text, source: _, ...record } = proposal;
  return fingerprint(withoutCosmetics(text), withoutCosmetics(JSON.stringify(record, withoutSpans)));
}

/** Offsets move with every blank, so they are no content; what they point at is in the text. */
function withoutSpans(_key: string, value: unknown): unknown {
  const isSpan = typeof value === "object" && value !== null && "start" in value && "end" in value;
  return isSpan ? null : value;
}
