import type { Library } from "../../../handlers/library.ts";
import type { Proposal } from "../../../index/proposal.ts";
import type { Store } from "../../../src/store/store.ts";

/** Imports the town's first proposal, its twin, and a letter that may be for either; gives the proposal. The letter is a matter for staff. */
export async function importDoubtfulLetter(store: Store, library: Library, at: number): Promise<Proposal> {
  const [first] = library.index.cards({});
  const proposal = first && (await library.proposal(first.id));
  const [reply] = proposal?.replies ?? [];
  if (!proposal || !reply) throw new Error("expected a proposal with a reply in the small town");
  const from = { source: "a.txt", at };
  await store.importProposals([proposal], from);
  const twin = { ...proposal, id: `${proposal.id}/2` as typeof proposal.id, source: "twin.txt" };
  await store.importProposals([twin], from);
  const letter = {
    ...{ ...proposal, id: `${proposal.id}/3` as typeof proposal.id, source: "letter.txt", number: null },
    ...{ numbers: [], recommendationOrigin: "reply" as const, text: "《它》收悉。已经办好。" },
  };
  const span = { start: 6, end: 11 };
  await store.importProposals(
    [{ ...letter, replies: [{ ...reply, bureau: "气象局", span, body: span }] }],
    from,
  );
  return proposal;
}
