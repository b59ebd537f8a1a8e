import { type Proposal, quote } from "../../index/proposal.ts";
import { fingerprint, withoutCosmetics } from "./fingerprint.ts";
import type { ReplyRow, ReplyVersionRow } from "./tables.ts";

/** What brought a wording, and when, in milliseconds since 1970. */
export type Sighting = { runId: string; at: number };

/** One letter as rows: the letter, and the wording that stands in the source now. */
export type ReplyRows = { reply: ReplyRow; version: ReplyVersionRow };

/** The proposal's letters as rows. A letter is known by bureau and kind, and its place among the same. */
export function replyRows(proposal: Proposal, sighting: Sighting): ReplyRows[] {
  const seen = new Map<string, number>();
  return proposal.replies.map((letter) => {
    const text = quote(proposal, letter.span);
    const key = fingerprint(proposal.id, withoutCosmetics(letter.bureau), letter.kind);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    const id = fingerprint(key, String(place));
    const version = fingerprint(withoutCosmetics(text));
    return {
      reply: { id, proposal_id: proposal.id, bureau: letter.bureau, kind: letter.kind, version },
      version: { reply_id: id, version, text, import_run: sighting.runId, seen_at: sighting.at },
    };
  });
}
