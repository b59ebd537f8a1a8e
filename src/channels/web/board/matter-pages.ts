import type { Context, Hono } from "hono";
import { naming, obey } from "../../../../handlers/staff/obey.ts";
import type { Matters } from "../../../../handlers/staff/queue/matters.ts";
import { queueWording } from "../../../../handlers/staff/queue/wording.ts";
import { deedHead, deedWords } from "../../../../handlers/staff/wording.ts";
import type { Matter } from "../../../../index/queue/matter.ts";
import { readMatterForm } from "./matter-form.ts";
import { matterHtml, matterListHtml } from "./matter-html.ts";
import { matterWording as said } from "./matter-wording.ts";
import { commandGround, notStaff, type StaffVisit, staffVisit } from "./staff-visit.ts";
import type { BoardGround } from "./visitor.ts";

/** A member of staff at what imports leave to people. */
type Visit = StaffVisit & { matters: Matters };

const SETTLED = 10;

/** `GET /board/matters` lists what waits for a person, `/board/matter?number=` shows one; a form sent there settles it by the chat's rules. */
export function addMatterPages(app: Hono, ground: BoardGround): void {
  app.get("/board/matters", (context) =>
    visit(context, ground, async (one) => context.html(await listOf(one, context.req.query("done")))),
  );
  app.get("/board/matter", (context) =>
    visit(context, ground, (one) =>
      atMatter(one, context, async (matter) => context.html(await pageOf(matter, one, undefined))),
    ),
  );
  app.post("/board/matter", (context) =>
    visit(context, ground, (one) =>
      atMatter(one, context, (matter) => settle(matter, { ...one, context, ground })),
    ),
  );
}

function visit(
  context: Context,
  ground: BoardGround,
  work: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  const { matters } = ground.services;
  return staffVisit(context, ground, (staff) => (matters ? work({ ...staff, matters }) : notStaff(context)));
}

async function atMatter(
  { matters }: Visit,
  context: Context,
  work: (matter: Matter) => Promise<Response>,
): Promise<Response> {
  const number = Number(context.req.query("number"));
  const matter = (await matters.open()).find((one) => one.number === number);
  return matter ? work(matter) : context.text(said.gone, 404);
}

type Settling = Visit & { context: Context; ground: BoardGround };

/** What was settled is shown by the list, so that loading it again settles nothing. */
async function settle(matter: Matter, { context, ground, ...one }: Settling): Promise<Response> {
  const ruling = readMatterForm(await context.req.parseBody());
  if (!ruling) return context.html(await pageOf(matter, one, said.notUnderstood), 422);
  const command = { kind: "matter" as const, number: matter.number, ruling };
  const { kind, text } = await obey(command, commandGround(one, ground, null));
  if (kind === "refused") return context.html(await pageOf(matter, one, text), 422);
  return context.redirect(`/board/matters?done=${matter.number}`, 303);
}

async function listOf({ matters, records, sight }: Visit, done: string | undefined) {
  const settled = records.log.filter(({ deed }) => deed.kind === "matter-settled").slice(-SETTLED);
  return matterListHtml({
    open: await matters.open(),
    settled: settled.toReversed().map((logged) => ({
      words: deedWords(logged.deed, naming(sight)),
      head: deedHead(logged, sight.dayOf(logged.at)),
    })),
    message: /^\d{1,9}$/.test(done ?? "") ? said.done(Number(done)) : undefined,
  });
}

async function pageOf(matter: Matter, { matters, sight }: Visit, message: string | undefined) {
  const { dayOf, library } = sight;
  const candidates = matter.detail.candidates.map((id) => {
    const card = library.index.card(id);
    return { id, title: card ? [card.number, card.title].filter(Boolean).join(" ") : id };
  });
  const seen = queueWording.seen(dayOf(matter.firstSeen), dayOf(matter.lastSeen));
  return matterHtml({ matter, seen, candidates, page: await matters.page(matter.number), message });
}
