import type { Context, Hono } from "hono";
import { doer } from "../../../../handlers/speaker.ts";
import { chatWords } from "../../../../handlers/staff/wording.ts";
import { countUnarrived } from "../../../../handlers/subscription/send-again.ts";
import type { Unarrived } from "../../../../handlers/subscription/subscriptions.ts";
import { subscriptionWording } from "../../../../handlers/subscription/wording.ts";
import type { ProofStore, Scope } from "../../../store/proof/proof-store.ts";
import { confirmHtml, type DeliveryPage, deliveryHtml } from "./delivery-html.ts";
import { overviewLists, scopeLists } from "./delivery-lists.ts";
import { deliveriesPath, scopeOfQuery } from "./delivery-path.ts";
import { countFields, type RowGround, titleOf } from "./delivery-rows.ts";
import { deliveryWording as said } from "./delivery-wording.ts";
import { recordPath } from "./record-html.ts";
import { type StaffVisit, staffVisit } from "./staff-visit.ts";
import type { BoardGround } from "./visitor.ts";

const { again } = subscriptionWording;

/** `GET /board/deliveries` shows what became of notifications (`?chat=` or `?proposal=`: of one); `…/again` sends again, once that is confirmed. */
export function addDeliveryPages(app: Hono, ground: BoardGround): void {
  const at = (path: string, work: (scoped: ScopedVisit) => Promise<Response>) =>
    [path, (context: Context) => visit(context, ground, work)] as const;
  app.get(...at("/board/deliveries", show));
  app.get(...at("/board/deliveries/again", askAgain));
  app.post(...at("/board/deliveries/again", sendAgain));
}

type ScopedVisit = StaffVisit & { context: Context; ground: BoardGround; scope: Scope };

function visit(context: Context, ground: BoardGround, work: (one: ScopedVisit) => Promise<Response>) {
  return staffVisit(context, ground, (staff) => {
    const scope = scopeOfQuery(context.req.query());
    return scope ? work({ ...staff, context, ground, scope }) : context.text(said.notUnderstood, 400);
  });
}

async function show(one: ScopedVisit): Promise<Response> {
  return one.context.html(deliveryHtml(await pageOf(one)));
}

async function pageOf({ context, ground, scope, sight }: ScopedVisit): Promise<DeliveryPage> {
  const { proof, minuteOf } = ground;
  const rowGround = { sight, minuteOf, proof };
  const whole = Object.keys(scope).length === 0;
  const unarrived = await proof.unarrived(scope);
  const todo = await todoOf(unarrived, whole, { proof, minuteOf });
  const more = context.req.query("again");
  return {
    title: whole ? said.title : said.titleOf(await nameOf(scope, rowGround)),
    links: linksOf(scope, whole),
    message: more === undefined ? undefined : again.done(Number(more) || 0),
    lastImport: await importLines(ground),
    counts: countFields(await proof.tally(scope)),
    todo,
    again:
      countUnarrived(unarrived) === 0
        ? undefined
        : { name: whole ? said.againAll : said.againThese, href: deliveriesPath(scope, "/again") },
    lists: whole ? [...(await overviewLists(rowGround))] : await scopeLists(scope, rowGround),
  };
}

function linksOf(scope: Scope, whole: boolean): DeliveryPage["links"] {
  const { proposal } = scope;
  return [
    { name: said.back, href: "/board" },
    ...(whole ? [] : [{ name: said.all, href: deliveriesPath() }]),
    ...(proposal === undefined ? [] : [{ name: said.record, href: recordPath(proposal) }]),
  ];
}

async function nameOf(scope: Scope, { sight, proof }: RowGround & { proof: ProofStore }): Promise<string> {
  if (scope.proposal !== undefined) return titleOf(scope.proposal, sight);
  const [latest] = await proof.latest(scope, 1);
  return latest ? chatWords(latest.place) : said.none;
}

async function importLines({ proof, minuteOf }: Pick<BoardGround, "proof" | "minuteOf">): Promise<string[]> {
  const { sync } = subscriptionWording;
  const last = await proof.lastImport();
  return last ? [`${last.source}，${minuteOf(last.at)}`, sync.found(last.found)] : [sync.noImport];
}

async function todoOf(
  { failed, unknown, lost }: Unarrived,
  whole: boolean,
  { proof, minuteOf }: Pick<BoardGround, "proof" | "minuteOf">,
): Promise<string[]> {
  const held = whole ? await proof.held() : [];
  return [
    ...held.map(({ deliveries, chats, until }) => said.held(deliveries, chats, minuteOf(until))),
    ...(failed > 0 ? [said.failed(failed)] : []),
    ...(unknown > 0 ? [said.unknown(unknown)] : []),
    ...(lost > 0 ? [said.lost(lost)] : []),
  ];
}

async function askAgain({ context, ground: { proof }, scope }: ScopedVisit): Promise<Response> {
  const unarrived = await proof.unarrived(scope);
  const count = countUnarrived(unarrived);
  const back = deliveriesPath(scope.delivery === undefined ? scope : {});
  if (count === 0) return context.text(again.none, 404);
  const lines = again.question(unarrived);
  return context.html(confirmHtml({ lines, action: deliveriesPath(scope, "/again"), back }));
}

/** What was done stands in the staff's log; the page that tells so is one of its own, so that loading it again sends nothing. */
async function sendAgain({ context, ground, scope, by, records }: ScopedVisit): Promise<Response> {
  const { proof, now } = ground;
  const [only] = scope.delivery === undefined ? [] : await proof.latest(scope, 1);
  const deliveries = await proof.sendAgain(scope, now());
  if (deliveries === 0) return context.text(again.none, 404);
  const [chat] = scope.subscriber === undefined ? [] : await proof.latest(scope, 1);
  const of = only?.proposal ?? scope.proposal;
  const place = (only ?? chat)?.place;
  const to = place && { channel: place.channel, chat: place.chat.id };
  const deed = { kind: "sent-again" as const, deliveries, ...(of ? { of } : {}), ...(to ? { to } : {}) };
  await records.note(deed, doer(by), now());
  const there = deliveriesPath(scope.delivery === undefined ? scope : {});
  return context.redirect(`${there}${there.includes("?") ? "&" : "?"}again=${deliveries}`, 303);
}
