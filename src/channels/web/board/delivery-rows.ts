import type { Sight } from "../../../../handlers/answers/board/sight.ts";
import { notificationWording } from "../../../../handlers/notification/wording.ts";
import { chatWords } from "../../../../handlers/staff/wording.ts";
import { DELIVERY_STATES } from "../../../../handlers/subscription/subscriptions.ts";
import { subscriptionWording } from "../../../../handlers/subscription/wording.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import type { Count, FoundPair, ProvenDelivery } from "../../../store/proof/proof-store.ts";
import { deliveriesPath } from "./delivery-path.ts";
import { deliveryWording as said } from "./delivery-wording.ts";

/** One line of a list: a heading that may lead somewhere, what is said under it, and what may be sent again. */
export type DeliveryRow = { title: string; href?: string; lines: readonly string[]; again?: string };

/** What rows are worded with. */
export type RowGround = { sight: Sight; minuteOf(at: number): string };

const { rows: STATES, traced, problem: why } = subscriptionWording.sync;

/** A delivery with its state, its chat, the import that brought it, and why it did not arrive. */
export function deliveryRow(delivery: ProvenDelivery, { sight, minuteOf }: RowGround): DeliveryRow {
  const { id, proposal, place, kind, bureau, state, source, at, problem, settledAt, doubtful } = delivery;
  const settled = settledAt === null ? "" : said.settled(minuteOf(settledAt));
  const standing = `${STATES[state]}${settled}${doubtful ? ` · ${said.doubtful}` : ""}`;
  const again = state === "failed" || state === "unknown";
  return {
    title: titleOf(proposal, sight),
    href: deliveriesPath({ proposal }),
    lines: [
      [standing, notificationWording.news[kind], ...(bureau ? [bureau] : []), said.to(chatWords(place))].join(
        " · ",
      ),
      traced(source, minuteOf(at)),
      ...(problem === null ? [] : [why(problem)]),
    ],
    ...(again ? { again: deliveriesPath({ delivery: id }, "/again") } : {}),
  };
}

/** A pair of the nightly check. */
export function pairRow(
  { place, proposal, source, at }: FoundPair,
  { sight, minuteOf }: RowGround,
): DeliveryRow {
  const lines = [said.to(chatWords(place)), traced(source, minuteOf(at))];
  return { title: titleOf(proposal, sight), href: deliveriesPath({ proposal }), lines };
}

/** A proposal as these pages name it: its number and title. */
export function titleOf(proposal: ProposalId, { library }: Pick<Sight, "library">): string {
  const card = library.index.card(proposal);
  return card ? [card.number, card.title].filter(Boolean).join(" ") : said.gone(proposal);
}

/** How many are in which state: 已发 3 · 没发出去 1. */
export function countLine(count: Count): string {
  return countFields(count)
    .map(({ name, value }) => `${name} ${value}`)
    .join(" · ");
}

/** The same, each by itself. */
export function countFields({ states, doubtful }: Count): { name: string; value: string }[] {
  const fields = DELIVERY_STATES.flatMap((state) => {
    const count = states[state] ?? 0;
    return count > 0 ? [{ name: STATES[state], value: String(count) }] : [];
  });
  const { doubtful: name } = subscriptionWording.sync;
  return doubtful > 0 ? [...fields, { name, value: String(doubtful) }] : fields;
}
