import { chatWords } from "../../../../handlers/staff/wording.ts";
import type { ProofStore, Scope } from "../../../store/proof/proof-store.ts";
import type { DeliveryList } from "./delivery-html.ts";
import { deliveriesPath } from "./delivery-path.ts";
import { countLine, deliveryRow, pairRow, type RowGround, titleOf } from "./delivery-rows.ts";
import { deliveryWording as said } from "./delivery-wording.ts";

/** So many of each list are shown. */
const SHOWN = 30;

type ListGround = RowGround & { proof: ProofStore };

/** Of everything: what is not settled, what the nightly check found, each chat, each proposal, and what came last. */
export async function overviewLists(ground: ListGround): Promise<DeliveryList[]> {
  const { proof, sight } = ground;
  const [unsettled, chats, proposals, latest] = await Promise.all([
    proof.unsettled({}, SHOWN),
    proof.chats(SHOWN),
    proof.proposals(SHOWN),
    proof.latest({}, SHOWN),
  ]);
  const chatRows = chats.map(({ subscriber, ...count }) => ({
    title: `${chatWords(subscriber)}${said.chatState[subscriber.state]}`,
    href: deliveriesPath({ subscriber: subscriber.id }),
    lines: [countLine(count)],
  }));
  const proposalRows = proposals.map(({ proposal, ...count }) => ({
    title: titleOf(proposal, sight),
    href: deliveriesPath({ proposal }),
    lines: [countLine(count)],
  }));
  return [
    plain(
      said.unsettled,
      unsettled.map((one) => deliveryRow(one, ground)),
    ),
    ...(await checkLists(ground)),
    plain(said.chats, chatRows),
    plain(said.proposals, proposalRows),
    plain(
      said.latest,
      latest.map((one) => deliveryRow(one, ground)),
    ),
  ];
}

/** Of one chat or proposal: what is not settled, and what came last. */
export async function scopeLists(scope: Scope, ground: ListGround): Promise<DeliveryList[]> {
  const { proof } = ground;
  const [unsettled, latest] = await Promise.all([proof.unsettled(scope, SHOWN), proof.latest(scope, SHOWN)]);
  return [
    plain(
      said.unsettled,
      unsettled.map((one) => deliveryRow(one, ground)),
    ),
    plain(
      said.latest,
      latest.map((one) => deliveryRow(one, ground)),
    ),
  ];
}

/** What the nightly check found, in both directions, and what to do about it. */
async function checkLists(ground: ListGround): Promise<DeliveryList[]> {
  const check = await ground.proof.lastCheck();
  if (!check) return [{ ...plain(said.check, []), before: [said.noCheck] }];
  const { at, checked, skipped, missing, surplus } = check;
  const head = said.checked(ground.minuteOf(at), checked, skipped);
  if (missing.count + surplus.count === 0)
    return [{ ...plain(said.check, []), before: [head, said.matches] }];
  return [
    { ...plain(said.check, []), before: [head] },
    ...sideList(said.missing, said.missingToDo, missing, ground),
    ...sideList(said.surplus, said.surplusToDo, surplus, ground),
  ];
}

function sideList(
  title: (n: number) => string,
  toDo: string,
  { count, pairs }: { count: number; pairs: Parameters<typeof pairRow>[0][] },
  ground: ListGround,
): DeliveryList[] {
  if (count === 0) return [];
  const shown = pairs.slice(0, SHOWN);
  const more = count > shown.length ? [said.more(count - shown.length)] : [];
  return [
    { title: title(count), before: [toDo], rows: shown.map((one) => pairRow(one, ground)), after: more },
  ];
}

function plain(title: string, rows: DeliveryList["rows"]): DeliveryList {
  return { title, before: [], rows, after: [] };
}
