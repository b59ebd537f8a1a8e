import type { Context, Hono } from "hono";
import { promiseLine } from "../../../../handlers/answers/board/show-promises.ts";
import { standingLines } from "../../../../handlers/answers/board/standing.ts";
import { obey } from "../../../../handlers/staff/obey.ts";
import { ledgerOf } from "../../../../index/promise/ledger.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import type { ProposalCard } from "../../../../index/search/proposal-index.ts";
import { shownDeeds } from "./deed-list.ts";
import { readRecordForm } from "./record-form.ts";
import { choiceHtml, recordHtml, recordPath } from "./record-html.ts";
import { commandGround, type StaffVisit, staffVisit } from "./staff-visit.ts";
import type { BoardGround } from "./visitor.ts";
import { recordWording as said } from "./wording.ts";

/** A member of staff at the page of one proposal. */
type Visit = StaffVisit & { card: ProposalCard };

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

function visit(
  context: Context,
  ground: BoardGround,
  work: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  return staffVisit(context, ground, (staff) => {
    const card = staff.sight.library.index.card((context.req.query("id") ?? "") as ProposalId); // looked up, not trusted
    return card ? work({ ...staff, card }) : context.text(said.gone, 404);
  });
}

function find(number: string, context: Context, ground: BoardGround): Promise<Response> {
  return staffVisit(context, ground, ({ sight }) => {
    const { exact } = sight.library.index.byNumber(number);
    const [only, ...others] = exact;
    if (only && others.length === 0) return context.redirect(recordPath(only.id), 303);
    return context.html(choiceHtml(number, exact), exact.length > 0 ? 200 : 404);
  });
}

/** What was saved is shown by a page of its own, so that loading it again saves nothing. */
async function save(one: Visit, context: Context, ground: BoardGround): Promise<Response> {
  const { card } = one;
  const command = readRecordForm(await context.req.parseBody());
  if (!command) return context.html(await pageOf(one, said.notUnderstood), 422);
  const { kind, text } = await obey(command, commandGround(one, ground, card.id));
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
    deeds: shownDeeds(records, sight, (deed) => "proposal" in deed && deed.proposal === card.id),
    isKey: sight.records.of(card.id).key,
    message,
  });
}
