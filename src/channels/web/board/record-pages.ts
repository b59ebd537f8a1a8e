import type { Context, Hono } from "hono";
import { promiseLine } from "../../../../handlers/answers/board/show-promises.ts";
import type { Sight } from "../../../../handlers/answers/board/sight.ts";
import { standingLines } from "../../../../handlers/answers/board/standing.ts";
import type { Speaker } from "../../../../handlers/speaker.ts";
import { naming, obey } from "../../../../handlers/staff/obey.ts";
import type { Records } from "../../../../handlers/staff/records.ts";
import { deedHead, deedWords, staffWording } from "../../../../handlers/staff/wording.ts";
import { ledgerOf } from "../../../../index/promise/ledger.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import type { ProposalCard } from "../../../../index/search/proposal-index.ts";
import { readRecordForm } from "./record-form.ts";
import { choiceHtml, recordHtml, recordPath, type ShownDeed } from "./record-html.ts";
import { type BoardGround, sightFor, visitor } from "./visitor.ts";
import { boardPageWording, recordWording as said } from "./wording.ts";

/** A member of staff at the page of one proposal. */
type Visit = { by: Speaker; sight: Sight; records: Records; card: ProposalCard };

/** `GET /board/record?id=` or `?number=` shows what is recorded of a proposal; a form sent there records by the chat's rules. */
export function addRecordPages(app: Hono, ground: BoardGround): void {
  app.get("/board/record", (context) => {
    const number = context.req.query("number")?.trim();
    if (number) return find(number, context, ground);
    return visit(context, ground, async (one) => {
      const message = context.req.query("saved") === undefined ? undefined : said.saved;
      return context.html(await pageOf(one, message));
    });
  });
  app.post("/board/record", (context) => visit(context, ground, (one) => save(one, context, ground)));
}

/** A person who is not staff learns nothing, not even whether the proposal is there. */
async function visit(
  context: Context,
  ground: BoardGround,
  work: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  context.header("cache-control", "no-store");
  const by = visitor(context, ground);
  const { records } = ground.services;
  if (!by.staff || !records) return context.text(boardPageWording.staffOnly, 403);
  const sight = sightFor(by, ground);
  const card = sight.library.index.card((context.req.query("id") ?? "") as ProposalId); // looked up, not trusted
  return card ? work({ by, sight, records, card }) : context.text(said.gone, 404);
}

function find(number: string, context: Context, ground: BoardGround): Response | Promise<Response> {
  const by = visitor(context, ground);
  if (!by.staff) return context.text(boardPageWording.staffOnly, 403);
  const { exact } = sightFor(by, ground).library.index.byNumber(number);
  const [only, ...others] = exact;
  if (only && others.length === 0) return context.redirect(recordPath(only.id), 303);
  return context.html(choiceHtml(number, exact), exact.length > 0 ? 200 : 404);
}

/** What was saved is shown by a page of its own, so that loading it again saves nothing. */
async function save(one: Visit, context: Context, { now }: BoardGround): Promise<Response> {
  const { by, sight, records, card } = one;
  const command = readRecordForm(await context.req.parseBody());
  if (!command) return context.html(await pageOf(one, said.notUnderstood), 422);
  const place = {
    by,
    at: now(),
    open: card.id,
    sight,
    records,
    matters: undefined,
    files: undefined,
    boardAddress: undefined,
  };
  const { kind, text } = await obey(command, place);
  if (kind === "refused") return context.html(await pageOf(one, text), 422);
  return context.redirect(`${recordPath(card.id)}&saved`, 303);
}

async function pageOf({ sight, records, card }: Visit, message: string | undefined) {
  const ledger = ledgerOf([card], { ...sight, outcomes: await sight.outcomes.all() });
  return recordHtml({
    card,
    today: sight.today,
    standing: standingLines(card, sight),
    promises: ledger.flatMap((entry, at) =>
      entry.state === "closed" ? [] : [{ position: at + 1, words: promiseLine(entry) }],
    ),
    deeds: deedsAbout(card.id, records, sight),
    isKey: sight.records.of(card.id).key,
    message,
  });
}

/** The latest first; what was taken back says so. */
function deedsAbout(proposal: ProposalId, { log }: Records, sight: Sight): ShownDeed[] {
  const undone = new Set(log.flatMap(({ deed }) => (deed.kind === "undone" ? [deed.deed] : [])));
  const own = log.filter(({ deed }) => "proposal" in deed && deed.proposal === proposal).toReversed();
  return own.map((logged) => {
    const takenBack = undone.has(logged.id);
    const words = deedWords(logged.deed, naming(sight));
    const head = deedHead(logged, sight.dayOf(logged.at));
    return takenBack
      ? { words: `${words}${staffWording.takenBack}`, head }
      : { words, head, number: logged.number };
  });
}
