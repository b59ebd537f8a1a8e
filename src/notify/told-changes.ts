import type { Told } from "../../handlers/notification/told.ts";
import { namedLetters } from "../../index/change/letter-name.ts";
import { replyId, replyVersion } from "../store/importing/reply-rows.ts";
import type { Delivery } from "../store/outbox/outbox.ts";
import type { Store } from "../store/store.ts";

export type ToldStore = Pick<Store, "proposal" | "outbox">;

/**
 * What a delivery tells, from the store as it is now; undefined where the proposal is gone, or has become private and
 * the chat does not read such.
 */
export async function toldBy(
  { change, reasons }: Delivery,
  { store, readsPrivate }: { store: ToldStore; readsPrivate: boolean },
): Promise<Told | undefined> {
  const proposal = await store.proposal(change.proposal);
  if (!proposal || (proposal.visibility === "private" && !readsPrivate)) return undefined;
  const { kind, letter, own = {} } = change;
  if (!letter) return { kind, proposal, reasons, ...own };
  const standing = namedLetters(proposal).find(({ name }) => replyId(proposal, name) === letter.id)?.letter;
  const asItCame = standing && replyVersion(proposal, standing) === letter.version;
  const words = await store.outbox.wordsOf(letter.id, letter.version);
  const before = letter.before === null ? undefined : await store.outbox.wordsOf(letter.id, letter.before);
  return {
    ...{ kind, proposal, reasons },
    ...(asItCame ? { letter: standing } : {}),
    ...(words === undefined ? {} : { words }),
    ...(before === undefined ? {} : { before }),
  };
}
