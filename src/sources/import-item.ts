import type { Change } from "../../index/change/change.ts";
import type { DifferencePiece } from "../../index/change/difference.ts";
import type { Proposal } from "../../index/proposal.ts";
import type { Imported, ImportOutcome } from "../store/store.ts";

/** One difference of substance as a report tells it: what kind, whose letter, and the words. */
export type ItemChange = {
  kind: Change["kind"] | "lost-reply";
  bureau?: string;
  difference?: DifferencePiece[];
};

/** What an import did, or would do, with one proposal. */
export type ImportItem = {
  source: string;
  id: string;
  number: string | null;
  title: string;
  outcome: ImportOutcome;
  changes: ItemChange[];
};

/** The proposals of an import, in the order given, each with what differs of it. */
export function importItems(proposals: readonly Proposal[], imported: Imported): ImportItem[] {
  return proposals.map(({ source, id, number, title }, at) => {
    const { changes = [], lost = [] } = imported.comparisons[at] ?? {};
    const gone = lost.map(({ letter }) => ({ kind: "lost-reply" as const, bureau: letter.bureau }));
    const outcome = imported.outcomes[at] ?? "unchanged";
    return { source, id, number, title, outcome, changes: [...changes.map(itemChange), ...gone] };
  });
}

function itemChange(change: Change): ItemChange {
  const difference = "difference" in change ? { difference: change.difference } : {};
  const bureau = "after" in change ? { bureau: change.after.letter.bureau } : {};
  return { kind: change.kind, ...bureau, ...difference };
}
