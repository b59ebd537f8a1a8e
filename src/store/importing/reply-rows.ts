import { wordingOf } from "../../../index/change/letter.ts";
import { namedLetters } from "../../../index/change/letter-name.ts";
import { type Proposal, quote, type Reply } from "../../../index/proposal.ts";
import type { ReplyRow, ReplyVersionRow } from "../tables.ts";
import { fingerprint } from "./fingerprint.ts";

/** What brought a wording, and when, in milliseconds since 1970. */
export type Sighting = { runId: string; at: number };

/** One letter as rows: the letter, and the wording that stands in the source now. */
export type ReplyRows = { reply: ReplyRow; version: ReplyVersionRow };

/** The name of a letter among all letters. */
export function replyId(proposal: Proposal, name: string): string {
  return fingerprint(proposal.id, name);
}

/** The name of a wording of a letter; the same for two that differ only cosmetically. */
export function replyVersion(proposal: Proposal, letter: Reply): string {
  return fingerprint(...wordingOf({ proposal, letter }));
}

/** The proposal's letters as rows. */
export function replyRows(proposal: Proposal, sighting: Sighting): ReplyRows[] {
  return namedLetters(proposal).map(({ name, letter }) => {
    const text = quote(proposal, letter.span);
    const id = replyId(proposal, name);
    const version = replyVersion(proposal, letter);
    return {
      reply: { id, proposal_id: proposal.id, bureau: letter.bureau, kind: letter.kind, version },
      version: { reply_id: id, version, text, import_run: sighting.runId, seen_at: sighting.at },
    };
  });
}
